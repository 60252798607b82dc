using NodaTime;
using SmarketingBot.Operations;
using SmarketingBot.Rehearsal.Story;
using Spectre.Console;

namespace SmarketingBot.Tests.Rehearsal;

/// <summary>The fortnight, played once for all tests of a class.</summary>
public sealed class PlayedFortnight : IAsyncLifetime
{
    internal Fortnight Fortnight { get; private set; } = null!;

    /// <summary>What the teller wrote.</summary>
    internal string Told { get; private set; } = "";

    public async Task InitializeAsync()
    {
        await using var bot = await RehearsedBot.Start();
        await using var told = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(told) });
        console.Profile.Width = 1000;
        Fortnight = await Fortnight.Play(bot, console);
        Told = told.ToString();
    }

    public Task DisposeAsync() => Task.CompletedTask;
}

/// <summary>The fortnight ends well, and would not if people had seen anything else: the tally can fail.</summary>
public sealed class RehearseTests(PlayedFortnight played) : IClassFixture<PlayedFortnight>
{
    private readonly Fortnight _fortnight = played.Fortnight;

    [Fact]
    public void The_fortnight_ends_with_nothing_lost_twice_or_outside_hours()
    {
        var tally = _fortnight.Count();
        tally.Lost.Concat(tally.Twice).Concat(tally.Outside).ShouldBeEmpty();
        tally.IsRight.ShouldBeTrue();
        tally.Line.ShouldEndWith("0 lost, 0 twice, 0 outside hours");
        tally.Promises.ShouldBeGreaterThanOrEqualTo(15);
        tally.Reminders.ShouldBe(_fortnight.Seen.Count(s => s.IsReminder));
    }

    [Fact]
    public void The_fortnight_plays_every_mishap()
    {
        var tally = _fortnight.Seen;
        // Late until the third overdue reminder, an hour of waiting, and a snooze that ended.
        tally.Count(s => s.IsReminder && s.Place == "Sia Anand" && s.Shows("Overdue")).ShouldBe(3);
        tally.Where(s => s.IsReminder && s.Place == "Mia Novak").Select(s => s.At).ShouldContain(Instant.FromUtc(2026, 10, 22, 8, 15));
        tally.ShouldContain(s => s.IsReminder && s.Place == "Mia Novak" && s.Shows("things you promised"));
        // Max is written to only once he has the app.
        tally.First(s => s.Place == "Max Weber").At.ShouldBe(Instant.FromUtc(2026, 10, 21, 6, 30));
        tally.ShouldContain(s => s.Place.Length == 0 && s.Shows("Not reachable yet: Max Weber"));
    }

    [Fact]
    public void Any_reminder_that_is_missing_is_lost()
    {
        foreach (var reminder in _fortnight.Seen.Where(s => s.IsReminder && !IsFree(s)).ToList())
            _fortnight.CountAs([.. _fortnight.Seen.Where(s => s != reminder)]).Lost.ShouldContain(l => l.StartsWith(reminder.Place, StringComparison.Ordinal), reminder.Text);
    }

    [Fact]
    public void Any_message_that_comes_twice_is_counted()
    {
        foreach (var message in _fortnight.Seen.Where(s => s.IsNew).ToList())
        {
            var doctored = _fortnight.Seen.Append(message with { Order = long.MaxValue, At = message.At + Duration.FromSeconds(2) }).ToList();
            _fortnight.CountAs(doctored).Twice.ShouldNotBeEmpty(message.Text);
        }
    }

    [Fact]
    public void Any_reminder_at_night_is_outside_hours()
    {
        foreach (var reminder in _fortnight.Seen.Where(s => s.IsReminder).ToList())
        {
            var early = _fortnight.Seen.Select(s => s == reminder ? s with { At = s.At - Duration.FromHours(10) } : s).ToList();
            _fortnight.CountAs(early).Outside.ShouldHaveSingleItem().ShouldStartWith(reminder.Place);
        }
    }

    [Fact]
    public void A_reminder_after_done_is_one_too_many()
    {
        var last = _fortnight.Seen.Last(s => s.IsReminder && s.Place == "Sia Anand");
        var next = last with { Order = long.MaxValue, At = last.At + Duration.FromDays(1) };
        _fortnight.CountAs([.. _fortnight.Seen, next]).Twice.ShouldContain(t => t.Contains("wanted none", StringComparison.Ordinal));
    }

    [Fact]
    public void What_was_said_or_due_and_not_shown_is_lost()
    {
        foreach (var expected in _fortnight.Ledger.Expected)
        {
            var silenced = _fortnight.Seen.Where(s => s.Place != expected.Place || s.Order < expected.Order).ToList();
            _fortnight.CountAs(silenced).Lost.ShouldContain(l => l.StartsWith(expected.What, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Nothing_seen_at_all_is_no_success()
    {
        var tally = _fortnight.CountAs([]);
        tally.IsRight.ShouldBeFalse();
        tally.Lost.Count.ShouldBeGreaterThan(_fortnight.Ledger.Promises.Count);
    }

    // Sia's silence became a yes at her reminder hour: that day both are right.
    private static bool IsFree(Seen seen) => seen.Place == "Sia Anand" && seen.At.InUtc().Date == new LocalDate(2026, 10, 21);
}
