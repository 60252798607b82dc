using NodaTime;

namespace SmarketingBot.Core.Nagging;

/// <summary>Whether an item moves.</summary>
public enum NagState
{
    /// <summary>Promised and not done.</summary>
    Open,

    /// <summary>Somebody else has to act first; the owner is asked weekly.</summary>
    Blocked,
}

/// <summary>What the ladder has to know about one item. Dates are the owner's; counts are of what was really sent since the due date was last set.</summary>
/// <param name="Due">The last day of the promise.</param>
/// <param name="State">Open or blocked.</param>
/// <param name="HeadsUpSent">The heads-up went out.</param>
/// <param name="DueTodaySent">The reminder on the due date went out.</param>
/// <param name="OverdueSent">How many daily reminders after the due date went out.</param>
/// <param name="LastAskedOn">The last day on which a reminder showed this item; null if none did.</param>
/// <param name="SnoozedUntil">The day on which the owner wants to be asked again; null if not snoozed. It may stay when that day has passed.</param>
/// <param name="TouchedSinceLastReminderHour">The owner did something with it since their previous reminder hour.</param>
/// <param name="PromisedOn">The day on which the owner promised or accepted it; null if unknown.</param>
/// <param name="BlockedOn">The day on which it was blocked; null if it isn't.</param>
public sealed record NagFacts(
    LocalDate Due,
    NagState State = NagState.Open,
    bool HeadsUpSent = false,
    bool DueTodaySent = false,
    int OverdueSent = 0,
    LocalDate? LastAskedOn = null,
    LocalDate? SnoozedUntil = null,
    bool TouchedSinceLastReminderHour = false,
    LocalDate? PromisedOn = null,
    LocalDate? BlockedOn = null);
