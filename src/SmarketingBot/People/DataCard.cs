using AdaptiveCards;
using SmarketingBot.Cards;

namespace SmarketingBot.People;

/// <summary>Deletion is asked about once.</summary>
public static class DataCard
{
    public const string Export = "data.export";
    public const string Ask = "data.ask";
    public const string Delete = "data.delete";
    public const string Keep = "data.keep";

    public static AdaptiveCard Question() => Kit.Card(
        T("Delete what I know of you? Say “delete my data now” or press Delete now."),
        Kit.Eyebrow(T("Only you see this")),
        Kit.Title(T("Delete what I know of you?")),
        Kit.Line(T("What you promised and have not finished goes to the moderators of your meetings; your own list is dropped. What you said in meetings stays with them, as by a “former member”. It can't be undone.")),
        Kit.Subtle(T("Without buttons, say “delete my data now”.")),
        Kit.Buttons(Kit.Press(T("Delete now"), Delete), Kit.Press(T("Keep"), Keep)));

    public static AdaptiveCard Deleted() => Kit.Card(
        DataFeature.Farewell,
        Kit.Title(T("Deleted")),
        Kit.Line(DataFeature.Farewell));
}
