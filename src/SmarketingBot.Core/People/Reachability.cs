using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.People;

/// <summary>
/// Finds out whether private messages reach somebody, by opening their chat without saying anything, and keeps what
/// shows it up to date.
/// </summary>
public sealed class Reachability(BotDb db, Promises promises, Notices notices)
{
    /// <summary>The outbox kind that opens a chat.</summary>
    public const string Kind = "reach";

    /// <summary>The outbox kind that tells somebody, once, that an owner cannot be reached.</summary>
    public const string NoticeKind = "unreachable";

    public static string Key(string personId) => $"reach/{personId}";

    /// <summary>Tries those who were never tried. People from outside have no chat with us, so nobody tries them.</summary>
    public async Task Probe(IEnumerable<Person> people)
    {
        foreach (var person in people.Where(p => p.Reach == Reach.Unknown && !p.Outside))
            await promises.Make(Kind, Key(person.Id), Recipient.Person(person.Id), person.Id);
    }

    /// <summary>
    /// Somebody turned out to be out of reach: the cards of their items say so, and whoever answers for those items is
    /// told privately, once per person.
    /// </summary>
    public async Task Lost(string personId)
    {
        var open = await db.ActionItems
            .Where(i => i.OwnerId == personId && i.State != ItemState.Done && i.State != ItemState.Dropped).ToListAsync();
        foreach (var item in open) await promises.RefreshItem(item.Number);
        var watchers = new HashSet<string>();
        foreach (var item in open)
            if ((await db.Series.Where(s => s.Id == item.SeriesId).Select(s => s.ModeratorId).FirstOrDefaultAsync() ?? item.RecorderId) is { } watcher && watcher != personId)
                watchers.Add(watcher);
        foreach (var watcher in watchers)
            await notices.Make(NoticeKind, $"{NoticeKind}/{personId}/{watcher}", watcher, personId);
        await RefreshAgendas(personId);
    }

    /// <summary>Somebody can be reached now: the cards that said otherwise are brought up to date.</summary>
    public async Task Found(string personId)
    {
        foreach (var number in await db.ActionItems
            .Where(i => i.OwnerId == personId && i.State != ItemState.Done && i.State != ItemState.Dropped).Select(i => i.Number).ToListAsync())
            await promises.RefreshItem(number);
        await RefreshAgendas(personId);
    }

    /// <summary>Agendas and the card of the set-up list who is not reachable yet, agendas also who is away.</summary>
    public async Task RefreshAgendas(string personId)
    {
        var series = await db.Series
            .Where(s => db.Members.Any(m => m.ConversationId == s.ConversationId && m.PersonId == personId && m.Present)).ToListAsync();
        var ids = series.Select(s => s.Id).ToList();
        foreach (var one in series) await promises.Refresh(SetupKeys.Of(one));
        // An agenda may have been asked for before its time; then it is there though the meeting is only scheduled.
        foreach (var meeting in await db.Meetings
            .Where(m => ids.Contains(m.SeriesId) && (m.State == MeetingState.Scheduled || m.State == MeetingState.AgendaPosted)).ToListAsync())
            await promises.Refresh(AgendaKeys.Of(meeting));
    }
}
