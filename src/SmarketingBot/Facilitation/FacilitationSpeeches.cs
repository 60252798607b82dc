using Microsoft.EntityFrameworkCore;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Facilitation;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Facilitation;

/// <summary>What the bot says of a meeting unprompted: its living card, the minutes, the offer to start.</summary>
public sealed class FacilitationSpeeches(BotDb db, MeetingViews meetings, MinutesViews minutes, FindMeeting find, EndMeeting end) : IFeature<FacilitationSpeeches>
{
    public const string OfferKind = "offer";

    public static void Describe(FeatureRows<FacilitationSpeeches> rows) => rows
        .Speaks(StartMeeting.Kind, (s, row, viewer) => s.Meeting(row, viewer))
        .Speaks(EndMeeting.MinutesKind, (s, row, viewer) => s.Minutes(row, viewer))
        .Speaks(OfferKind, (s, row, _) => s.Offer(row))
        .Alarm(MeetingAlarm.Kind, (s, subject) => s.Look(Guid.Parse(subject)));

    private async Task<Speech?> Meeting(OutboxMessage row, string? viewer)
    {
        if (await meetings.Of(Guid.Parse(row.Subject), viewer) is not { } view) return null;
        var card = viewer is not null && viewer == view.Moderator?.Id ? MeetingCard.ForModerator(view)
            : view.MayTakeOver.Any(p => p.Id == viewer) ? MeetingCard.ForNeutrals(view)
            : MeetingCard.ForParticipants(view);
        return Speech.Shows(card.ToJson(), MeetingCard.Summary(view));
    }

    private async Task<Speech?> Minutes(OutboxMessage row, string? viewer)
    {
        if (await minutes.Of(Guid.Parse(row.Subject), viewer) is not { } view) return null;
        if (row.Key == FacilitationKeys.Minutes(view.Meeting))
            return Speech.Shows(MinutesCard.Of(view, viewer is not null && viewer == view.ModeratorId).ToJson(), MinutesCard.Summary(view));
        // The end they belong to was taken back; where nobody saw them, nobody misses them.
        return row.Done == 0 ? null : Speech.Shows(MinutesCard.TakenBack(view).ToJson(), MinutesCard.WentOn);
    }

    private async Task<Speech?> Offer(OutboxMessage row)
    {
        if (await find.ById(Guid.Parse(row.Subject)) is not { } held) return null;
        // Started before the offer went out: there is nothing to offer.
        if (row.Done == 0 && !held.Meeting.IsAhead) return null;
        var moderator = MeetingRights.ModeratorOf(held.Meeting, held.Series);
        var name = await db.People.Where(p => p.Id == moderator).Select(p => p.Name).FirstOrDefaultAsync();
        return Speech.Shows(OfferCard.Of(held.Meeting, name).ToJson(), OfferCard.Summary);
    }

    private async Task Look(Guid id)
    {
        if (await find.ById(id) is { } held) await end.Look(held);
    }
}
