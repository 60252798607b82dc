using SmarketingBot.ActionItems;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Nagging;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;

namespace SmarketingBot.Nagging;

/// <summary>Reminders, until it is done.</summary>
public sealed class NaggingFeature(NagOwner nag, ItemViews views, Reachability reachability) : IFeature<NaggingFeature>
{
    public static void Describe(FeatureRows<NaggingFeature> rows) => rows
        .Alarm(NagCalendar.Alarm, (f, person) => f.Look(person))
        .Speaks(
            NagOwner.Kind,
            (f, row, _) => f.Compose(row),
            said: (f, row) => f.Said(row),
            notSaid: (f, row) => f.NotSaid(row));

    private Task Look(string person) => nag.Look(person);

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
