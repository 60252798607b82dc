using AdaptiveCards;
using SmarketingBot.Cards;

namespace SmarketingBot.Conversation;

/// <summary>Hello and help, in every scope and letter case; the table itself says what there is.</summary>
public sealed class HelpFeature(FeatureMap map) : IFeature<HelpFeature>
{
    public const string Verb = "help.show";

    public static void Describe(FeatureRows<HelpFeature> rows) => rows
        .Look("help", Where.Anywhere, "help", "Shows what I can do here.", (f, t) => f.Help(t), "hi", "hello", "hey", "?", "hallo", "start over")
        .Button(Verb, (f, t) => f.Help(t));

    private Task<Reply> Help(Turn turn) => Task.FromResult<Reply>(new Reply.Card(Card(map, turn.Here.IsPersonal), "What I can do"));

    public static AdaptiveCard Card(FeatureMap map, bool personal)
    {
        var where = personal ? Where.Personal : Where.Conversation;
        var card = Kit.Card(
            "I understand: " + string.Join(", ", map.Commands.Where(c => c.Where.HasFlag(where)).Select(c => c.Words).Distinct()) + ".",
            Kit.Title("What I can do"),
            Kit.Line(personal
                ? "Here is everything about you: your items, and reminders that only you see."
                : "I keep what sales and marketing agree. Mention me, then say:"),
            Kit.Heading("Just say it"));
        foreach (var row in map.Sentences.Where(s => s.Where.HasFlag(where))) card.Body.Add(Line(row.Shape, row.Help));
        foreach (var group in map.Commands.Where(c => c.Where.HasFlag(where)).GroupBy(c => c.Heading))
        {
            card.Body.Add(Kit.Heading(group.Key));
            foreach (var row in group) card.Body.Add(Line(row.Shape, row.Help));
        }
        card.Body.Add(Kit.Subtle("Reminders and lateness are private. Groups see counts, never a person's record."));
        return card;
    }

    private static AdaptiveTextBlock Line(string shape, string help)
    {
        var line = Kit.Line($"**{Kit.Quote(shape)}** – {help}");
        line.Spacing = AdaptiveSpacing.Small;
        return line;
    }
}
