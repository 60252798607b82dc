namespace SmarketingBot.Core.Nagging;

/// <summary>The kinds of reminder, in the order in which an item meets them.</summary>
public enum NagKind
{
    /// <summary>Some working days before the due date.</summary>
    HeadsUp,

    /// <summary>The owner asked to be asked again today, and the due date is still ahead.</summary>
    AfterSnooze,

    /// <summary>On the due date.</summary>
    DueToday,

    /// <summary>On one of the working days after it.</summary>
    Overdue,

    /// <summary>Once a working week, until it is done or dropped.</summary>
    Weekly,

    /// <summary>Once a working week while somebody else has to act first.</summary>
    Blocked,
}

/// <summary>The reminder that an item wants today.</summary>
/// <param name="Kind">Which one.</param>
/// <param name="Number">For <see cref="NagKind.Overdue"/> 1 to the maximum, counted by what was really sent; else 0.</param>
/// <param name="TellsModerator">With this one the moderator is told too.</param>
public sealed record NagRung(NagKind Kind, int Number = 0, bool TellsModerator = false);
