using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Conversation;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Nagging;
using SmarketingBot.Core.Operations;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;
using SmarketingBot.People;

namespace SmarketingBot.Teams;

/// <summary>The bot, or people, come to a conversation or leave it.</summary>
public sealed class Arrivals(Work work, Roster roster, IClock clock)
{
    /// <summary>Installed: the place comes alive and is welcomed once. Uninstalled: nothing is said there any more.</summary>
    public async Task InstallationChanged(Activity? activity, CancellationToken ct)
    {
        if (activity is null || TurnReader.TenantOf(activity) is not { } tenant || TurnReader.HereOf(activity) is not { } here) return;
        var action = activity.Action?.ToLowerInvariant() ?? "";
        if (action.StartsWith("remove", StringComparison.Ordinal)) await Left(tenant, here, ct);
        else if (action.StartsWith("add", StringComparison.Ordinal)) await Came(tenant, here, activity.From, ct);
    }

    /// <summary>Members of a conversation changed; the bot may be one of them.</summary>
    public async Task MembersChanged(Activity? activity, CancellationToken ct)
    {
        if (activity is null || TurnReader.TenantOf(activity) is not { } tenant || TurnReader.HereOf(activity) is not { } here) return;
        var added = activity.MembersAdded ?? [];
        var removed = activity.MembersRemoved ?? [];
        if (removed.Any(m => m?.Id == here.BotId))
        {
            await Left(tenant, here, ct);
            return;
        }
        if (added.Any(m => m?.Id == here.BotId)) await Came(tenant, here, activity.From, ct);
        var people = added.Where(m => PersonIds.IsKnowable(m) && m.Id != here.BotId).ToList();
        var gone = removed.Where(PersonIds.IsKnowable).Select(m => m.Id).ToList();
        if (people.Count == 0 && gone.Count == 0) return;
        await work.Write(tenant, async (services, db) =>
        {
            foreach (var account in people) await Roster.Note(db, here.Root, account, here.ServiceUrl);
            if (gone.Count == 0) return;
            var leaving = await db.People.Where(p => gone.Contains(p.Mri!) || gone.Contains(p.Id)).Select(p => p.Id).ToListAsync(ct);
            foreach (var member in await db.Members.Where(m => m.ConversationId == here.Root && leaving.Contains(m.PersonId)).ToListAsync(ct)) member.Present = false;
            foreach (var person in leaving) await services.GetRequiredService<HandOver>().Left(person, here.Root);
        }, ct: ct);
        // An added member's name and object id are not always in the event.
        if (people.Any(p => string.IsNullOrEmpty(p.AadObjectId) || string.IsNullOrEmpty(p.Name))) await roster.Refresh(tenant, here, ct);
    }

    private async Task Came(string tenant, Here here, ChannelAccount? by, CancellationToken ct)
    {
        // Looked at first: reading the members notes that the place is alive.
        var wasAway = !here.IsPersonal && await work.Read(tenant, (_, db) => db.Places.AnyAsync(p => p.ConversationId == here.Root && !p.Active, ct));
        if (!here.IsPersonal) await roster.Refresh(tenant, here, ct);
        await work.Write(tenant, async (services, db) =>
        {
            var now = clock.GetCurrentInstant();
            var place = await Acquaintance.NotePlace(db, here, now);
            if (wasAway) await services.GetRequiredService<LeavePlace>().Back(place);
            if (here.IsPersonal && by is not null && PersonIds.IsKnowable(by))
            {
                var person = await Roster.Note(db, here.Root, by, here.ServiceUrl);
                person.PersonalChat = here.Id;
                person.Reach = Reach.Reachable;
                await services.GetRequiredService<Promises>().Unpark(person.Id);
                await services.GetRequiredService<NagCalendar>().Recompute(person.Id);
                await services.GetRequiredService<Reachability>().Found(person.Id);
            }
            if (place.WelcomedAt is not null) return;
            place.WelcomedAt = now;
            var to = here.IsPersonal && by is not null && PersonIds.IsKnowable(by) ? Recipient.Person(PersonIds.Of(by)) : Recipient.Conversation(here.Id);
            await services.GetRequiredService<Promises>().Make(
                Welcome.Kind, $"welcome/{place.ConversationId}/{now.ToUnixTimeMilliseconds()}", to, here.IsPersonal ? "" : await NameOf(db, by));
        }, ct: ct);
    }

    // The event seldom names who added the bot; the list of members, read just before, does.
    private static async Task<string> NameOf(BotDb db, ChannelAccount? by)
    {
        if (Plain.Text(by?.Name, Limits.Name) is { Length: > 0 } told) return told;
        if (by is null || !PersonIds.IsKnowable(by)) return "";
        var id = PersonIds.Of(by);
        return await db.People.Where(p => p.Id == id || p.Mri == by.Id).Select(p => p.Name).FirstOrDefaultAsync() ?? "";
    }

    private Task Left(string tenant, Here here, CancellationToken ct) => work.Write(tenant, async (services, db) =>
    {
        var place = await db.Places.FirstOrDefaultAsync(p => p.ConversationId == here.Root, ct);
        if (!here.IsPersonal)
        {
            if (place is not null) await services.GetRequiredService<LeavePlace>().Run(place);
            return;
        }
        if (place is not null)
        {
            place.Active = false;
            place.LeftAt ??= clock.GetCurrentInstant();
            place.WelcomedAt = null;
        }
        foreach (var person in await db.People.Where(p => p.PersonalChat == here.Root).ToListAsync(ct))
        {
            person.Reach = Reach.NotInstalled;
            await foreach (var row in db.Outbox.Where(r => r.PersonId == person.Id && r.State == Delivery.Waiting).AsAsyncEnumerable()) row.State = Delivery.Parked;
            // Nothing will be refused on its way to them any more, so this is the moment to tell who answers for their items.
            await services.GetRequiredService<Reachability>().Lost(person.Id);
        }
    }, ct: ct);
}
