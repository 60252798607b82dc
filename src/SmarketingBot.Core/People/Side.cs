namespace SmarketingBot.Core.People;

/// <summary>Where a member stands in one series. One side per member and series.</summary>
public enum Side
{
    /// <summary>Sells.</summary>
    Sales,

    /// <summary>Markets.</summary>
    Marketing,

    /// <summary>Is invited: customer service, product, executives and so on.</summary>
    Guest,

    /// <summary>Belongs to neither; may moderate.</summary>
    Neutral,
}
