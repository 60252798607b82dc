using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Facilitation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Meetings;

/// <summary>Moving or cancelling the next meeting only.</summary>
public sealed class OccurrenceFeature(BotDb db, MoveMeeting move, FindMeeting find, GapWords gap, Promises promises, WhichLanguage which) : IFeature<OccurrenceFeature>
{
    /// <summary>The outbox kind of the question whether to cancel.</summary>
    private const string AskKind = "cancelask";

    public static void Describe(FeatureRows<OccurrenceFeature> rows) => rows
        .Command("meeting to", Where.Conversation, "meeting to thu 11:00", "Moves the next meeting only; for the moderator.", (f, t) => f.BySentence(t))
        .Command("cancel meeting", Where.Conversation, "cancel meeting", "Cancels the next meeting only, after asking once; for the moderator.", (f, t) => f.Ask(t), T("cancel the meeting", "only they can"))
        .Button(OccurrenceCard.Cancel, (f, t) => f.Pressed(t))
        .Button(OccurrenceCard.Keep, (f, t) => f.Kept(t))
        .Dialog(OccurrenceCard.Dialog, (f, t) => f.Open(t), (f, t) => f.Filled(t))
        .Speaks(AskKind, (f, row, _) => f.Question(row))
        .Speaks(MoveMeeting.CancelledKind, (f, row, _) => f.Cancelled(row));

    private async Task<Reply> BySentence(Turn turn)
    {
        var held = await move.Ahead(turn.Here.Root, turn.Who.Id, T("move the meeting", "only they can"));
        return await To(held, turn.Ask(MomentWords.Read(turn.Said.Text, move.Today(held.Series), WorkWeek.Default)));
    }

    private async Task<Reply> To(HeldMeeting held, LocalDateTime at)
    {
        await move.To(held, at);
        // By the form too it is told where everybody reads it.
        Language.Current = which.Of(held.Series.Language);
        return new Reply.Text(T($"The next meeting is on {SeriesWords.Moment(held.Meeting.StartsAt, SeriesWords.Zone(held.Series.Zone), move.Today(held.Series))} ({SeriesWords.ZoneName(held.Series.Zone)} time). The ones after it stay as they are."));
    }

    private async Task<Reply> Ask(Turn turn)
    {
        var held = await move.Ahead(turn.Here.Root, turn.Who.Id, T("cancel the meeting", "only they can"));
        if (Spelling.Fold(turn.Said.Text.Trim('.', '!')) is "yes" or "ja" or "evet") return await Cancel(held);
        if (turn.Said.Text.Length > 0) throw new RuleBroken(T("To cancel the next meeting, say just “cancel meeting”."));
        await promises.Make(AskKind, $"{AskKind}/{held.Meeting.Id:N}/{turn.ActivityId}", turn.Back(), held.Meeting.Id.ToString("N"));
        return Reply.Silence;
    }

    private async Task<Reply> Pressed(Turn turn)
    {
        var named = await find.Named(turn.Here.Root, turn.Id("meeting"));
        if (named.Meeting.State == MeetingState.Cancelled) return Reply.Same;
        var held = await move.Ahead(turn.Here.Root, turn.Who.Id, T("cancel the meeting", "only they can"));
        if (held.Meeting.Id != named.Meeting.Id) throw new RuleBroken(T("That meeting is over. To cancel the next one, say “cancel meeting”."));
        await Cancel(held);
        return Reply.Same;
    }

    private async Task<Reply> Kept(Turn turn)
    {
        var held = await find.Named(turn.Here.Root, turn.Id("meeting"));
        return new Reply.Card(OccurrenceCard.Stays(held.Meeting, move.Today(held.Series)), T("The meeting stays"));
    }

    private async Task<Reply> Cancel(HeldMeeting held)
    {
        await move.Cancel(held);
        var prefix = $"{AskKind}/{held.Meeting.Id:N}/";
        foreach (var key in await db.Outbox.Where(r => r.Kind == AskKind && r.Key.StartsWith(prefix)).Select(r => r.Key).ToListAsync()) await promises.Refresh(key);
        return Reply.Silence;
    }

    private async Task<Reply> Open(Turn turn)
    {
        if (turn.Here.IsPersonal) throw new RuleBroken(T("Say it in the chat of your meeting, where I know who belongs to it."));
        var held = await move.Ahead(turn.Here.Root, turn.Who.Id, T("change the next meeting", "only they can"));
        return OccurrenceCard.Form(turn, held.Meeting, SeriesWords.Zone(held.Series.Zone), move.Today(held.Series), await gap.Of(held.Meeting, held.Series));
    }

    private async Task<Reply> Filled(Turn turn)
    {
        var held = await move.Ahead(turn.Here.Root, turn.Who.Id, T("change the next meeting", "only they can"));
        if (turn.Text("do") == "cancel") return await Cancel(held);
        var date = LocalDatePattern.Iso.Parse(turn.Text("date") ?? "") is { Success: true } day ? day.Value : throw new RuleBroken(T("Please choose a date."));
        return await To(held, date.At(turn.Ask(ClockWords.Read(turn.Text("time") ?? ""))));
    }

    private async Task<Speech?> Question(OutboxMessage row)
    {
        if (await find.ById(Guid.Parse(row.Subject)) is not { } held) return null;
        var card = held.Meeting.IsAhead
            ? OccurrenceCard.Question(held.Meeting, move.Today(held.Series), await gap.Of(held.Meeting, held.Series))
            : OccurrenceCard.Settled(held.Meeting, move.Today(held.Series));
        return Speech.Shows(card.ToJson(), T("Cancel the meeting?"));
    }

    private async Task<Speech?> Cancelled(OutboxMessage row)
    {
        if (await find.ById(Guid.Parse(row.Subject)) is not { } held) return null;
        var date = DateWords.Say(held.Meeting.Date, move.Today(held.Series));
        var sentence = held.Meeting.AskAt is null ? T($"The meeting of {date} is cancelled.") : T($"The meeting of {date} is cancelled: that day is a listed holiday.");
        return Speech.Says($"{sentence} {await gap.Of(held.Meeting, held.Series)}");
    }
}
