using NodaTime;
using SmarketingBot.ActionItems;
using SmarketingBot.Conversation;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.People;
using SmarketingBot.People;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.People;

public class PeopleCardTests
{
    private static readonly LocalDate Today = new(2026, 11, 25);

    [Fact]
    public void Settings() => SettingsCard.Of(View()).ShouldBeAs("settings");

    [Fact]
    public void Settings_without_reminders_and_with_an_absence() => SettingsCard.Of(View(off: true)).ShouldBeAs("settings-off");

    [Fact]
    public void The_form() => SettingsDialog.Open(SomeTurn.Of("sam"), View()).ShouldBeOfType<Reply.Dialog>().Content.ShouldBeAs("settings-form");

    [Fact]
    public void Deletion_is_asked_about() => DataCard.Question().ShouldBeAs("delete-question");

    [Fact]
    public void Deleted() => DataCard.Deleted().ShouldBeAs("deleted");

    [Fact]
    public void What_a_leaver_promised() => HandOverCard.Of("Sam Porter", "sam", Items()).ShouldBeAs("leaver");

    [Fact]
    public void What_a_leaver_promised_is_taken_care_of() => HandOverCard.Of("Sam Porter", "sam", [.. Items().Skip(1)]).ShouldBeAs("leaver-done");

    [Fact]
    public void The_form_to_give() =>
        HandOverFeature.Form(SomeTurn.Of("noa"), Items()[0], [new Person { Id = "max", Name = "Max Weber" }, new Person { Id = "mia", Name = "Mia Novak" }]).ShouldBeOfType<Reply.Dialog>().Content.ShouldBeAs("form-give-to");

    [Theory]
    [InlineData("mon-fri", "Mon–Fri")]
    [InlineData("mon-thu", "Mon–Thu")]
    [InlineData("mon tue", "Mon, Tue")]
    [InlineData("sun-thu", "Mon, Tue, Wed, Thu, Sun")]
    public void Weeks_are_written_as_people_say_them(string week, string said) => SettingsWords.Week(WorkWeekWords.Read(week).Value).ShouldBe(said);

    private static SettingsView View(bool off = false) => new(
        new Person { Id = "sam", Name = "Sam Porter", RemindersOff = off, ZoneByHand = off },
        new WorkCalendar(DateTimeZoneProviders.Tzdb["Europe/Berlin"]),
        off ? [new Absence { PersonId = "sam", From = new LocalDate(2026, 12, 22), Until = new LocalDate(2027, 1, 3) }] : [],
        Today);

    private static IReadOnlyList<ItemView> Items()
    {
        var (sam, mia) = (new Person { Id = "sam", Name = "Sam Porter" }, new Person { Id = "mia", Name = "Mia Novak" });
        return
        [
            new ItemView(Item(12, "sam", "send the deck to Acme", ItemState.Proposed), sam, "Weekly smarketing", "Noa Levi", null, Today),
            new ItemView(Item(14, "mia", "write up the webinar", ItemState.AwaitingOwner), mia, "Weekly smarketing", "Noa Levi", null, Today),
        ];
    }

    private static ActionItem Item(int number, string owner, string what, ItemState state) =>
        new() { Number = number, OwnerId = owner, What = what, RecorderId = "noa", Due = new LocalDate(2026, 12, 3), State = state };
}
