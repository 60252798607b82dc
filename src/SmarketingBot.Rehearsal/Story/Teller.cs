using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using Spectre.Console;

namespace SmarketingBot.Rehearsal.Story;

/// <summary>Tells the play as it goes: who does what, and who sees what, in each reader's own time.</summary>
public sealed partial class Teller
{
    private static readonly string[] Colours = ["aqua", "green", "magenta1", "orange1", "deepskyblue1", "yellow3"];

    // What changes in an agenda: the promises, who runs it, who comes, what is offered again, what is behind. And what the
    // sides said on a card of theirs.
    private static readonly string[] Openings = ["Kept ", "Moderator: ", "Can't attend: ", "Away: ", "Parked last time", "Together: ", "Agreed by ", "Registrations ", "Marketing: ", "Sales: "];
    private static readonly string[] Parts = ["asked again ", " of 5, from ", " expected by now", " behind where ", "does the definition fit?", "counts as accepted: ", "Looked at and kept"];
    private const int RuleWidth = 100;

    // People remember who saw what, not each word of it.
    private const int Longest = 100;
    private const int Shortest = 30;
    private readonly IAnsiConsole? _console;
    private readonly Cast _cast;
    private readonly Dictionary<string, (string Words, List<string> Details)> _told = [];
    private LocalDate _day = LocalDate.MinIsoValue;
    private long _order;

    /// <param name="cast">Who plays.</param>
    /// <param name="console">Where it is told; null keeps it quiet.</param>
    public Teller(Cast cast, IAnsiConsole? console) => (_cast, _console) = (cast, console);

    /// <summary>Somebody does something that leaves no message: presses, installs.</summary>
    public void Does(SimPerson who, Instant at, string what) => Line(at, who, $"{Name(who)} [italic]{Markup.Escape(what)}[/]");

    /// <summary>Somebody sees something for a moment, or alone.</summary>
    public void Sees(SimPerson who, Instant at, string what) => Private(at, who, Markup.Escape(what));

    /// <summary>Something happens to the bot or to Teams.</summary>
    public void Happens(Instant at, string what) => Line(at, null, $"[yellow]⚡ {Markup.Escape(what)}[/]");

    /// <summary>What the next lines are about.</summary>
    public void Scene(Instant at, string what)
    {
        Day(at);
        _console?.MarkupLine($"[grey italic]{Markup.Escape(what)}[/]");
    }

    /// <summary>Tells everything written since the last time.</summary>
    public void CatchUp()
    {
        var news = _cast.All.Select(p => p.Personal).Prepend(_cast.Room)
            .SelectMany(place => place.Messages.SelectMany(m => m.Revisions.Select(r => (Message: m, Revision: r))))
            .Where(n => n.Revision.Order > _order).OrderBy(n => n.Revision.Order).ToList();
        foreach (var (message, revision) in news) Written(message, revision);
        if (news.Count > 0) _order = news[^1].Revision.Order;
    }

    private void Written(SimMessage message, SimRevision revision)
    {
        var reader = _cast.ReaderOf(message.Conversation);
        if (message.From is { } speaker)
        {
            var where = reader is null ? "says" : "tells the bot";
            Line(revision.At, speaker, $"{Name(speaker)} {where} “{Markup.Escape(revision.Text)}”");
            return;
        }

        var card = revision.Card is { } json ? new CardReader(json) : null;
        var isReminder = IsReminder(message);
        (string Words, List<string> Details)? before = _told.TryGetValue(message.Id, out var told) ? told : null;
        // Older reminders follow too, but nobody scrolls back for them.
        if (isReminder && before is not null && message.Conversation.LastWhere(IsReminder) != message) return;
        // The toast of a reminder is read once; later it is the card that speaks.
        var words = isReminder && before is not null ? card!.Lines[1] : revision.Summary ?? revision.Text.ReplaceLineEndings(" ");
        List<string> details = [.. card?.Lines.Where(IsTelling).Select(Bare) ?? []];
        var news = string.Join(" · ", details.Except(before?.Details ?? []).Where(d => d.Length > 0 && !words.Contains(d, StringComparison.Ordinal)));
        // A living card changes often; only what reads differently is news.
        if (before?.Words == words && news.Length == 0) return;
        _told[message.Id] = (isReminder ? card!.Lines[1] : words, details);
        var changed = before is null ? "" : "[grey](now)[/] ";
        var label = isReminder ? "[bold]Reminder[/] " : "";
        var buttons = before is null && card is not null ? string.Concat(card.Buttons.Take(5).Select(b => $" [grey][[{Markup.Escape(b)}]][/]")) : "";
        var seen = changed + label + Markup.Escape(Short(words)) + (news.Length > 0 ? $" [grey]({Markup.Escape(news)})[/]" : "") + buttons;
        if (reader is null) Line(revision.At, null, $"  [bold]room[/] ◂ {seen}");
        else Private(revision.At, reader, seen);
    }

    private static bool IsReminder(SimMessage message) =>
        message is { FromBot: true, HasCard: true } && message.BaseView.Lines is [var head, ..] && head.StartsWith("Reminder", StringComparison.Ordinal);

    // Which topic it is, not its place and not whether it is the one talked about.
    private static string Bare(string line) => Place().Replace(line, "").Trim();

    [GeneratedRegex(@"^\d+ (?=\D)|^Next: .*| – now$| ✓$")]
    private static partial Regex Place();

    // What somebody wrote for all to read, numbered so that it can be voted on.
    [GeneratedRegex(@"^\d+\. ")]
    private static partial Regex Noted();

    private static bool IsTelling(string line) =>
        Noted().IsMatch(line) || Openings.Any(t => line.StartsWith(t, StringComparison.Ordinal)) || Parts.Any(t => line.Contains(t, StringComparison.Ordinal));

    private void Private(Instant at, SimPerson reader, string markup) =>
        Line(at, reader, $"      [{Colour(reader)}]only {Markup.Escape(reader.FirstName)}[/] ◂ {markup}");

    private void Line(Instant at, SimPerson? who, string markup)
    {
        if (_console is null) return;
        Day(at);
        var zone = who?.Zone ?? Cast.Zone.Id;
        var local = at.InZone(DateTimeZoneProviders.Tzdb[zone]).ToString("HH:mm", CultureInfo.InvariantCulture);
        var city = zone[(zone.IndexOf('/', StringComparison.Ordinal) + 1)..].Replace('_', ' ');
        _console.MarkupLine($"[grey]{local} {city,-9}[/] {markup}");
    }

    private void Day(Instant at)
    {
        var day = at.InZone(Cast.Zone).Date;
        if (_console is null || day == _day) return;
        _day = day;
        _console.WriteLine();
        _console.MarkupLine($"[bold]{$"── {day.ToString("dddd d MMMM", CultureInfo.InvariantCulture)} ".PadRight(RuleWidth, '─')}[/]");
    }

    // Better a whole sentence than half of the next one.
    private static string Short(string words)
    {
        if (words.Length <= Longest) return words;
        var end = words.LastIndexOf(". ", Longest, StringComparison.Ordinal);
        return end >= Shortest ? words[..(end + 1)] + " …" : words[..Longest].TrimEnd() + "…";
    }

    private string Name(SimPerson who) => $"[{Colour(who)}]{Markup.Escape(who.FirstName)}[/]";

    private string Colour(SimPerson who) => Colours[_cast.All.ToList().IndexOf(who) % Colours.Length];
}
