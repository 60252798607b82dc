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
}
