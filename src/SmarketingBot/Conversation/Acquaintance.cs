using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Nagging;
using SmarketingBot.Core.Operations;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Conversation;

/// <summary>
/// Remembers who spoke and where, on every activity: names, zones and addresses change. Writes only when something
/// did, or when the last note is old, so that a busy chat costs reads.
/// </summary>
public sealed class Acquaintance(Work work)
{
    private static readonly Duration NoteEvery = Duration.FromHours(1);

    /// <summary>Notes the speaker, the place, and that the one is in the other.</summary>
    public async Task Meet(Turn turn)
    {
        if (turn.IsNoted) return;
        await work.Write(turn.Tenant, async (services, db) =>
        {
            var person = await NotePerson(db, turn);
            if (!turn.Here.Away)
            {
                await NotePlace(db, turn.Here, turn.Now);
                await NoteMember(db, turn.Here.Root, turn.Who.Id);
                if (turn.Here.IsPersonal) await Reached(services, person, turn);
            }
            // A new zone moves the hours in which they are reminded.
            await services.GetRequiredService<NagCalendar>().Recompute(person.Id);
            await services.GetRequiredService<EnforceRetention>().Begin();
        });
    }

    /// <summary>What the store knows of a speaker here, in one query: a turn begins with it.</summary>
    public static async Task<(Person? Person, bool IsAtHome)> Recall(BotDb db, string personId, Here here, Instant now)
    {
        var old = now - NoteEvery;
        var found = await db.People.AsNoTracking().Where(p => p.Id == personId).Select(p => new
        {
            Person = p,
            IsAtHome = db.Places.Any(place => place.ConversationId == here.Root && place.Active && place.ServiceUrl == here.ServiceUrl && place.LastSeen >= old)
                && db.Members.Any(m => m.ConversationId == here.Root && m.PersonId == personId && m.Present),
        }).FirstOrDefaultAsync();
        return (found?.Person, found?.IsAtHome == true);
    }

    /// <summary>Whether all that an activity tells was noted lately.</summary>
    public static bool IsNoted(Person? person, bool isAtHome, Here here, Caller who, string? locale, Instant now)
    {
        if (Told(person, locale) is not null) return false;
        if (person is null || person.LastSeen < now - NoteEvery || person.Name != who.Name || person.Mri != who.Mri || person.ServiceUrl != here.ServiceUrl)
            return false;
        if (who.SeenZone is { } zone && !person.ZoneByHand && person.LatestZone != zone) return false;
        if (here.Away) return true;
        return isAtHome && (!here.IsPersonal || person.PersonalChat == here.Id && person.Reach == Reach.Reachable);
    }

    // The language that a client tells anew; null is what is known already, or what they chose.
    private static string? Told(Person? person, string? locale) =>
        Language.Of(locale) is { } told && person is not { LanguageByHand: true } && person?.Language != told.Tag ? told.Tag : null;

    /// <summary>Notes a place, which is alive as long as it is heard from.</summary>
    public static async Task<Place> NotePlace(BotDb db, Here here, Instant now)
    {
        var place = await db.Places.FirstOrDefaultAsync(p => p.ConversationId == here.Root);
        if (place is null) db.Add(place = new Place { ConversationId = here.Root, ServiceUrl = here.ServiceUrl, BotId = here.BotId });
        place.Kind = here.Kind;
        place.Name = here.Name ?? place.Name;
        place.ServiceUrl = here.ServiceUrl;
        place.BotId = here.BotId;
        place.TeamId = here.TeamId ?? place.TeamId;
        place.OnlineMeetingId = here.OnlineMeetingId ?? place.OnlineMeetingId;
        place.Active = true;
        place.LeftAt = null;
        place.LastSeen = now;
        return place;
    }

    private static async Task<Person> NotePerson(BotDb db, Turn turn)
    {
        var person = await db.People.FirstOrDefaultAsync(p => p.Id == turn.Who.Id);
        if (person is null) db.Add(person = new Person { Id = turn.Who.Id });
        if (turn.Who.Name.Length > 0) person.Name = turn.Who.Name;
        person.Mri = turn.Who.Mri;
        // Activities seldom tell; what the roster told about them stays.
        person.Outside |= turn.Who.Outside;
        person.ServiceUrl = turn.Here.ServiceUrl;
        if (turn.Who.SeenZone is { } zone) person.SeeZone(zone, turn.Now);
        person.Language = Told(person, turn.ClientLocale) ?? person.Language;
        person.LastSeen = turn.Now;
        return person;
    }

    /// <summary>Notes that somebody is in a conversation.</summary>
    public static async Task NoteMember(BotDb db, string conversationId, string personId)
    {
        var member = await db.Members.FirstOrDefaultAsync(m => m.ConversationId == conversationId && m.PersonId == personId);
        if (member is null) db.Add(new Member { ConversationId = conversationId, PersonId = personId });
        else member.Present = true;
    }

    /// <summary>Somebody wrote in, or installed, their own chat: what waited for that may go out.</summary>
    private static async Task Reached(IServiceProvider services, Person person, Turn turn)
    {
        person.PersonalChat = turn.Here.Id;
        if (person.Reach == Reach.Reachable) return;
        person.Reach = Reach.Reachable;
        await services.GetRequiredService<Promises>().Unpark(person.Id);
    }
}
