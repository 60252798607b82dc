using System.Text.Json;
using NodaTime;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Storage;
using SmarketingBot.Core.Undoing;

namespace SmarketingBot.Core.Leads;

/// <summary>How a lead stood before something was done to it; ids and times only, no words.</summary>
public sealed record LeadBefore(LeadState State, Instant? TouchedAt, Instant? SettledAt, ReturnCode? Code, Ruling? Ruling)
{
    /// <summary>The line of the history that says what was done.</summary>
    public Guid Event { get; init; }

    /// <summary>The attempt that was added.</summary>
    public Guid? Attempt { get; init; }

    /// <summary>The dispute that was opened or ruled.</summary>
    public Guid? Dispute { get; init; }

    public static LeadBefore Of(Lead lead) => new(lead.State, lead.TouchedAt, lead.SettledAt, lead.Code, lead.Ruling);
}

/// <summary>Writes down what was done to a lead, so that it can be told and taken back, and brings its card and the agenda up to date.</summary>
public sealed class LeadTrail(BotDb db, FollowAgenda agenda, Deeds deeds, Promises promises, IClock clock)
{
    /// <summary>The deed of doing something to a lead.</summary>
    public const string Deed = "lead";

    // Instants as milliseconds: what goes into a deed must come out the same.
    private sealed record Stored(LeadState State, long? TouchedAt, long? SettledAt, ReturnCode? Code, Ruling? Ruling, Guid Event, Guid? Attempt, Guid? Dispute);

    /// <summary>Notes it, in the transaction that does it.</summary>
    /// <param name="series">The series of the lead.</param>
    /// <param name="lead">The lead as it is now.</param>
    /// <param name="who">Who did it; null is a program.</param>
    /// <param name="what">What, in one word.</param>
    /// <param name="detail">The particulars.</param>
    /// <param name="before">How it stood before.</param>
    public async Task Note(Series series, Lead lead, string? who, string what, string? detail, LeadBefore before)
    {
        var line = new LeadEvent { LeadId = lead.Id, At = clock.GetCurrentInstant(), PersonId = who, What = what, Detail = detail };
        db.Add(line);
        if (who is not null) await deeds.Remember(Deed, lead.Id.ToString("N"), who, series.ConversationId, Pack(before with { Event = line.Id }));
        await promises.Refresh(LeadKeys.Of(lead.Id));
        // A program tells of many at once; the agenda follows once, at the end.
        if (who is not null) await agenda.Changed(series.Id);
    }

    internal static LeadBefore Unpack(string text)
    {
        var stored = JsonSerializer.Deserialize<Stored>(text)!;
        return new LeadBefore(stored.State, At(stored.TouchedAt), At(stored.SettledAt), stored.Code, stored.Ruling) { Event = stored.Event, Attempt = stored.Attempt, Dispute = stored.Dispute };
    }

    private static string Pack(LeadBefore before) => JsonSerializer.Serialize(new Stored(
        before.State, before.TouchedAt?.ToUnixTimeMilliseconds(), before.SettledAt?.ToUnixTimeMilliseconds(), before.Code, before.Ruling, before.Event, before.Attempt, before.Dispute));

    private static Instant? At(long? ms) => ms is { } value ? Instant.FromUnixTimeMilliseconds(value) : null;
}
