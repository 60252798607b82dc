using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace SmarketingBot.Rehearsal.Story;

/// <summary>Plays the fortnight on a screen, or into a file, and says at the end how it went.</summary>
public static class Performance
{
    // Wide enough for a file; a terminal tells its own width.
    private const int FileWidth = 400;

    /// <summary>Plays and tells.</summary>
    /// <param name="bot">The bot, its people's time at <see cref="Fortnight.Begins"/>.</param>
    /// <param name="output">Where it is told.</param>
    /// <param name="redirected">True when that is no terminal: then no colours and no wrapping.</param>
    /// <param name="quiet">Only the tally.</param>
    /// <returns>The exit code: 0 when every promise was kept as it should be.</returns>
    public static async Task<int> Run(IRehearsedBot bot, TextWriter output, bool redirected, bool quiet)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = redirected ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = redirected ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        if (redirected) console.Profile.Width = FileWidth;
        var begun = Stopwatch.GetTimestamp();
        if (!quiet) Introduce(console);
        var fortnight = await Fortnight.Play(bot, quiet ? null : console);
        var tally = fortnight.Count();
        var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        if (!quiet)
        {
            console.WriteLine();
            console.MarkupLine("[bold]── The tally ──[/]");
        }

        console.MarkupLine($"[{(tally.IsRight ? "green" : "red")}]{Markup.Escape(tally.Line)}[/]{(quiet ? "" : $" [grey](a fortnight in {seconds} s)[/]")}");
        Tell(console, "lost", tally.Lost);
        Tell(console, "twice", tally.Twice);
        Tell(console, "outside hours", tally.Outside);
        return tally.IsRight ? 0 : 1;
    }

    private static void Introduce(IAnsiConsole console)
    {
        console.MarkupLine("[bold]A fortnight with SmarketingBot[/] – six people, three time zones, one meeting a week.");
        console.MarkupLine("[grey]Noa and Olga moderate. Sam and Sia sell, Mia and Max market. Each line is in its reader's own time; indented lines are private.[/]");
    }

    private static void Tell(IAnsiConsole console, string kind, IReadOnlyList<string> what)
    {
        foreach (var one in what) console.MarkupLine($"  [red]{kind}:[/] {Markup.Escape(one)}");
    }
}
