using NodaTime;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Leads;

/// <summary>How far a lead has come between marketing, which hands it over, and sales, which takes it or returns it.</summary>
public enum LeadState
{
    /// <summary>Handed to sales, which has 24 working hours to return it.</summary>
    Handed,

    /// <summary>Sales said that it takes it.</summary>
    Accepted,

    /// <summary>Sales said nothing in 24 working hours.</summary>
    AcceptedBySilence,

    /// <summary>Sales gave it back, with a code.</summary>
    Returned,

    /// <summary>One side doesn't agree with how it stands; with a code it was returned before, else accepted by silence.</summary>
    Disputed,

    /// <summary>The meeting ruled on it.</summary>
    Ruled,
}

/// <summary>Why sales gives a lead back.</summary>
public enum ReturnCode
{
    WrongSize,
    WrongTitle,
    WrongRegion,
    ExistingCustomer,
    Competitor,
    NoContact,
    NoBudgetOrTiming,
    Duplicate,
}

/// <summary>What the meeting ruled on a disputed lead.</summary>
public enum Ruling
{
    /// <summary>It counts as accepted.</summary>
    Counts,

    /// <summary>It stays returned.</summary>
    Returned,

    /// <summary>The definition was unclear and is to change: the lead counts for neither side.</summary>
    Shared,
}

/// <summary>A lead that marketing handed to sales, known by a short reference. Nothing of a lead's person is asked for or kept.</summary>
public sealed class Lead : ITenantOwned
{
    public string Tenant { get; set; } = "";
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid SeriesId { get; init; }

    /// <summary>The reference as it was written: “L-17”, “Acme 4711”.</summary>
    public required string Ref { get; init; }

    /// <summary>The reference in the form that is unique in a series, whatever its letter case.</summary>
    public required string RefKey { get; init; }

    /// <summary>What kind of lead: “whitepaper”, “demo request”.</summary>
    public required string Type { get; init; }

    /// <summary>Where it came from; null is not entered.</summary>
    public string? Source { get; init; }

    /// <summary>The source in the form by which its campaign is found.</summary>
    public string? SourceKey { get; init; }

    /// <summary>When the lead did something; null is not entered.</summary>
    public Instant? EngagedAt { get; init; }

    /// <summary>When it was handed to sales.</summary>
    public Instant AssignedAt { get; init; }

    /// <summary>Until then silence is no yes; computed anew when that moment comes, because holidays may have been listed since.</summary>
    public Instant SilentAt { get; set; }

    /// <summary>The first human touch: the first attempt.</summary>
    public Instant? TouchedAt { get; set; }

    public LeadState State { get; set; }

    /// <summary>When it was accepted or returned, by word or by silence.</summary>
    public Instant? SettledAt { get; set; }

    public ReturnCode? Code { get; set; }

    /// <summary>Why it was returned, in the words of sales.</summary>
    public string? Why { get; set; }

    public Ruling? Ruling { get; set; }

    /// <summary>The form of a reference by which leads are found.</summary>
    public static string KeyOf(string reference) => Plain.Text(reference).ToUpperInvariant();
}
