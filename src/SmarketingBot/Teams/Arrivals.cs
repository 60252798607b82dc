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
public sealed class Arrivals(Work work, Roster roster, OfferedLanguages offered, IClock clock)
{
    // Teams tells an installation twice, a moment apart; other clients once.
    private static readonly Duration Patience = Duration.FromSeconds(5);

    /// <summary>
    /// Installed: the place comes alive and is welcomed once, in the language that whoever installed it reads. Uninstalled: nothing is said there any more.
    /// </summary>
    public async Task InstallationChanged(Activity? activity, CancellationToken ct)
    {
        if (activity is null || TurnReader.TenantOf(activity) is not { } tenant || TurnReader.HereOf(activity) is not { } here) return;
        var action = activity.Action?.ToLowerInvariant() ?? "";
        if (action.StartsWith("remove", StringComparison.Ordinal)) await Left(tenant, here, ct);
        else if (action.StartsWith("add", StringComparison.Ordinal)) await Came(tenant, here, activity, isInstallation: true, ct);
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
        if (added.Any(m => m?.Id == here.BotId)) await Came(tenant, here, activity, isInstallation: false, ct);
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

    private async Task Came(string tenant, Here here, Activity activity, bool isInstallation, CancellationToken ct)
    {
        // Looked at first: reading the members notes that the place is alive.
        var wasAway = !here.IsPersonal && await work.Read(tenant, (_, db) => db.Places.AnyAsync(p => p.ConversationId == here.Root && !p.Active, ct));
        if (!here.IsPersonal) await roster.Refresh(tenant, here, ct);
        await work.Write(tenant, async (services, db) =>
        {
            var now = clock.GetCurrentInstant();
            var promises = services.GetRequiredService<Promises>();
            var place = await Acquaintance.NotePlace(db, here, now);
            if (wasAway) await services.GetRequiredService<LeavePlace>().Back(place);
            var by = PersonIds.IsKnowable(activity.From) ? await Note(db, here, activity.From, now) : null;
            // What they chose, or what a message of theirs told, is younger than an event that may come late.
            if (by is not null) by.Language ??= TurnReader.InstallersLanguage(activity)?.Tag;
            if (here.IsPersonal && by is not null)
            {
                by.PersonalChat = here.Id;
                by.Reach = Reach.Reachable;
                await promises.Unpark(by.Id);
                await services.GetRequiredService<NagCalendar>().Recompute(by.Id);
                await services.GetRequiredService<Reachability>().Found(by.Id);
            }
            // Of the two events only this one tells a language, and mostly it is the second: until then there is nothing to welcome in.
            var isClear = isInstallation || by?.Language is not null || offered.OnlyEnglish;
            if (place.WelcomedAt is not null)
            {
                if (isClear) await promises.BringForward(Welcome.KeyOf(place));
                return;
            }
            place.WelcomedAt = now;
            var to = here.IsPersonal && by is not null ? Recipient.Person(by.Id) : Recipient.Conversation(here.Id);
            await promises.Make(Welcome.Kind, Welcome.KeyOf(place), to, here.IsPersonal ? "" : Welcome.AddedBy(by), isClear ? null : now + Patience);
        }, ct: ct);
    }

    // Whoever adds an app to a group is known from its members, read just before, or met here: they need not be one of them.
    private static async Task<Person> Note(BotDb db, Here here, ChannelAccount by, Instant now)
    {
        if (here.IsPersonal) return await Roster.Note(db, here.Root, by, here.ServiceUrl);
        var id = PersonIds.Of(by);
        var person = await db.People.FirstOrDefaultAsync(p => p.Id == id) ?? await db.People.FirstOrDefaultAsync(p => p.Mri == by.Id);
        if (person is null) db.Add(person = new Person { Id = id, Mri = by.Id, ServiceUrl = here.ServiceUrl, LastSeen = now });
        // The event seldom names them.
        if (person.Name.Length == 0) person.Name = Plain.Text(by.Name, Limits.Name);
        return person;
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
            // The next install has a welcome of its own.
            await services.GetRequiredService<Promises>().WithdrawAll(Welcome.Kind, person.Id);
            var lane = Recipient.LaneOf(person.Id);
            await foreach (var row in db.Outbox.Where(r => r.Lane == lane && r.State == Delivery.Waiting && r.Kind != Welcome.Kind).AsAsyncEnumerable()) row.State = Delivery.Parked;
            // Nothing will be refused on its way to them any more, so this is the moment to tell who answers for their items.
            await services.GetRequiredService<Reachability>().Lost(person.Id);
        }
    }, ct: ct);
}
