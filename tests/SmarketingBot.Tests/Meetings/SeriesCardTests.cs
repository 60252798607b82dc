using NodaTime;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.People;
using SmarketingBot.Meetings;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Meetings;

public class SeriesCardTests
{
    private static readonly LocalDate Today = new(2026, 11, 23);
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 9, 2);

    [Fact]
    public void Nothing_is_set_up_yet() => SeriesCard.Of(View(cadence: null, complete: false)).ShouldBeAs("setup-new");

    [Fact]
    public void Set_up_but_for_the_people() => SeriesCard.Of(View(zone: "UTC", complete: false)).ShouldBeAs("setup-almost");

    [Fact]
    public void All_set_up() => SeriesCard.Of(View()).ShouldBeAs("setup-done");

    [Fact]
    public void Set_up_with_people_who_cannot_be_reached() => SeriesCard.Of(View(reach: Reach.NotInstalled)).ShouldBeAs("setup-unreachable");

    [Fact]
    public void Who_stands_where() => SidesCard.Of(View()).ShouldBeAs("sides");

    [Fact]
    public void The_status_in_the_conversation() => StatusCard.Here(View(reach: Reach.NotInstalled), new Pulse(Now, 0, null)).ShouldBeAs("status");

    [Fact]
    public void The_status_when_messages_are_late() => StatusCard.Here(View(), new Pulse(Now, 3, Now - Duration.FromHours(2))).ShouldBeAs("status-late");

    [Fact]
    public void The_status_for_the_moderator_in_private() => StatusCard.Mine([View(reach: Reach.NotInstalled), View(cadence: "biweekly fri")], "noa", new Pulse(Now, 0, null), DateTimeZoneProviders.Tzdb["Europe/Berlin"], new LocalDate(2026, 11, 23)).ShouldBeAs("status-mine");

    [Fact]
    public void The_form() => SetupDialog.Open(SomeTurn.Of("noa"), View()).ShouldBeOfType<Reply.Dialog>().Content.ShouldBeAs("setup-form");

    [Fact]
    public void The_form_that_comes_back() =>
        SetupDialog.Open(SomeTurn.Of("noa", "Mia Novak stands on two sides. Please choose one for them."), View()).ShouldBeOfType<Reply.Dialog>().Content.ShouldBeAs("setup-form-problem");

    [Fact]
    public void The_form_of_moderators() => ((Reply.Dialog)ModeratorsDialog.Open(SomeTurn.Of("noa"), WithRota())).Content.ShouldBeAs("moderators-form");

    [Fact]
    public void All_set_up_with_a_rota() => SeriesCard.Of(WithRota()).ShouldBeAs("setup-rota");

    [Fact]
    public void The_form_of_the_next_meeting() =>
        ((Reply.Dialog)OccurrenceCard.Form(SomeTurn.Of("noa"), View().Next!, DateTimeZoneProviders.Tzdb["Europe/Istanbul"], Today, Gap)).Content.ShouldBeAs("next-meeting-form");

    [Fact]
    public void The_question_whether_to_cancel() => OccurrenceCard.Question(Next(), Today, Gap).ShouldBeAs("cancel");

    [Fact]
    public void A_meeting_that_stays() => OccurrenceCard.Stays(Next(), Today).ShouldBeAs("cancel-stays");

    [Fact]
    public void The_question_to_the_next_in_the_rota() => TurnCard.Question(Next(), "Noa Levi", "Weekly smarketing", "Tue 24 Nov, 10:00–10:45").ShouldBeAs("turn");

    [Fact]
    public void The_next_in_the_rota_said_yes() => TurnCard.Settled(null, "Weekly smarketing", "Tue 24 Nov, 10:00–10:45").ShouldBeAs("turn-accepted");

    [Fact]
    public void The_question_about_a_holiday() => Holiday(alone: true).ShouldBeAs("holiday");

    [Fact]
    public void The_question_about_a_holiday_in_the_group() => Holiday(alone: false).ShouldBeAs("holiday-group");

    [Fact]
    public void The_question_about_a_holiday_when_it_is_answered() =>
        HolidayCard.Settled("Weekly smarketing", "The meeting of Tue 24 Nov is held, although it is a holiday.").ShouldBeAs("holiday-held");

    [Fact]
    public void The_note_that_the_bot_was_removed() => ExportCard.Removed(Guid.Empty, "Weekly smarketing", "Wed 23 Dec").ShouldBeAs("removed");

    private static AdaptiveCards.AdaptiveCard Holiday(bool alone) =>
        HolidayCard.Question(Next(), "Weekly smarketing", "Tue 24 Nov, 10:00–10:45", Gap, "Mon 23 Nov, 10:00 (Europe/Istanbul time)", alone);

    private const string Gap = "The next one is on Tue 1 Dec: 14 days after the last one.";

    private static Meeting Next() => new() { Id = new Guid("00000000-0000-7000-8000-000000000001"), Date = new LocalDate(2026, 11, 24) };

    private static SeriesView WithRota() => View() with { Rota = [new Person { Id = "noa", Name = "Noa Levi" }, new Person { Id = "olga", Name = "Olga Petrova" }] };

    [Theory]
    [InlineData("weekly tue", "Every Tuesday")]
    [InlineData("biweekly fri", "Every second Friday")]
    [InlineData("monthly first mon", "The first Monday of each month")]
    [InlineData("monthly last thu", "The last Thursday of each month")]
    public void Rhythms_are_written_as_people_say_them(string cadence, string said) => SeriesWords.Rhythm(Core.Kernel.Cadence.Parse(cadence)).ShouldBe(said);

    private static SeriesView View(string? cadence = "weekly tue", string zone = "Europe/Istanbul", bool complete = true, Reach reach = Reach.Reachable)
    {
        var series = new Series
        {
            ConversationId = "19:room@thread.v2",
            Cadence = cadence,
            Start = new LocalTime(10, 0),
            Minutes = 45,
            Zone = zone,
            Purpose = complete ? "Win more customers together, and lose no lead between us" : null,
            ModeratorId = complete ? "noa" : null,
        };
        var start = Instant.FromUtc(2026, 11, 24, 7, 0);
        var next = cadence is null ? null : new Meeting { StartsAt = start, Minutes = 45, Date = new LocalDate(2026, 11, 24), AgendaAt = start - Duration.FromDays(1) };
        (string Id, string Name, Side Side)[] people =
            [("max", "Max Weber", Side.Marketing), ("mia", "Mia Novak", Side.Marketing), ("noa", "Noa Levi", Side.Neutral), ("sam", "Sam Porter", Side.Sales), ("sia", "Sia Anand", Side.Sales)];
        return new SeriesView(
            cadence is null ? null : series, "Weekly smarketing", next,
            [.. people.Select(p => (new Person { Id = p.Id, Name = p.Name, Reach = p.Side == Side.Sales ? reach : Reach.Reachable }, complete ? p.Side : (Side?)null))],
            Today, new Uri("https://teams.microsoft.com/l/chat/0/0?users=28%3Abot"));
    }
}
