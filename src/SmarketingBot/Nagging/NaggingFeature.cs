using System.Globalization;
using SmarketingBot.ActionItems;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Nagging;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;

namespace SmarketingBot.Nagging;

/// <summary>Reminders, until it is done.</summary>
public sealed class NaggingFeature(NagOwner nag, TellModerator tell, SuggestObstacle obstacle, ItemViews views, Reachability reachability) : IFeature<NaggingFeature>
{
    public static void Describe(FeatureRows<NaggingFeature> rows) => rows
        .Alarm(NagCalendar.Alarm, (f, person) => f.Look(person))
        .Speaks(
            NagOwner.Kind,
            (f, row, _) => f.Compose(row),
            said: (f, row) => f.Said(row),
            notSaid: (f, row) => f.NotSaid(row))
        .Notice(TellModerator.Kind, (f, row, _) => f.Stuck(row))
        .Alarm(SuggestObstacle.Alarm, (f, number) => f.Suggest(number));

    private Task Look(string person) => nag.Look(person);

    private Task Suggest(string number) => obstacle.Look(int.Parse(number, CultureInfo.InvariantCulture));

    private async Task<Speech?> Stuck(OutboxMessage row)
    {
        var stuck = await views.Of(await tell.Items(row));
        return stuck.Count == 0 ? null : Speech.Shows(StuckCard.Of(stuck).ToJson(), StuckCard.Summary(stuck));
    }

    private Task Said(OutboxMessage row) => nag.Said(row);

    private Task NotSaid(OutboxMessage row) => row.State == Delivery.Parked ? reachability.Lost(row.PersonId!) : Task.CompletedTask;

    private async Task<Speech?> Compose(OutboxMessage row)
    {
        var lines = await nag.Lines(row);
        if (lines.Count == 0) return null;
        var shown = await views.Of([.. lines.Select(l => l.Item)]);
        var pairs = lines.Zip(shown, (line, view) => (line.Line, view)).ToList();
        return Speech.Shows(NagCard.Of(pairs).ToJson(), NagCard.Summary(pairs));
    }
}
