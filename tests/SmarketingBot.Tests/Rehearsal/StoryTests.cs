using NodaTime;
using SmarketingBot.Rehearsal.Story;

namespace SmarketingBot.Tests.Rehearsal;

/// <summary>
/// What the fortnight tells besides the reminders of every day: each act is told in a line of its own, and people saw
/// what it says. The days are those of the script.
/// </summary>
public sealed class StoryTests(PlayedFortnight played) : IClassFixture<PlayedFortnight>
{
    private readonly Fortnight _fortnight = played.Fortnight;

    [Theory]
    [InlineData("She still sleeps; she is asked once, when her day begins.")]
    [InlineData("Max will be away.")]
    [InlineData("Max is back.")]
    [InlineData("a snooze keeps the promise and moves the question.")]
    [InlineData("Mia's snooze is over.")]
    [InlineData("Noa finds another owner")]
    [InlineData("A decision that was too hasty is taken back")]
    [InlineData("What can't be settled today is parked.")]
    [InlineData("The parked topic is on offer again.")]
    [InlineData("Tomorrow Noa can't, so Olga is asked, in private.")]
    [InlineData("How was it? One tap each.")]
    [InlineData("With the third, the moderator hears of it, alone.")]
    [InlineData("the moderator agrees.")]
    [InlineData("Mia asked Sam to have a look: he confirms")]
    [InlineData("A day without the bot")]
    [InlineData("What do both teams want to reach together")]
    [InlineData("One is off pace, and a topic of itself.")]
    [InlineData("What is a good lead?")]
    [InlineData("a yes to both makes it their SLA.")]
    [InlineData("Marketing sees it otherwise.")]
    [InlineData("so the meeting rules, and the ruling is a decision.")]
    [InlineData("three write alone, all read it shuffled and without names.")]
    [InlineData("Whoever helped is thanked, on both sides")]
    [InlineData("The review counts what the group did")]
    public void It_is_told_in_a_line_of_its_own(string line) =>
        played.Told.Split('\n').Count(l => l.Contains(line, StringComparison.Ordinal)).ShouldBe(1, line);

    [Fact]
    public void Who_stands_in_the_way_is_asked_once_in_her_morning()
    {
        var asked = To("Sia Anand", "can't go on with #", "send Acme the offer").ShouldHaveSingleItem();
        asked.At.ShouldBe(Instant.FromUtc(2026, 10, 22, 13, 30));
        Reminders("Sam Porter", "send Acme the offer").Select(DayOf).ShouldBe([28]);
    }

    [Fact]
    public void A_snooze_comes_back_on_its_date() =>
        Reminders("Mia Novak", "write the fintech one-pager").Select(DayOf).ShouldBe([22, 23, 27]);

    [Fact]
    public void Who_is_away_is_left_in_peace_and_the_agenda_says_no_more_than_that()
    {
        Reminders("Max Weber", "collect three customer quotes").Select(DayOf).ShouldBe([22, 29]);
        Seen("", "Agenda", "Away: Max Weber").ShouldNotBeEmpty();
    }

    [Fact]
    public void What_is_handed_back_is_given_to_somebody_else()
    {
        To("Noa Levi", "Max Weber can't take on #").ShouldHaveSingleItem();
        To("Mia Novak", "can you take on", "ask finance about the budget").Concat(To("Mia Novak", "Can you take this on?", "ask finance about the budget")).ShouldHaveSingleItem();
    }

    [Fact]
    public void What_was_dropped_with_the_moderators_yes_is_asked_about_no_more()
    {
        To("Olga Petrova", "Can this be dropped?", "print flyers for the fair").ShouldHaveSingleItem();
        To("Mia Novak", "Olga Petrova agrees: #").ShouldHaveSingleItem();
        // Due on Friday; the heads-up of Wednesday came before.
        Reminders("Mia Novak", "print flyers for the fair").Select(DayOf).ShouldBe([28]);
    }

    [Fact]
    public void Whoever_checks_confirms()
    {
        To("Sam Porter", "Does this look done?", "prepare the webinar invitation").ShouldHaveSingleItem();
        Seen("", "prepare the webinar invitation", "done and checked").ShouldNotBeEmpty();
    }

    [Fact]
    public void A_decision_undone_is_not_in_the_minutes_and_the_one_after_it_is()
    {
        var minutes = Seen("", "Minutes of Tue 20 Oct").Where(s => s.IsNew).ShouldHaveSingleItem();
        minutes.Text.ShouldContain("an answer within a working day");
        minutes.Text.ShouldNotContain("an answer within an hour");
    }

    [Fact]
    public void The_next_in_the_rota_moderates_and_the_third_overdue_is_theirs_to_know()
    {
        To("Olga Petrova", "Can you moderate?").ShouldHaveSingleItem();
        Seen("", "Minutes of Tue 27 Oct", "moderated by Olga Petrova").ShouldNotBeEmpty();
        var summary = _fortnight.Seen.Where(s => s.IsNew && s.Shows("Where a word from you may help")).ShouldHaveSingleItem();
        (summary.Place, summary.Shows("write down how we won Birch")).ShouldBe(("Olga Petrova", true));
        summary.At.ShouldBe(Reminders("Sia Anand", "Overdue").Last().At);
    }

    [Fact]
    public void A_parked_topic_comes_back_and_two_votes_put_it_first()
    {
        Seen("", "Agenda", "Parked last time", "The fair in Munich").ShouldNotBeEmpty();
        Seen("", "Agenda", "1 The fair in Munich", "2 votes").ShouldNotBeEmpty();
    }

