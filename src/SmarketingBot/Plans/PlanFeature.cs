using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Plans;
using SmarketingBot.Core.Storage;
using SmarketingBot.Core.Undoing;
using SmarketingBot.Meetings;

namespace SmarketingBot.Plans;

/// <summary>Plans backwards from the quota; a person's own is shown to nobody else.</summary>
public sealed class PlanFeature(BotDb db, MeantSeries home, MakePlan make) : IFeature<PlanFeature>
{
    public static void Describe(FeatureRows<PlanFeature> rows) => rows
        .Command("plan", Where.Anywhere, "plan 20000 a quarter, deals of 5000, 25% of leads buy", "Reckons how many leads that takes; “for me” is seen by you only.", (f, t) => f.Said(t))
        .Dialog(PlanCard.Make, (f, t) => f.Open(t), (f, t) => f.Filled(t))
        .Speaks(MakePlan.Kind, (f, row, _) => f.Compose(row))
        .Undoes(MakePlan.Planned, (f, deed) => f.NotPlanned(deed));

    private async Task<Reply> Said(Turn turn)
    {
        var text = turn.Said.Show(turn.Said.Text);
        if (PlanSentence.Whose(text) is { } whose) return await Last(turn, text.Trim().Length == 0 && turn.Here.IsPersonal ? PlanFor.Me : whose);
        // In one's own chat a plan is one's own, unless it says otherwise.
        return await Make(turn, turn.Ask(PlanSentence.Read(text, turn.Here.IsPersonal ? PlanFor.Me : PlanFor.Both, turn.Locale)));
    }

    private async Task<Reply> Filled(Turn turn) => await Make(turn, turn.Ask(PlanDialog.Read(turn)));

    private async Task<Reply> Make(Turn turn, PlanGiven given)
    {
        var mine = given.For == PlanFor.Me;
        var series = mine ? null : await home.Of(turn);
        await make.Run(series, turn.Who.Id, given, Recipient.Conversation(turn.Here.IsPersonal && series is not null ? series.ConversationId : turn.Here.Id));
        return mine && !turn.Here.IsPersonal ? new Reply.Text(T("Your plan is in our own chat: only you see it."))
            : !mine && turn.Here.IsPersonal ? new Reply.Text(T("The plan for the teams is in the chat of your meeting."))
            : Reply.Silence;
    }

    private async Task<Reply> Last(Turn turn, PlanFor whose)
    {
        if (whose == PlanFor.Me && !turn.Here.IsPersonal) return new Reply.Text(T("Your own plan is for your eyes only: say “plan” in our own chat."));
        var series = whose == PlanFor.Me ? null : await home.Of(turn);
        var plan = await make.Last(series, whose, turn.Who.Id);
        // Nothing of one's own: that of the teams may be meant.
        if (plan is null && whose == PlanFor.Me && turn.Said.Text.Length == 0 && await TeamPlan(turn) is { } teams) plan = teams;
        return plan is null ? new Reply.Card(PlanCard.Nothing(), T("Plan")) : new Reply.Card(await Card(plan), PlanCard.Summary(plan));
    }

    private async Task<SavedPlan?> TeamPlan(Turn turn)
    {
        var mine = await home.All(null, turn.Who.Id);
        return mine.Count == 1 ? await make.Last(mine[0], PlanFor.Both, turn.Who.Id) : null;
    }

    private async Task<Reply> Open(Turn turn)
    {
        if (turn.Who.Outside) throw Guests.Refused(T("plans are made by people of this organisation"));
        var from = turn.Id(PlanCard.Id) is { } id ? await make.ById(id) : null;
        // Cards carry ids, never rights: somebody else's own plan opens nothing.
        if (from is not null && !(from.SeriesId is null ? from.MadeBy == turn.Who.Id : await home.OnCard(from.SeriesId, turn.Here.Shared, turn.Who.Id) is not null)) from = null;
        return PlanDialog.Form(turn, from is null ? new PlanGiven { For = turn.Here.IsPersonal ? PlanFor.Me : PlanFor.Both, Period = PeriodKind.Quarter } : PlanGiven.FromJson(from.Given));
    }

    private async Task<Speech?> Compose(OutboxMessage row)
    {
        var plan = await make.ById(Guid.Parse(row.Subject));
        if (plan is not null) return Speech.Shows((await Card(plan)).ToJson(), PlanCard.Summary(plan));
        return row.Done == 0 ? null : Speech.Shows(PlanCard.TakenBack().ToJson(), PlanCard.Gone);
    }

    private async Task<AdaptiveCards.AdaptiveCard> Card(SavedPlan plan)
    {
        var zone = await db.Series.Where(s => s.Id == plan.SeriesId).Select(s => s.Zone).FirstOrDefaultAsync();
        return PlanCard.Of(plan, (await db.Person(plan.MadeBy))?.Name ?? T("somebody"), zone is null ? DateTimeZone.Utc : DateTimeZoneProviders.Tzdb[zone]);
    }

    private async Task<string> NotPlanned(Deed deed)
    {
        await make.TakeBack(Guid.Parse(deed.Subject));
        return T("Undone: that plan is gone.");
    }
}
