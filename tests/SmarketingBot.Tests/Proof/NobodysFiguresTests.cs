using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SmarketingBot.Rehearsal;

namespace SmarketingBot.Tests.Proof;

/// <summary>
/// No figure about one person reaches anybody else. After one of everything was said and pressed, every line of every
/// message is read: where it names somebody, what is left without dates, clock times and numbers of items holds no
/// digit, unless the reader is that person.
/// </summary>
public partial class NobodysFiguresTests
{
    // What may stand beside a name, and why it is no figure about that person.
    private static readonly (Regex Line, string Why)[] Allowed =
    [
        (Win(), "what a deal is worth is a figure of the deal, and its thanks go to both sides"),
        (Told(), "who told a number of the group: the product names who and when"),
        (Agreed(), "the wording that somebody put forward or said yes to"),
        (OfTheMeeting(), "how far the meeting is, how many want a topic, and from when anybody may take over"),
    ];

    [Theory]
    [InlineData("during")]
    [InlineData("after")]
    public async Task No_line_of_any_message_tells_a_figure_about_somebody_else(string stage)
    {
        await using var all = await Everything.Begin(stage);
        var talk = all.Talk;
        foreach (var who in (SimPerson[])[talk.Noa, talk.Sam, talk.Mia])
            foreach (var personal in (bool[])[false, true])
                foreach (var (_, text) in all.Sentences(personal).Where(s => !Destroys(s.Verb)).ToList())
                    // What is allowed below is told by its English words.
                    await talk.Says(who, personal ? who.Personal : talk.Room, text == "language deutsch" ? "language english" : text);
        foreach (var (verb, isForm, data) in all.Presses().Where(p => !p.IsForm && !Destroys(p.Verb)).ToList())
            await all.Press(talk.Mia, talk.Room, verb, isForm, data);

        SimPerson[] people = [talk.Noa, talk.Sam, talk.Sia, talk.Mia, talk.Max, all.Olga];
        var read = 0;
        var told = new List<string>();
        foreach (var message in talk.Teams.Messages.Where(m => m.FromBot))
            foreach (var (reader, lines) in Readings(message, people))
                foreach (var line in lines)
                {
                    read++;
                    foreach (var person in people.Where(p => p != reader && line.Contains(p.Name, StringComparison.Ordinal)))
                        if (Figure(line.Replace(person.Name, "", StringComparison.Ordinal)) && !Allowed.Any(a => a.Line.IsMatch(line)))
                            told.Add($"{person.Name} to {reader?.Name ?? "everybody"}: {line}");
                }
        read.ShouldBeGreaterThan(500);
        told.Distinct().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Sam Porter kept 3 of 5", true)]
    [InlineData("Sam Porter: 92%", true)]
    [InlineData("#12 send the deck – Sam Porter, by Fri 27 Nov", false)]
    [InlineData("Moderator: Sam Porter, since 10:15", false)]
    public void It_would_see_one(string line, bool isOne) => Figure(line.Replace("Sam Porter", "", StringComparison.Ordinal)).ShouldBe(isOne);

    // In one's own chat it is that person who reads; in a conversation everybody, and each person their own view of a card.
    private static IEnumerable<(SimPerson? Reader, IReadOnlyList<string> Lines)> Readings(SimMessage message, SimPerson[] people)
    {
        var owner = people.FirstOrDefault(p => p.Personal.Messages.Contains(message));
        if (!message.HasCard)
        {
            yield return (owner, [message.Text]);
            yield break;
        }
        yield return (owner, [.. Lines(message.BaseView.Json)]);
        if (owner is not null) yield break;
        foreach (var person in people) yield return (person, [.. Lines(message.ViewOf(person).Json)]);
    }

    private static IEnumerable<string> Lines(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject item when (string?)item["type"] is "ColumnSet":
                yield return string.Join(" · ", Walk(item).Select(n => (string?)n["text"]).OfType<string>());
                break;
            case JsonObject item when (string?)item["type"] is "FactSet":
                foreach (var fact in item["facts"]!.AsArray()) yield return $"{fact!["title"]} · {fact["value"]}";
                break;
            case JsonObject item when item["text"] is { } text && item["type"] is not null:
                yield return text.ToString();
                break;
            case JsonObject item:
                foreach (var line in item.Where(p => p.Key is "body" or "items" or "columns" or "fallback" or "fallbackText" or "inlines").SelectMany(p => Lines(p.Value))) yield return line;
                break;
            case JsonArray list:
                foreach (var line in list.SelectMany(Lines)) yield return line;
                break;
            case JsonValue value when value.GetValueKind() == System.Text.Json.JsonValueKind.String:
                yield return value.ToString();
                break;
        }
    }

    private static IEnumerable<JsonObject> Walk(JsonNode? node) => node switch
    {
        JsonObject item => item.SelectMany(p => Walk(p.Value)).Prepend(item),
        JsonArray list => list.SelectMany(Walk),
        _ => [],
    };

    private static bool Figure(string line) => Digit().IsMatch(NoFigure().Replace(line.Replace("\\", "", StringComparison.Ordinal), ""));

    // These take away what the others are about to show.
    private static bool Destroys(string verb) => verb is "delete my data" or "export meeting" or "my data" or "undo" or "cancel meeting" or "end"
        || verb.StartsWith("admin", StringComparison.Ordinal) || verb.StartsWith("data.", StringComparison.Ordinal);

    // Numbers of items and topics, dates, clock times, versions, and what one could say.
    [GeneratedRegex(@"“[^”]*”|#\d+|\b[LW]-?\d+\b|\b\d{1,2}(?:[–-]\d{1,2})? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*(?: \d{4})?|\b\d{1,2}:\d{2}\b|\b(?:version|topic) \d+|\*\*\d+\*\*")]
    private static partial Regex NoFigure();

    [GeneratedRegex(@"\d")]
    private static partial Regex Digit();

    [GeneratedRegex(@"thanks to|[Ww]on |^Win")]
    private static partial Regex Win();

    [GeneratedRegex(@"^.* · (?:\w+ \w+ · )?.*told|^\S+ · \w+ \w+ · \d", RegexOptions.IgnoreCase)]
    private static partial Regex Told();

    [GeneratedRegex(@"^Topic \d+ of \d+ · |· \d+ votes? · since|\d+ more after this|take over from \d+ minutes after")]
    private static partial Regex OfTheMeeting();

    [GeneratedRegex(@"proposes|proposed|says yes|said yes|put forward")]
    private static partial Regex Agreed();
}
