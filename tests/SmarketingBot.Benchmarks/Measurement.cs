using System.Diagnostics;
using System.Globalization;

namespace SmarketingBot.Benchmarks;

/// <summary>Each subject and the bare endpoint by turns in the same minute, so that what else the machine does hits both.</summary>
internal static class Measurement
{
    private const int Rounds = 3;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(6);
    private static string _turn = "";
    private const string Promise = "I'll send the deck by tomorrow";

    /// <param name="duration">Of one round.</param>
    /// <param name="part">Only the SDK layer ("echo"), only the whole bot ("bot"), only the agenda of a year ("agenda"), or all (null).</param>
    /// <param name="published">Where the bot was published before; null publishes it now.</param>
    /// <param name="turn">Only rows whose name contains this; null is all.</param>
    internal static async Task<int> Run(TimeSpan duration, string? part, string? published, string? turn)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        _turn = turn ?? "";
        var folder = Directory.CreateTempSubdirectory("smarketing-bench-").FullName;
        try
        {
            var schema = Directory.EnumerateFiles(Path.Combine(Published.Root(), "src", "SmarketingBot.Core", "Storage", "Schema", "sqlite"), "*.sql").Order();
            await File.WriteAllTextAsync(Path.Combine(folder, PlainRows.SchemaFile), string.Concat(schema.Select(File.ReadAllText)));
            await using var connector = await Connector.Start();
            using var load = new Load(connector);
            using var bare = Subject.Bare(folder);
            using (var echo = Subject.Echo())
            {
                await Answer(load, echo, "knock");
                await Answers.Keep(folder, "knock", await load.Say(echo, 0, "knock", TimeSpan.FromSeconds(30)));
                await Answer(load, bare, "knock");
                if (part is null or "echo") await Layer(load, echo, bare, folder, duration);
            }
            if (part is null or "agenda") await Agenda(connector, load, folder, published ??= Published.To(Path.Combine(folder, "bot")));
            if (part is null or "bot") await Whole(load, bare, folder, duration, published ?? Published.To(Path.Combine(folder, "bot")));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Layer(Load load, Subject echo, Subject bare, string folder, TimeSpan duration)
    {
        Head("The SDK layer alone: an echo bot on it");
        await Compare(load, echo, bare, folder, duration, "text", "65 %", "say it again");
        await Compare(load, echo, bare, folder, duration, "text and card, two calls", "50 %, 0.35 ms", "show it again", 2);
        Print("Echo bot's memory after the load", $"{echo.Megabytes:F0} MB", "none");
    }

    private static async Task Whole(Load load, Subject bare, string folder, TimeSpan duration, string published)
    {
        Print("First answer after the start", $"{await Start(load, published, folder):F2} s", "1.5 s");

        using var bot = Subject.Bot(published, folder);
        await Answer(load, bot);
        Print("Memory after the first answer", $"{bot.Megabytes:F0} MB", "140 MB");
        await load.Greet(bot);
        Head("The whole bot");
        await Compare(load, bot, bare, folder, duration, "text (ping, a pure read)", "none", "ping");
        await Compare(load, bot, bare, folder, duration, "card (help, a pure read)", "none", "help");
        await Compare(load, bot, bare, folder, duration, "working (a promise: read, write, card)", "50 %", Promise);
        Print("Memory after the load", $"{bot.Megabytes:F0} MB", "180 MB");
    }

    private static async Task Agenda(Connector connector, Load load, string folder, string published)
    {
        var own = Directory.CreateDirectory(Path.Combine(folder, "agenda")).FullName;
        using var bot = Subject.Bot(published, own);
        await Answer(load, bot);
        using var agenda = new AgendaOfAYear(bot, connector, Path.Combine(own, "bot.db"));
        var (first, year) = await agenda.Measure(100);
        Print("An agenda in the first week and after a year", $"{first:F1} ms and {year:F1} ms, ratio {year / first:F2}", "none");
    }

    private static void Head(string title) => Console.WriteLine($"""

        {title}

        | turn | /s | bare /s | ratio | target | CPU ms | bare CPU ms |
        |---|---|---|---|---|---|---|
        """);

    private static async Task Compare(
        Load load, Subject subject, Subject bare, string folder, TimeSpan duration, string name, string target, string text, int answers = 1)
    {
        if (!name.Contains(_turn, StringComparison.Ordinal)) return;
        // The bare endpoint sends the bytes that this subject sends.
        await Answers.Keep(folder, text, await load.Say(subject, 0, text, TimeSpan.FromSeconds(30), answers));
        // For nothing: the runtime compiles what is used often a second and third time, in the background.
        await load.Run(bare, WarmUp, text, answers);
        await load.Run(subject, WarmUp, text, answers);
        List<(Round Ours, Round Bare)> rounds = [];
        for (var i = 0; i < Rounds; i++)
        {
            var theirRound = await load.Run(bare, duration, text, answers);
            rounds.Add((await load.Run(subject, duration, text, answers), theirRound));
        }
        var (ours, theirs) = rounds.OrderBy(r => r.Ours.PerSecond / r.Bare.PerSecond).ElementAt(Rounds / 2);
        Console.WriteLine($"| {name} | {ours.PerSecond:F0} | {theirs.PerSecond:F0} | {ours.PerSecond / theirs.PerSecond:P0} | {target} | {ours.CpuMs:F3} | {theirs.CpuMs:F3} |");
    }

    private static async Task<double> Start(Load load, string published, string folder)
    {
        List<double> seconds = [];
        for (var i = 0; i < Rounds; i++)
        {
            var watch = Stopwatch.StartNew();
            using var bot = Subject.Bot(published, Directory.CreateDirectory(Path.Combine(folder, "start" + i)).FullName);
            await Answer(load, bot);
            seconds.Add(watch.Elapsed.TotalSeconds);
        }
        return seconds.Order().ElementAt(Rounds / 2);
    }

    // Knocks until somebody opens.
    private static async Task Answer(Load load, Subject subject, string text = "ping")
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await load.Say(subject, 0, text, TimeSpan.FromSeconds(10));
                return;
            }
            catch (HttpRequestException) when (watch.Elapsed < TimeSpan.FromSeconds(30))
            {
                await Task.Delay(10);
            }
        }
    }

    private static void Print(string what, string value, string target) => Console.WriteLine($"{what}: {value} (target {target})");
}
