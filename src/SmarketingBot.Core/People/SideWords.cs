using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.People;

/// <summary>Sides as people read them.</summary>
public static class SideWords
{
    /// <summary>The side of a count; null is everybody else.</summary>
    public static string Say(Side? side) => side switch
    {
        Side.Sales => T("Sales"),
        Side.Marketing => T("Marketing"),
        Side.Guest => T("Guest"),
        Side.Neutral => T("Neutral"),
        _ => T("Others"),
    };

    /// <summary>The side that a word names, in any language that is understood; null is none of them.</summary>
    public static Side? Recognise(string word) => Spelling.Fold(word) switch
    {
        "sales" or "vertrieb" or "verkauf" or "satis" => Side.Sales,
        "marketing" or "pazarlama" => Side.Marketing,
        "guest" or "guests" or "gast" or "gaste" or "gaeste" or "konuk" or "konuklar" or "misafir" => Side.Guest,
        "neutral" or "neutrals" or "neutrale" or "tarafsiz" => Side.Neutral,
        _ => null,
    };
}
