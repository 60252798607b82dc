using NodaTime;
using Spectre.Console;

namespace SmarketingBot.Rehearsal.Story;

/// <summary>
/// The play: two weeks of one smarketing team, across the end of summer time in Berlin, with the mishaps that real
/// weeks have. It begins on Monday, 19 October 2026.
/// </summary>
public sealed class Fortnight
{
    private readonly IReadOnlyDictionary<string, DateTimeZone> _zones;

    private Fortnight(Cast cast, Ledger ledger, Instant end)
    {
        _zones = cast.All.ToDictionary(p => p.Name, p => DateTimeZoneProviders.Tzdb[p.Zone]);
        (Ledger, Seen, End) = (ledger, Story.Seen.By(cast), end);
    }

    /// <summary>People's time at which the bot is to be started: Monday, 08:00 in Berlin.</summary>
    public static Instant Begins { get; } = Instant.FromUtc(2026, 10, 19, 6, 0);

    /// <summary>What the script did.</summary>
    public Ledger Ledger { get; }

    /// <summary>What people saw.</summary>
    public IReadOnlyList<Seen> Seen { get; }

    /// <summary>When the curtain fell.</summary>
    public Instant End { get; }

    /// <summary>Plays it from beginning to end.</summary>
    /// <param name="bot">The bot, its people's time at <see cref="Begins"/>.</param>
    /// <param name="console">Where it is told; null keeps it quiet.</param>
    /// <param name="sabotage">What goes wrong besides the script; for tests of the tally.</param>
    public static async Task<Fortnight> Play(IRehearsedBot bot, IAnsiConsole? console = null, Action<SimulatedTeams, Cast>? sabotage = null)
    {
        await using var teams = await SimulatedTeams.Start(new SimulatedTeamsOptions
        {
            Now = () => bot.Now,
            Bot = bot.Messages,
            Patience = TimeSpan.FromSeconds(3),
        });
        var cast = new Cast(teams);
        var ledger = new Ledger();
        var stage = new Stage(teams, cast, bot, ledger, new Teller(cast, console));
        sabotage?.Invoke(teams, cast);
        try
        {
            var threads = new Threads(stage);
            var first = new FirstWeek(stage, threads);
            await first.Play();
            await new SecondWeek(stage, first, threads).Play();
        }
        catch (RehearsalException stuck)
        {
            // Somebody could not go on: whatever they were to do is lost, and the tally says so.
            ledger.Mishap($"The play stopped: {stuck.Message}");
        }

        return new Fortnight(cast, ledger, bot.Now);
    }

    /// <summary>Counts what people saw.</summary>
    public Tally Count() => CountAs(Seen);

    /// <summary>Counts as if people had seen something else.</summary>
    public Tally CountAs(IReadOnlyList<Seen> seen) => Tally.Of(seen, Ledger, _zones, End);
}
