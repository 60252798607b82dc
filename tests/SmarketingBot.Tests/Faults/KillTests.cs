using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using SmarketingBot.Rehearsal;
using SmarketingBot.Tests.Proof;
using Xunit.Abstractions;

namespace SmarketingBot.Tests.Faults;

/// <summary>Killed without warning, again and again, in the middle of its work: nothing that was acknowledged is lost.</summary>
public partial class KillTests(ITestOutputHelper output)
{
    private const int Kills = 10;

    // 4 hours of people's time a real second: a working day takes two.
    private const double Speed = 14_400;

    [Fact, Proves("pain 16", "pain 17")]
    public async Task Killed_ten_times_it_loses_no_promise_no_reminder_and_no_Done()
    {
        var seed = Environment.TickCount & 0xffff;
        output.WriteLine($"Seed {seed}");
        var random = new Random(seed);
        await using var town = await FastTown.Build(Speed, "2026-11-23T07:00:00Z");
        var people = new[] { "Noa Levi", "Sam Porter", "Mia Novak", "Max Weber" }.Select(n => town.Teams.AddPerson(n, "Europe/Berlin")).ToList();
        var promised = people.ToDictionary(p => p, _ => new List<string>());
        var done = people.ToDictionary(p => p, _ => new Dictionary<string, Instant>());
        // Pressed, but the answer died on its way: done or not, both are right.
        var unsure = new HashSet<string>();
        await town.Wake();

        var number = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            // Killed after some things were heard and a moment more, which falls anywhere into the work that follows.
            var (heard, moment) = (random.Next(2, 7), random.Next(0, 250));
            var ending = Task.CompletedTask;
            var dies = false;
            while (!dies || !ending.IsCompleted)
            {
                if (!dies && heard-- <= 0)
                {
                    dies = true;
                    ending = Task.Run(async () =>
                    {
                        await Task.Delay(moment);
                        town.Kill();
                    });
                }
                var who = people[random.Next(people.Count)];
                if (promised[who].Count < 8 && random.Next(2) == 0)
                {
                    var what = $"deliver thing {++number:000}";
                    var due = LocalDatePattern.Iso.Format(town.Now.InUtc().Date.PlusDays(random.Next(1, 3)));
                    if ((await who.Says($"I'll {what} by {due}")).Status == 200) promised[who].Add(what);
                }
                else if (Card(who) is { } card && random.Next(6) == 0)
                {
                    await Press(town, who, card, done[who], unsure);
                }
                await Task.Delay(random.Next(5, 40));
            }
            await ending;
            // After the last one the bot stays away for a week and a half. Every open item is then overdue or its weekly
            // reminder is, so the first working day asks for all of them.
            await town.Wake(kill < Kills - 1 ? null : MondayAfter(town.Now + Duration.FromDays(7)));
        }

        var alive = town.Now - Duration.FromHours(2);
        var open = people.ToDictionary(p => p, p => promised[p].Where(w => !done[p].ContainsKey(w) && !unsure.Contains(w)).ToList());
        List<string> Missing() => [.. people.SelectMany(p => open[p].Where(what => !Reminders(p).Any(m => m.At > alive && m.Text.Contains(what, StringComparison.Ordinal))))];
        open.Values.Sum(o => o.Count).ShouldBeGreaterThan(3, "somebody must have something open, or this proves little");
        try
        {
            await town.Teams.WaitFor(() => Missing().Count == 0, TimeSpan.FromSeconds(8), "a reminder of every open item after the last kill");
        }
        catch (RehearsalException)
        {
            // Without this the seed alone would have to explain it.
            output.WriteLine($"Since {alive}, now {town.Now}, nobody was reminded of: {string.Join(", ", Missing())}");
            output.WriteLine(await town.Store());
            output.WriteLine(town.Said);
            throw;
        }

        foreach (var who in people)
        {
            var list = (await who.Asks("my items")).BaseView.Text;
            foreach (var what in open[who]) list.ShouldContain(what, Case.Sensitive, $"{who} promised it and the bot acknowledged it.");
            foreach (var (what, at) in done[who])
            {
                list.ShouldNotContain(what);
                Reminders(who).Where(m => m.At > at + Duration.FromHours(8) && m.Text.Contains(what, StringComparison.Ordinal)).ShouldBeEmpty($"{who} finished {what}.");
            }
        }
        var twice = people.Sum(p => Reminders(p).GroupBy(m => m.At.InZone(DateTimeZoneProviders.Tzdb[p.Zone]).Date).Sum(day => day.Count() - 1));
        output.WriteLine($"{number} promises, {promised.Values.Sum(p => p.Count)} acknowledged, {done.Values.Sum(d => d.Count)} done, {people.Sum(p => Reminders(p).Count())} reminders, {twice} of them repeated.");
        twice.ShouldBeLessThanOrEqualTo(Kills, "a kill in the middle of sending may repeat one reminder, nothing else may");
    }

    private static Instant MondayAfter(Instant instant)
    {
        var date = instant.InUtc().Date;
        return (date.With(DateAdjusters.NextOrSame(IsoDayOfWeek.Monday)) + new LocalTime(6, 0)).InUtc().ToInstant() is var monday && monday > instant
            ? monday : monday + Duration.FromDays(7);
    }

    private static IEnumerable<(Instant At, string Text)> Reminders(SimPerson who) => who.Personal.Messages
        .Where(m => m.FromBot).Select(m => m.Revisions[0]).Where(r => r.Card?.ToJsonString().Contains("only you see this", StringComparison.Ordinal) == true)
        .Select(r => (r.At, r.Card!.ToJsonString()));

    // The newest card with a Done button that shows one item only, so that what is done is known.
    private static SimMessage? Card(SimPerson who) => who.Personal.LastWhere(m => m is { FromBot: true, HasCard: true } && m.BaseView.Offers("Done") && Things().Count(m.BaseView.Text) == 1);

    private static async Task Press(FastTown town, SimPerson who, SimMessage card, Dictionary<string, Instant> done, HashSet<string> unsure)
    {
        var what = "deliver " + Things().Match(card.BaseView.Text).Value;
        try
        {
            if ((await who.Clicks(card, "Done")).Card is not null) done.TryAdd(what, town.Now);
            else unsure.Add(what);
        }
        catch (RehearsalException)
        {
            // The card was brought up to date a moment before the press, and nothing is left to press.
        }
    }

    [GeneratedRegex("thing [0-9]{3}")]
    private static partial Regex Things();
}
