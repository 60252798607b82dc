using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Agreements;
using SmarketingBot.Core.Campaigns;
using SmarketingBot.Core.Facilitation;
using SmarketingBot.Core.Leads;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Scheduling;
using SmarketingBot.Core.Signals;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Operations;

/// <summary>
/// Once a day removes what a tenant need not keep any longer: of each kind at most some thousand rows, because others of the tenant wait
/// meanwhile. Where there is more, it comes again in a moment.
/// </summary>
public sealed class EnforceRetention(BotDb db, ForgetPlace forget, ForgetLeads leads, ForgetSignals signals, ForgetCampaigns campaigns, ForgetPerson forgetPerson, Attendance attendance, Promises promises, Alarms alarms, IClock clock, IOptions<RetentionOptions> options)
{
    /// <summary>The alarm, one a tenant.</summary>
    public const string Alarm = "retention";

    /// <summary>The subject of that alarm.</summary>
    public const string Subject = "tenant";

    /// <summary>Most rows of one kind that one transaction removes.</summary>
    public const int Most = 4000;

    // Each drags rows of several others along.
    private const int MostWhole = 500;
    private const int MostPeople = 100;
    private static readonly Duration Soon = Duration.FromSeconds(1);
    private bool _more;

    /// <summary>Sees to it that the tenant is looked at tomorrow.</summary>
    public async Task Begin()
    {
        if (!await db.Alarms.AnyAsync(a => a.Kind == Alarm && a.Subject == Subject)) await Again();
    }

    /// <summary>Removes what is too old, and comes again tomorrow.</summary>
    public async Task Run()
    {
        var keep = options.Value;
        await Queue(Before(keep.QueueDays), Before(keep.ItemDays));
        var inbox = Before(keep.InboxDays);
        await Some(db.Inbox.Where(e => e.At < inbox).OrderBy(e => e.At));
        await Items(Before(keep.ItemDays));
        await Attendance(Before(keep.AttendanceDays));
        await Meetings(Before(keep.ItemDays));
        await Corrections(Before(keep.ItemDays));
        var settled = Before(keep.ItemDays);
        await db.Agreements.Where(a => (a.State == AgreementState.Replaced || a.State == AgreementState.Withdrawn) && a.ProposedAt < settled).ExecuteDeleteAsync();
        _more |= await leads.Before(Before(keep.ItemDays), MostWhole) == MostWhole;
        _more |= await signals.Before(Before(keep.ItemDays), MostWhole) == MostWhole;
        await campaigns.Before(Before(keep.ItemDays));
        var left = Before(keep.UninstalledDays);
        foreach (var place in await db.Places.Where(p => !p.Active && p.LeftAt != null && p.LeftAt < left).ToListAsync()) await forget.Run(place);
        await People(Before(keep.ItemDays), Before(keep.AttendanceDays));
        var audited = Before(keep.AuditDays);
        await Some(db.Audit.Where(a => a.At < audited).OrderBy(a => a.At));
        await Again();
    }

    private async Task Queue(Instant words, Instant rows)
    {
        var over = db.Outbox.Where(r => r.State == Delivery.Said || r.State == Delivery.Cancelled || r.State == Delivery.Failed);
        // An answer is a message nobody will change; it is needed for nothing once it was said.
        await Some(over.Where(r => r.Kind == "answer" && r.CreatedAt < words).OrderBy(r => r.CreatedAt));
        // Reminders and hand-overs keep numbers of items and no words; their cards must follow as long as they stand.
        _more |= await over.Where(r => r.Payload != null && r.CreatedAt < words && r.Kind != Nagging.NagOwner.Kind && r.Kind != HandOver.Kind)
            .OrderBy(r => r.CreatedAt).Take(Most).ExecuteUpdateAsync(r => r.SetProperty(x => x.Payload, (string?)null)) == Most;
        // The chat of somebody who was forgotten was needed for the farewell only.
        await db.Places.Where(p => p.Kind == PlaceKind.Personal && p.LastSeen < words && !db.People.Any(x => x.PersonalChat == p.ConversationId)).ExecuteDeleteAsync();
        await Some(db.ShownItems.Where(s => over.Any(r => r.Key == s.Key && r.CreatedAt < rows)).OrderBy(s => s.Number));
        // What a message showed goes before the message, or nobody would find it again.
        if (!_more) await Some(over.Where(r => r.CreatedAt < rows).OrderBy(r => r.CreatedAt));
    }

