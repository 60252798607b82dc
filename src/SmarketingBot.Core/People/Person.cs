using NodaTime;
using NodaTime.TimeZones;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.People;

/// <summary>Whether private messages reach somebody.</summary>
public enum Reach
{
    /// <summary>Never tried.</summary>
    Unknown,

    /// <summary>They wrote to the bot, installed it, or a message was delivered.</summary>
    Reachable,

    /// <summary>The app is not installed for them, or they blocked it.</summary>
    NotInstalled,
}

/// <summary>Somebody the bot has met in a tenant. Times in their life are told in <see cref="Zone"/>.</summary>
public sealed class Person : ITenantOwned
{
    public string Tenant { get; set; } = "";

    /// <summary>Entra object id, lower case, or for people without one the channel's id (<c>29:…</c>).</summary>
    public required string Id { get; init; }

    public string Name { get; set; } = "";

    /// <summary>The channel's id for them, specific to this bot; needed to mention them and for their own views.</summary>
    public string? Mri { get; set; }

    /// <summary>Anonymous attendees and people of other tenants may read and add topics; they never own items.</summary>
    public bool Outside { get; set; }

    /// <summary>IANA zone: set by them, else as last seen in an activity of theirs; null is unknown.</summary>
    public string? Zone { get; set; }

    /// <summary>A newer zone and the instant from which it counts: a traveller's day is not cut in two.</summary>
    public string? NextZone { get; set; }

    public Instant? NextZoneFrom { get; set; }

    /// <summary>The zone heard of last, whether it counts already or not.</summary>
    public string? LatestZone => NextZone ?? Zone;

    /// <summary>Their personal chat with the bot, once known.</summary>
    public string? PersonalChat { get; set; }

    /// <summary>The channel's address as last seen with them; where a first private message goes.</summary>
    public string? ServiceUrl { get; set; }

    public Reach Reach { get; set; }

    public Instant LastSeen { get; set; }

    /// <summary>They chose the zone themselves: what their client tells no longer counts.</summary>
    public bool ZoneByHand { get; set; }

    /// <summary>The tag of the language that they chose or that their client told last; null is unknown. Whether it is spoken is another question.</summary>
    public string? Language { get; set; }

    /// <summary>They chose the language themselves: what their client tells no longer counts.</summary>
    public bool LanguageByHand { get; set; }

    /// <summary>The days they work; null is those of everybody.</summary>
    public WorkWeek? Week { get; set; }

    /// <summary>Their own reminder hour; null is that of their series.</summary>
    public LocalTime? ReminderFrom { get; set; }

    /// <summary>They want no reminders: only the meeting reminds them.</summary>
    public bool RemindersOff { get; set; }

    /// <summary>Notes the zone that their client tells, unless they chose one themselves.</summary>
    public void SeeZone(string zone, Instant now)
    {
        if (!ZoneByHand) LiveIn(zone, now);
    }

    /// <summary>Notes a zone; a change counts from the next local day of the old one.</summary>
    public void LiveIn(string zone, Instant now)
    {
        Zone = ZoneAt(now);
        (NextZone, NextZoneFrom) = (null, null);
        if (Zone == zone) return;
        if (Zone is null)
        {
            Zone = zone;
            return;
        }
        var old = DateTimeZoneProviders.Tzdb[Zone];
        // The first moment of the next day, or of the one after it: zones that crossed the date line had no such day.
        var midnight = now.InZone(old).Date.PlusDays(1).AtMidnight();
        (NextZone, NextZoneFrom) = (zone, old.ResolveLocal(midnight, Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter)).ToInstant());
    }

    /// <summary>The zone that counts at an instant; null is unknown.</summary>
    public string? ZoneAt(Instant now) => NextZoneFrom is { } from && from <= now ? NextZone : Zone;
}

/// <summary>Presence in a conversation, and the side taken in its series.</summary>
public sealed class Member : ITenantOwned
{
    public string Tenant { get; set; } = "";
    public required string ConversationId { get; init; }
    public required string PersonId { get; init; }

    /// <summary>The side in this conversation's series; null until somebody says.</summary>
    public Side? Side { get; set; }

    /// <summary>False once they left the conversation.</summary>
    public bool Present { get; set; } = true;
}
