using System.Diagnostics;
using System.Globalization;

namespace SmarketingBot.Benchmarks;

/// <summary>Bot and bare endpoint by turns in the same minute, so that what else the machine does hits both.</summary>
internal static class Measurement
{
    private const int Rounds = 3;

    internal static async Task<int> Run(TimeSpan duration)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var folder = Directory.CreateTempSubdirectory("smarketing-bench-").FullName;
        try
        {
            var published = Path.Combine(folder, "bot");
            Publish(published);
            await using var connector = await Connector.Start();
            using var load = new Load(connector);
            Print("First answer after the start", $"{await Start(load, published, folder):F2} s", "1.5 s");

            using var bot = Subject.Bot(published, folder);
            await Answer(load, bot);
            Print("Memory after the first answer", $"{bot.Megabytes:F0} MB", "140 MB");
            // The bare endpoint sends the bytes that the bot sent.
            foreach (var text in new[] { "ping", "help", "I'll send the deck by tomorrow" })
                await File.WriteAllBytesAsync(Path.Combine(folder, text.Split(' ')[0] + ".json"), await load.Say(bot, 0, text, TimeSpan.FromSeconds(30)));
            using var bare = Subject.Bare(folder);
            await Answer(load, bare);
            await load.Greet(bot);

            Console.WriteLine();
            Console.WriteLine("| turn | bot /s | bare /s | ratio | target | bot CPU ms | bare CPU ms |");
            Console.WriteLine("|---|---|---|---|---|---|---|");
            await Compare(load, bot, bare, duration, "text", "65 %", "ping");
            await Compare(load, bot, bare, duration, "text + card", "50 %", "ping", "help");
            await Compare(load, bot, bare, duration, "working", "50 %", "I'll send the deck by tomorrow");
            Console.WriteLine();
            Print("Memory after the load", $"{bot.Megabytes:F0} MB", "180 MB");
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Compare(Load load, Subject bot, Subject bare, TimeSpan duration, string name, string target, params string[] texts)
    {
        // Once for nothing: code is compiled on its way.
        await load.Run(bare, duration / 2, texts);
        await load.Run(bot, duration / 2, texts);
        List<(Round Bot, Round Bare)> rounds = [];
        for (var i = 0; i < Rounds; i++)
        {
            var theirRound = await load.Run(bare, duration, texts);
            rounds.Add((await load.Run(bot, duration, texts), theirRound));
        }
        var (ours, theirs) = rounds.OrderBy(r => r.Bot.PerSecond / r.Bare.PerSecond).ElementAt(Rounds / 2);
        Console.WriteLine($"| {name} | {ours.PerSecond:F0} | {theirs.PerSecond:F0} | {ours.PerSecond / theirs.PerSecond:P0} | {target} | {ours.CpuMs:F2} | {theirs.CpuMs:F2} |");
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
    private static async Task Answer(Load load, Subject subject)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await load.Say(subject, 0, "ping", TimeSpan.FromSeconds(10));
                return;
            }
            catch (HttpRequestException) when (watch.Elapsed < TimeSpan.FromSeconds(30))
            {
                await Task.Delay(10);
            }
        }
    }

    private static void Publish(string to)
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "SmarketingBot.sln"))) root = Path.GetDirectoryName(root) ?? throw new InvalidOperationException("Run it inside the repository.");
        var start = new ProcessStartInfo("dotnet", ["publish", Path.Combine(root, "src", "SmarketingBot"), "-c", "Release", "--use-current-runtime", "--self-contained", "false", "-nologo", "-v", "q", "-o", to]);
        using var publish = Process.Start(start)!;
        publish.WaitForExit();
        if (publish.ExitCode != 0) throw new InvalidOperationException("The bot could not be published.");
    }

    private static void Print(string what, string value, string target) => Console.WriteLine($"{what}: {value} (target {target})");
}
