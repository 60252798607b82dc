using NodaTime;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Meetings;

/// <summary>The life of one occurrence.</summary>
public enum MeetingState
{
    Scheduled,
    AgendaPosted,
    InProgress,
    Closed,
    Cancelled,

    /// <summary>Nobody ran it.</summary>
    Lapsed,
}

/// <summary>One occurrence of a series.</summary>
public sealed class Meeting : ITenantOwned
{
    public string Tenant { get; set; } = "";
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid SeriesId { get; init; }

    /// <summary>Planned start.</summary>
    public Instant StartsAt { get; set; }

    /// <summary>Planned date in the series' zone.</summary>
    public LocalDate Date { get; set; }

    /// <summary>The date of the cadence that this meeting stands for; it stays when the meeting is moved.</summary>
    public LocalDate Slot { get; set; }

    public int Minutes { get; set; }

    /// <summary>Its moderator said how long this one is: nobody asks again whether it could be shorter.</summary>
    public bool LengthSettled { get; set; }

    public MeetingState State { get; set; }

    /// <summary>When the agenda is posted.</summary>
    public Instant AgendaAt { get; set; }

    /// <summary>When its moderator is asked whether to hold it; null unless it falls on a listed holiday.</summary>
    public Instant? AskAt { get; set; }

    /// <summary>When missing numbers are asked for: the working day before its agenda.</summary>
    public Instant NumbersAt { get; set; }

    /// <summary>The moderator said that it is held although its day is a listed holiday.</summary>
    public bool HoldAnyway { get; set; }

    /// <summary>Who moderates this one; taken from the series when it starts, unless somebody was named for it before.</summary>
    public string? ModeratorId { get; set; }

    /// <summary>True when they belong to a side and both sides agreed to them, for this meeting only.</summary>
    public bool StandIn { get; set; }

    /// <summary>When the moderator last did something while it was running, or took it over before; null is since its start.</summary>
    public Instant? ModeratorActedAt { get; set; }

    /// <summary>Who has the floor; forgotten with the next topic, because only the sides are counted.</summary>
    public string? FloorId { get; set; }

    /// <summary>How often each side was given the floor.</summary>
    public int FloorSales { get; set; }

    public int FloorMarketing { get; set; }

    public Instant? StartedAt { get; set; }
    public Instant? EndedAt { get; set; }

    /// <summary>Minutes added by the moderator.</summary>
    public int Extended { get; set; }

    public Guid? CurrentTopicId { get; set; }

    /// <summary>When the current topic's box began and when it is up.</summary>
    public Instant? BoxStartedAt { get; set; }

    public Instant? BoxEndsAt { get; set; }

    /// <summary>How often its end was taken back; each end has minutes and a question of its own.</summary>
    public int Resumed { get; set; }

    /// <summary>True when nobody pressed End meeting and it closed itself.</summary>
    public bool ClosedItself { get; set; }

    /// <summary>How many took part, once retention has removed who they were.</summary>
    public int? Attended { get; set; }

    /// <summary>How often the agenda was asked for anew; each new card is a message of its own.</summary>
    public int AgendaCopies { get; set; }

    public bool IsAhead => State is MeetingState.Scheduled or MeetingState.AgendaPosted;

    /// <summary>Its day is a listed holiday and nobody said yet that it is held all the same.</summary>
    public bool IsInDoubt => State == MeetingState.Scheduled && AskAt is not null && !HoldAnyway;

    /// <summary>The last date of the cadence that this meeting uses up: a moved one must not bring its own day back.</summary>
    public LocalDate Spent => LocalDate.Max(Date, Slot);

    /// <summary>Planned end, without what the moderator added.</summary>
    public Instant EndsAt => StartsAt + Duration.FromMinutes(Minutes);
}

/// <summary>Who took part in a meeting, from join events and from what they did; kept for the minutes only.</summary>
public sealed class Participant : ITenantOwned
{
    public string Tenant { get; set; } = "";
    public Guid MeetingId { get; init; }
    public required string PersonId { get; init; }

    /// <summary>Seen joining the call; otherwise known from what they did on the card or said.</summary>
    public bool Joined { get; set; }

    /// <summary>The moderator said that they were there.</summary>
    public bool Confirmed { get; set; }

    public Instant? HandRaisedAt { get; set; }
}
