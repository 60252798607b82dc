using NodaTime;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Nagging;
using SmarketingBot.Meetings;
using SmarketingBot.Operations;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Operations;

public class AdminCardTests
{
    private static readonly AdminView View = new(false, 2, 14, 23, 3, 12, 1, 0,
        [new AdminSeries("Weekly smarketing", "Every Tuesday, 10:00 (Europe/Berlin)", "Noa Levi", 20, false), new AdminSeries("APAC smarketing", "Every second Friday, 09:00 (Asia/Singapore)", "no moderator", 3, true)]);

    [Fact]
    public void Status() => AdminCard.Status(View).ShouldBeAs("admin-status");

    [Fact]
    public void Status_while_sending_is_stopped() => AdminCard.Status(View with { Stopped = true }).ShouldBeAs("admin-stopped");

    [Fact]
    public void The_list() => AdminCard.Meetings(View).ShouldBeAs("admin-series");

    [Fact]
    public void The_form_for_a_leaver() => AdminCard.Form(SomeTurn.Of("noa")).ShouldBeOfType<Reply.Dialog>().Content.ShouldBeAs("admin-leaver");

    [Fact]
    public void Settings_of_a_meeting() => RulesCard.Of(Series(), NagDigest.Weekly, Days, new LocalDate(2026, 11, 25)).ShouldBeAs("rules");

    [Fact]
    public void The_form_of_a_meetings_settings() => RulesCard.Form(SomeTurn.Of("noa"), Series(), NagDigest.Weekly, Days).ShouldBeOfType<Reply.Dialog>().Content.ShouldBeAs("rules-form");

    private static LocalDate[] Days => [new(2026, 12, 24), new(2026, 12, 31), new(2027, 1, 1)];

    private static Series Series() => new() { ConversationId = "19:room@thread.v2" };
}
