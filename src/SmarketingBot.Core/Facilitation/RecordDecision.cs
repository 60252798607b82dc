using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Storage;
using SmarketingBot.Core.Undoing;

namespace SmarketingBot.Core.Facilitation;

/// <summary>The moderator writes down what the meeting settled.</summary>
public sealed class RecordDecision(BotDb db, MeetingRights rights, PlanNext plan, Deeds deeds, Promises promises, IClock clock)
{
    /// <summary>The deed of recording a decision.</summary>
    public const string Decided = "decided";

    /// <summary>The outbox kind of the receipt for somebody who typed.</summary>
    public const string ReceiptKind = "decision";

    /// <summary>Writes it down, in one sentence.</summary>
    /// <exception cref="RuleBroken">Not the moderator, no running meeting, or no sentence of a fitting length.</exception>
    public async Task<Decision> Run(HeldMeeting held, string who, string text)
    {
        await rights.MustModerate(held, who, T("record a decision", "only they can"), T("You can say “raise hand” and propose it."));
        if (!held.IsRunning) throw new RuleBroken(T("That meeting is over, so I can't add to its decisions. In the next one, say “decided …”."));
        if (text.Length is 0 or > Limits.Sentence)
            throw new RuleBroken(T($"What was decided? Say it in one sentence of at most {Limits.Sentence} characters, for example “decided we raise the price in January”."));
        var decision = new Decision { MeetingId = held.Meeting.Id, Text = text, RecordedBy = who, At = clock.GetCurrentInstant() };
        db.Add(decision);
        await deeds.Remember(Decided, decision.Id.ToString("N"), who, held.Series.ConversationId);
        await promises.Refresh(FacilitationKeys.Of(held.Meeting.Id));
        return decision;
    }

    /// <summary>
    /// Both sides said yes to something, in a meeting or between two: it stands with the decisions of the one that is
    /// running, else of the next. Nobody's right is asked, because both sides are all there is to ask.
    /// </summary>
    /// <param name="series">The series.</param>
    /// <param name="who">Whose yes was the last.</param>
    /// <param name="text">What they agreed; too long, it is cut.</param>
    /// <returns>The decision; null while no meeting is planned.</returns>
    public async Task<Decision?> BothSides(Series series, string who, string text)
    {
        if (await plan.Run(series) is not { } meeting) return null;
        var decision = new Decision { MeetingId = meeting.Id, Text = Plain.Cap(text, Limits.Sentence), RecordedBy = who, At = clock.GetCurrentInstant() };
        db.Add(decision);
        await promises.Refresh(FacilitationKeys.Of(meeting.Id));
        return decision;
    }

    /// <summary>What both sides agreed holds no more; gone already, nothing happens.</summary>
    public async Task Forget(Guid id)
    {
        if (await db.Decisions.AnyAsync(d => d.Id == id)) await TakeBack(id);
    }

    /// <summary>Promises the receipt with the button that takes it back.</summary>
    public Task Confirm(Decision decision, Recipient to) =>
        promises.Make(ReceiptKind, FacilitationKeys.Decision(decision.Id), to, decision.Id.ToString("N"));

    /// <summary>What a meeting settled last, or null.</summary>
    public Task<Decision?> Last(Meeting meeting) =>
        db.Decisions.Where(d => d.MeetingId == meeting.Id).OrderByDescending(d => d.At).ThenByDescending(d => d.Id).FirstOrDefaultAsync();

    /// <summary>It was not decided after all: the cards that show it follow, the minutes too.</summary>
    /// <exception cref="RuleBroken">It is gone.</exception>
    public async Task<Decision> TakeBack(Guid id)
    {
        var decision = await db.Decisions.FirstOrDefaultAsync(d => d.Id == id) ?? throw new RuleBroken(T("That decision is gone already, so there is nothing to undo."));
        db.Remove(decision);
        await promises.Refresh(FacilitationKeys.Of(decision.MeetingId));
        if (await db.Meetings.FirstOrDefaultAsync(m => m.Id == decision.MeetingId) is { } meeting) await promises.Refresh(FacilitationKeys.Minutes(meeting));
        await promises.Refresh(FacilitationKeys.Decision(id));
        return decision;
    }
}
