using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Facilitation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;
using SmarketingBot.Core.Undoing;

namespace SmarketingBot.Core.ActionItems;

/// <summary>A promise was said; it becomes an item with one owner and one date.</summary>
public sealed class RecordCommitment(
    BotDb db, Items items, Promises promises, AskOwner ask, Reachability reachability, Attendance attendance, Deeds deeds, IClock clock)
{
    /// <summary>Records it. One's own promise is open at once; somebody else is asked first.</summary>
    /// <param name="place">The conversation; null for a personal item.</param>
    /// <param name="recorder">Who recorded it.</param>
    /// <param name="owner">Who is to do it.</param>
    /// <param name="what">What, in the recorder's words.</param>
    /// <param name="due">By when, a date in the owner's life.</param>
    /// <param name="checker">Who confirms it, if anybody.</param>
    public async Task<ActionItem> Run(string? place, string recorder, Person owner, string what, LocalDate due, Person? checker = null)
    {
        if (await db.Person(recorder) is { Outside: true })
            throw new RuleBroken(T("Guests from outside can read and add topics here; promises need somebody of this organisation.")) { IsAboutRights = true };
        if (owner.Outside)
            throw new RuleBroken(T($"{owner.Name} is a guest from outside, so I can't remind them. Please choose somebody from your organisation.")) { IsAboutRights = true };
        if (checker?.Id == owner.Id)
            throw new RuleBroken(T($"{owner.Name} can't check their own work. Choose somebody else, or leave “checked by” out."));
        if (what.Length is 0 or > Limits.Sentence)
            throw new RuleBroken(T($"Please say what will be done in at most {Limits.Sentence} characters, for example “I'll send the deck by fri”."));
        var series = place is null ? null : await db.Series.FirstOrDefaultAsync(s => s.ConversationId == place);
        var meeting = series is null ? null : await db.Meetings.FirstOrDefaultAsync(m => m.SeriesId == series.Id && m.State == MeetingState.InProgress);
        if (series is not null && await db.ActionItems.CountAsync(i => i.SeriesId == series.Id && i.State != ItemState.Done && i.State != ItemState.Dropped) >= Limits.OpenItemsPerSeries)
            throw new RuleBroken(T($"There are {Limits.OpenItemsPerSeries} open items here already. Please close some first: “items” lists them."));

        var own = owner.Id == recorder;
        var item = new ActionItem
        {
            Number = await NextNumber(),
            SeriesId = series?.Id,
            MeetingId = meeting?.Id,
            ConversationId = place,
            OwnerId = owner.Id,
            What = what,
            Due = due,
            FirstAcceptedDue = own ? due : null,
            RecorderId = recorder,
            CheckerId = checker?.Id,
            CreatedAt = clock.GetCurrentInstant(),
            State = own ? ItemState.Open
                : meeting is not null && MeetingRights.ModeratorOf(meeting, series!) != recorder ? ItemState.Proposed
                : ItemState.AwaitingOwner,
        };
        db.Add(item);
        await items.Changed(item, recorder, "recorded", due.ToString("yyyy-MM-dd", null));
        await deeds.Remember(UndoItem.Recorded, item.Number.ToString(CultureInfo.InvariantCulture), recorder, place);
        if (meeting is not null) await FollowOn(meeting, item);
        if (item.State == ItemState.AwaitingOwner) await ask.Run(item);
        else if (own) await reachability.Probe([owner]);
        // Known to be out of reach from before they had anything to be reminded of: now somebody must know.
        if (owner.Reach == Reach.NotInstalled) await reachability.Lost(owner.Id);
        return item;
    }

    // The card of the running meeting shows what was promised, however it was said.
    private async Task FollowOn(Meeting meeting, ActionItem item)
    {
        await attendance.Note(meeting, item.RecorderId);
        await promises.Shows(FacilitationKeys.Of(meeting.Id), [item.Number]);
        await promises.Refresh(FacilitationKeys.Of(meeting.Id));
    }

    private async Task<int> NextNumber()
    {
        var counter = await db.Counters.SingleOrDefaultAsync();
        if (counter is null) db.Add(counter = new TenantCounter());
        return ++counter.LastItem;
    }
}