    private async Task Items(Instant before)
    {
        var numbers = await db.ActionItems
            .Where(i => (i.State == ItemState.Done || i.State == ItemState.Dropped) && i.CreatedAt < before && !db.ItemEvents.Any(e => e.Number == i.Number && e.At >= before))
            .OrderBy(i => i.CreatedAt).Select(i => i.Number).Take(Most).ToListAsync();
        await forget.Items(numbers);
        _more |= numbers.Count == Most;
    }

    private async Task People(Instant gone, Instant away)
    {
        // An absence counts while something may still look back at it; a deed can be undone for minutes.
        var day = away.InUtc().Date;
        await db.Absences.Where(a => a.Until < day).ExecuteDeleteAsync();
        var undone = clock.GetCurrentInstant() - Duration.FromDays(1);
        await Some(db.Deeds.Where(d => d.At < undone).OrderBy(d => d.At));
        // A link works for minutes; one that waits for its person to be reachable is asked for again by then.
        await Some(db.Imports.Where(i => i.At < undone).OrderBy(i => i.At));
        await Some(db.ApiAnswers.Where(a => a.At < undone).OrderBy(a => a.At));
        await Some(db.Links.Where(l => l.AskedAt < undone).OrderBy(l => l.AskedAt));
        var ids = await db.People
            .Where(p => p.LastSeen < gone && p.Name != ForgetPerson.Name
                && !db.Members.Any(m => m.PersonId == p.Id && m.Present && db.Places.Any(x => x.ConversationId == m.ConversationId && x.Active && x.Kind != PlaceKind.Personal))
                && !db.ActionItems.Any(i => i.OwnerId == p.Id && i.State != ItemState.Done && i.State != ItemState.Dropped))
            .OrderBy(p => p.LastSeen).Select(p => p.Id).Take(MostPeople).ToListAsync();
        foreach (var id in ids) await forgetPerson.Run(id);
        _more |= ids.Count == MostPeople;
    }

    private async Task Attendance(Instant before)
    {
        // Who could not come is as much about a person as who came.
        var counted = 0;
        await db.Excuses.Where(e => db.Meetings.Any(m => m.Id == e.MeetingId && m.StartsAt < before)).ExecuteDeleteAsync();
        foreach (var meeting in await db.Meetings.Where(m => m.StartsAt < before && m.Attended == null && db.Participants.Any(p => p.MeetingId == m.Id)).OrderBy(m => m.StartsAt).Take(MostWhole).ToListAsync())
        {
            meeting.Attended = await attendance.Of(meeting).CountAsync();
            await db.Participants.Where(p => p.MeetingId == meeting.Id).ExecuteDeleteAsync();
            // The message stands in Teams for ever: the names go from it too.
            await promises.Refresh(FacilitationKeys.Minutes(meeting));
            _more |= ++counted == MostWhole;
        }
    }

    private async Task Meetings(Instant before)
    {
        await forget.Retros(await db.Retros.Where(r => r.OpenedAt < before).Select(r => r.Id).ToListAsync());
        var ids = await db.Meetings
            .Where(m => m.StartsAt < before && (m.State == MeetingState.Closed || m.State == MeetingState.Cancelled || m.State == MeetingState.Lapsed))
            .OrderBy(m => m.StartsAt).Select(m => m.Id).Take(MostWhole).ToListAsync();
        await forget.Meetings(ids);
        _more |= ids.Count == MostWhole;
    }

    // What holds is needed for the trend; what was corrected long ago is needed by nobody.
    private async Task Corrections(Instant before)
    {
        await Some(db.KpiNumbers.Where(n => n.ReplacedAt != null && n.ReplacedAt < before).OrderBy(n => n.ReplacedAt));
        await db.KpiTargets.Where(t => t.ReplacedAt != null && t.ReplacedAt < before).ExecuteDeleteAsync();
        await db.GoalNumbers.Where(n => n.ReplacedAt != null && n.ReplacedAt < before).ExecuteDeleteAsync();
        await db.GoalNumbers.Where(n => db.Goals.Any(g => g.Id == n.GoalId && g.EndedAt != null && g.EndedAt < before)).ExecuteDeleteAsync();
        await db.GoalMilestones.Where(m => db.Goals.Any(g => g.Id == m.GoalId && g.EndedAt != null && g.EndedAt < before)).ExecuteDeleteAsync();
        await db.Goals.Where(g => g.EndedAt != null && g.EndedAt < before).ExecuteDeleteAsync();
    }

    private async Task Some<T>(IQueryable<T> rows) where T : class => _more |= await rows.Take(Most).ExecuteDeleteAsync() == Most;

    private Task Again() => alarms.Set(Alarm, Subject, clock.GetCurrentInstant() + (_more ? Soon : Duration.FromDays(1)));

    private Instant Before(int days) => clock.GetCurrentInstant() - Duration.FromDays(days);
}
