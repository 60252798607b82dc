using Microsoft.EntityFrameworkCore;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Facilitation;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Storage;
using SmarketingBot.Core.Undoing;

namespace SmarketingBot.Facilitation;

/// <summary>What the moderator takes back within ten minutes: the end of a meeting, a decision.</summary>
public sealed class TakeBackFeature(BotDb db, ResumeMeeting resume, RecordDecision decide, Deeds deeds, MeetingViews views) : IFeature<TakeBackFeature>
{
    public static void Describe(FeatureRows<TakeBackFeature> rows) => rows
        .Undoes(ResumeMeeting.Ended, (f, deed) => f.NotEnded(deed))
        .Undoes(RecordDecision.Decided, (f, deed) => f.NotDecided(deed))
        .Speaks(RecordDecision.ReceiptKind, (f, row, viewer) => f.Receipt(row, viewer));

    private async Task<string> NotEnded(Deed deed)
    {
        var now = await views.Now(await resume.Run(Guid.Parse(deed.Subject), deed.Before));
        return T($"Undone: the meeting goes on. {now}");
    }

    private async Task<string> NotDecided(Deed deed)
    {
        var decision = await decide.TakeBack(Guid.Parse(deed.Subject));
        return T($"Undone: “{decision.Text}” is no decision any more.");
    }

    private async Task<Speech?> Receipt(OutboxMessage row, string? viewer)
    {
        var decision = await db.Decisions.FirstOrDefaultAsync(d => d.Id == Guid.Parse(row.Subject));
        // Taken back before it was said.
        if (decision is null && row.Done == 0) return null;
        if (decision is null) return Speech.Shows(DecisionReceiptCard.TakenBack().ToJson(), DecisionReceiptCard.Gone);
        var mri = await db.People.Where(p => p.Id == decision.RecordedBy).Select(p => p.Mri).FirstOrDefaultAsync();
        var mayUndo = viewer == decision.RecordedBy && await deeds.Of(viewer, RecordDecision.Decided, row.Subject) is not null;
        return Speech.Shows(DecisionReceiptCard.Of(decision, mri, mayUndo).ToJson(), DecisionReceiptCard.Summary(decision));
    }
}