    [Fact]
    public void The_card_of_the_set_up_names_the_next_meeting_when_one_is_over() =>
        Seen("", "All set up", "Tue 3 Nov, 10:00")[0].At.ShouldBe(Instant.FromUtc(2026, 10, 27, 9, 30));

    [Fact]
    public void A_figure_for_the_meeting_is_shown_from_three_answers_on()
    {
        Seen("", " of 5, from 3 answers").ShouldNotBeEmpty();
        Seen("", " of 5, from 1 answer").Concat(Seen("", " of 5, from 2 answers")).ShouldBeEmpty();
    }

    [Fact]
    public void After_a_day_without_the_bot_each_gets_one_card()
    {
        var down = _fortnight.Ledger.Of("Sam Porter").Outages.ShouldHaveSingleItem();
        (down.End - down.Start).ShouldBe(Duration.FromHours(25));
        _fortnight.Seen.ShouldNotContain(s => s.At > down.Start && s.At < down.End);
        // The next working day is Monday, and one promise is still open then.
        var monday = Instant.FromUtc(2026, 11, 2, 0, 0);
        foreach (var person in (string[])["Sam Porter", "Mia Novak"])
            _fortnight.Seen.Where(s => s.IsReminder && s.Place == person && s.At >= down.Start && s.At < monday).ShouldHaveSingleItem().At.ShouldBe(down.End);
    }

    [Fact]
    public void What_the_room_must_not_read_is_counted_when_it_does()
    {
        foreach (var rule in _fortnight.Ledger.Unwanted)
        {
            var slip = new Seen(_fortnight.End, long.MaxValue, rule.Place, IsNew: false, string.Join(" ", rule.Words));
            _fortnight.CountAs([.. _fortnight.Seen, slip]).Twice.ShouldContain(t => t.StartsWith(rule.What, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void What_may_be_said_once_is_counted_when_it_comes_again_on_another_day()
    {
        foreach (var once in _fortnight.Ledger.Expected.Where(e => e.Once))
        {
            var said = _fortnight.Seen.First(s => s.IsNew && s.Place == once.Place && once.Words.All(s.Shows));
            var again = said with { Order = long.MaxValue, At = said.At + Duration.FromDays(7) };
            _fortnight.CountAs([.. _fortnight.Seen, again]).Twice.ShouldContain(t => t.StartsWith(once.What, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Whoever_tells_a_number_is_asked_once_and_what_is_off_pace_is_a_topic_until_it_is_told_better()
    {
        To("Mia Novak", "One number for the agenda", "Registrations").ShouldHaveSingleItem().At.ShouldBe(Instant.FromUtc(2026, 10, 23, 7, 30));
        var agenda = Seen("", "Agenda", "Tue 27 Oct", "Registrations: 40 behind where October should be")[0];
        (agenda.IsNew, agenda.At).ShouldBe((true, Instant.FromUtc(2026, 10, 26, 9, 0)));
        Seen("", "Agenda", "Tue 3 Nov", " behind where ").ShouldBeEmpty();
        Seen("", "Agenda", "Tue 3 Nov", "Wins", "Acme, 40,000 EUR").ShouldNotBeEmpty();
    }

    [Fact]
    public void What_both_sides_agreed_on_and_what_the_meeting_ruled_is_in_the_minutes() =>
        Seen("", "Minutes of Tue 27 Oct").Where(s => s.IsNew).ShouldHaveSingleItem().Text.ShouldSatisfyAllConditions(
            text => text.ShouldContain("MQL, version 1: fits when they asked for a demo"),
            text => text.ShouldContain("SLA, version 1: marketing promises 3 MQL a month; sales promises first touch within 4 h for 90%"),
            text => text.ShouldContain("Lead L-17 counts as accepted: they have 40 people now"));

    [Fact]
    public void What_three_wrote_is_shown_without_names_and_one_thing_of_it_is_taken_on()
    {
        var shown = Seen("", "Looking back", "the short agenda", "reading slides aloud", "a joint call every week");
        shown.ShouldNotBeEmpty();
        Seen("", "Looking back", "reading slides aloud").Count.ShouldBe(shown.Count, "nothing is shown before all of it is");
        shown.ShouldContain(s => s.Shows("2 votes"));
        To("Sam Porter", "Can you take this on?", "set up a joint call every week").ShouldHaveSingleItem();
    }

    [Fact]
    public void The_review_comes_once_and_counts_what_the_script_counts()
    {
        var review = Seen("", "Monthly review").Where(s => s.IsNew).ShouldHaveSingleItem();
        review.At.ShouldBe(Instant.FromUtc(2026, 11, 2, 8, 30));
        // What was dropped or handed back is nobody's debt, and what was promised in private is not the room's.
        var owed = _fortnight.Ledger.Promises.Where(p => p.DateAt(_fortnight.End).Due.Month == 10 && (p.OverAt is null || p.IsDone) && Seen("", p.What).Count > 0).ToList();
        var kept = owed.Count(p => p.IsDone && Reckoning.DateOf(p.OverAt!.Value, p.Zone) <= p.DateAt(_fortnight.End).Due);
        review.Text.ShouldContain($"{kept} of {owed.Count} kept in time");
    }

    private List<Seen> Seen(string place, params string[] words) => [.. _fortnight.Seen.Where(s => s.Place == place && words.All(s.Shows))];

    private List<Seen> To(string person, params string[] words) => [.. Seen(person, words).Where(s => s.IsNew)];

    private List<Seen> Reminders(string person, string what) => [.. Seen(person, what).Where(s => s.IsReminder)];

    private static int DayOf(Seen seen) => seen.At.InUtc().Day;
}
