using System.Reflection;
using System.Text.RegularExpressions;
using SmarketingBot.Core.Storage;
using SmarketingBot.Rehearsal;

namespace SmarketingBot.Tests.House;

/// <summary>Walls that the compiler does not hold by itself.</summary>
public partial class WallTests
{
    [Fact]
    public void Core_knows_storage_and_time_and_nothing_of_the_web_or_the_sdk() => References(typeof(BotDb).Assembly).ShouldAllBe(name =>
        name.StartsWith("System", StringComparison.Ordinal) || name == "netstandard" || name == "NodaTime"
        || name.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal) || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal));

    [Fact]
    public void The_rehearsal_speaks_to_the_bot_only_over_the_wire() =>
        References(typeof(SimulatedTeams).Assembly).ShouldNotContain(name => name.StartsWith("SmarketingBot", StringComparison.Ordinal) || name.StartsWith("Microsoft.Bot", StringComparison.Ordinal));

    [Fact]
    public void No_wall_clock_in_the_folder_that_the_analyzer_leaves_out()
    {
        // RS0030 is off in Teams/ because of the SDK's name, and with it the ban on clocks.
        foreach (var file in Sources("src/SmarketingBot/Teams"))
            Clocks().IsMatch(File.ReadAllText(file)).ShouldBeFalse(file);
    }

    [Fact]
    public void Slices_use_each_others_use_cases_and_never_write_each_others_rows()
    {
        // Adding a row of another slice is the one thing that would make two owners of it.
        var owners = new Dictionary<string, string>
        {
            ["ActionItem"] = "ActionItems",
            ["Topic"] = "Agendas",
            ["Decision"] = "Facilitation",
            ["Meeting"] = "Meetings",
            ["Series"] = "Meetings",
            ["OutboxMessage"] = "Outbox",
            ["Alarm"] = "Scheduling",
        };
        foreach (var file in Sources("src/SmarketingBot.Core").Concat(Sources("src/SmarketingBot")))
            foreach (Match made in Adds().Matches(File.ReadAllText(file)))
                if (owners.TryGetValue(made.Groups[1].Value, out var slice))
                    file.Replace('\\', '/').ShouldContain($"/{slice}/", customMessage: $"{file} makes a {made.Groups[1].Value} of its own");
    }

    [Fact]
    public void Files_stay_small_or_say_why()
    {
        foreach (var file in Sources("src"))
        {
            var lines = File.ReadAllLines(file);
            if (lines.Length > 200) lines[0].ShouldStartWith("// ", customMessage: $"{file} has {lines.Length} lines and no reason at its top");
        }
    }

    [Fact]
    public void No_sentence_shows_a_backtick()
    {
        // Teams' cards and plain messages show them as they are.
        foreach (var file in Sources("src/SmarketingBot").Concat(Sources("src/SmarketingBot.Core")))
            foreach (var line in File.ReadLines(file).Where(l => !l.TrimStart().StartsWith("//", StringComparison.Ordinal)))
                Ticked().IsMatch(line).ShouldBeFalse($"{file}: {line.Trim()}");
    }

    [Fact]
    public void No_name_that_says_nothing() =>
        // The stand-in's names are the genuine ones.
        Sources("src").Where(f => !f.Contains("StandIns", StringComparison.Ordinal) && Empty().IsMatch(Path.GetFileNameWithoutExtension(f))).ShouldBeEmpty();

    internal static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(Clone.At(folder.Split('/')), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !f.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(name => name.Name!);

    [GeneratedRegex(@"DateTime(Offset)?\.(Utc)?Now|DateTime\.Today|SystemClock\.Instance")]
    private static partial Regex Clocks();

    [GeneratedRegex(@"\bnew (ActionItem|Topic|Decision|Meeting|Series|OutboxMessage|Alarm)\b\s*[({\r\n]")]
    private static partial Regex Adds();

    [GeneratedRegex("`[^`]*`")]
    private static partial Regex Ticked();

    [GeneratedRegex("(Helper|Manager|Utility|Utils|Common|Impl|Base)$")]
    private static partial Regex Empty();
}
