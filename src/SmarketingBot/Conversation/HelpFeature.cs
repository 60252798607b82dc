using AdaptiveCards;
using SmarketingBot.ActionItems;
using SmarketingBot.Agendas;
using SmarketingBot.Cards;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Meetings;
using SmarketingBot.Operations;
using SmarketingBot.People;

namespace SmarketingBot.Conversation;

/// <summary>
/// Hello and help, in every scope and letter case; the table itself says what there is. The first card fits on a phone:
/// what one needs on the first day, and a button for each of the other subjects.
/// </summary>
public sealed class HelpFeature(FeatureMap map, Administrators administrators) : IFeature<HelpFeature>
{
    public const string Verb = "help.show";

    private const int MostButtons = 6;

    /// <summary>What the first card shows, in the order in which it is needed.</summary>
    private static readonly Dictionary<bool, string[]> Essentials = new()
    {
        [false] = ["setup", "agenda", "topic", "start", "items"],
        [true] = ["my items", "done", "snooze", "settings"],
    };

    /// <summary>What a press does at once; the other commands have their buttons on the cards that they are about.</summary>
    private static (string Words, string Title, string Verb)[] Doors(bool personal) => personal
        ? [("my items", T("My items"), ItemsFeature.MyItemsVerb), ("status", T("Status"), StatusFeature.Verb), ("settings", T("My settings"), SettingsCard.Show)]
        :
        [
            ("agenda", T("Agenda"), AgendaCard.Show), ("items", T("Items"), ItemsFeature.HereVerb), ("my items", T("My items"), ItemsFeature.MyItemsVerb),
            ("status", T("Status"), StatusFeature.Verb), ("settings", T("Settings"), RulesCard.Show),
        ];

    public static void Describe(FeatureRows<HelpFeature> rows) => rows
        .Look("help", Where.Anywhere, "help", "Shows what I can do here; “help agenda” tells more of one subject.", (f, t) => f.Help(t), "hi", "hello", "hey", "?", "hallo", "start over")
        .Button(Verb, (f, t) => f.Help(t));

    private Task<Reply> Help(Turn turn)
    {
        var said = (turn.Text("about") ?? turn.Said.Text).Trim().TrimEnd('?', '!', '.');
        var subjects = Subjects(map, turn.Here.IsPersonal, administrators.Has(turn.Who.Id));
        if (turn.Number("from") is { } from and > 0 && from < subjects.Count) return Task.FromResult<Reply>(new Reply.Card(More(subjects, from), T("What I can do")));
        var subject = said.Length == 0 ? null : subjects.FirstOrDefault(s => s.Key.Contains(said, StringComparison.OrdinalIgnoreCase) || T(s.Key).Contains(said, StringComparison.OrdinalIgnoreCase)) ?? subjects.FirstOrDefault(s => Tells(s, said));
        return Task.FromResult<Reply>(new Reply.Card(subject is null ? Overview(map, turn.Here.IsPersonal, subjects) : About(subject, turn.Here.IsPersonal), T("What I can do")));
    }

    /// <summary>The headings of a scope with the commands under them.</summary>
    public static IReadOnlyList<IGrouping<string, CommandRow>> Subjects(FeatureMap map, bool personal, bool administrator) =>
        [.. map.Commands.Where(c => c.Where.HasFlag(Scope(personal)) && c.Words != "help" && (administrator || c.Heading != AdminFeature.Heading)).GroupBy(c => c.Heading)];

    /// <summary>The first card.</summary>
    public static AdaptiveCard Overview(FeatureMap map, bool personal, IReadOnlyList<IGrouping<string, CommandRow>> subjects)
    {
        var scope = Scope(personal);
        var card = Kit.Card(
            T($"I understand: {string.Join(", ", subjects.SelectMany(s => s).Select(c => Words.Verb(c.Words)).Distinct())}."),
            Kit.Title(T("What I can do")),
            Kit.Line(personal
                ? T("Here is everything about you: your items, and reminders that only you see. Just say:")
                : T("I keep what sales and marketing agree. Mention me, then say:")));
        foreach (var row in map.Sentences.Where(s => s.Where.HasFlag(scope))) card.Body.Add(Line(row.Shape, row.Help));
        foreach (var words in Essentials[personal])
        {
            var row = map.Commands.First(c => c.Words == words && c.Where.HasFlag(scope));
            card.Body.Add(Line(row.Shape, row.Help));
        }
        card.Body.Add(Kit.Subtle(T("Reminders and lateness are private. Groups see counts, never a person's record.")));
        card.Body.Add(Kit.Heading(T("More about")));
        card.Body.Add(Doorways(subjects, 0));
        return card;
    }

    /// <summary>The subjects for which the card before had no room.</summary>
    public static AdaptiveCard More(IReadOnlyList<IGrouping<string, CommandRow>> subjects, int from) => Kit.Card(
        T($"I can also tell about: {string.Join(", ", subjects.Skip(from).Select(s => T(s.Key)))}."),
        Kit.Eyebrow(T("What I can do")),
        Kit.Title(T("More subjects")),
        Doorways(subjects, from));

    // Teams allows six buttons a card: five subjects and the way to the others.
    private static AdaptiveActionSet Doorways(IReadOnlyList<IGrouping<string, CommandRow>> subjects, int from)
    {
        var left = subjects.Skip(from).ToList();
        var shown = left.Count <= MostButtons && from == 0 ? left : left.Take(MostButtons - 1).ToList();
        var next = from + shown.Count;
        return Kit.Buttons([
            .. shown.Select(s => Kit.Press(T(s.Key), Verb, ("about", s.Key))),
            next < subjects.Count ? Kit.Press(T("More subjects"), Verb, ("from", next)) : from > 0 ? Kit.Press(T("All subjects"), Verb) : null,
        ])!;
    }

    /// <summary>Everything about one subject.</summary>
    public static AdaptiveCard About(IGrouping<string, CommandRow> subject, bool personal)
    {
        var card = Kit.Card(
            $"{T(subject.Key)}: {string.Join(", ", subject.Select(c => Words.Verb(c.Words)).Distinct())}.",
            Kit.Eyebrow(T("What I can do")),
            Kit.Title(T(subject.Key)));
        foreach (var row in subject) card.Body.Add(Line(row.Shape, row.Help));
        card.Body.Add(Kit.Buttons([
            .. Doors(personal).Where(door => subject.Any(row => row.Words == door.Words)).Select(door => Kit.Press(door.Title, door.Verb)),
            Kit.Press(T("All subjects"), Verb),
        ])!);
        return card;
    }

    // “help snooze” tells the subject under which a command is listed.
    private static bool Tells(IGrouping<string, CommandRow> subject, string said) =>
        subject.Any(row => CommandWords.Of(row).Any(words => Spelling.Fold(words) == Spelling.Fold(said)));

    private static Where Scope(bool personal) => personal ? Where.Personal : Where.Conversation;

    private static AdaptiveTextBlock Line(string shape, string help)
    {
        var line = Kit.Line($"**{Kit.Quote(T(shape))}** – {T(help)}");
        line.Spacing = AdaptiveSpacing.Small;
        return line;
    }
}
