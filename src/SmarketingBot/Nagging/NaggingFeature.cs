using System.Globalization;
using SmarketingBot.ActionItems;
using SmarketingBot.Conversation;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Nagging;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;

namespace SmarketingBot.Nagging;

/// <summary>Reminders, until it is done.</summary>
public sealed class NaggingFeature(NagOwner nag, TellModerator tell, SuggestObstacle obstacle, ItemViews views, WhichLanguage language, Reachability reachability) : IFeature<NaggingFeature>
{
    public static void Describe(FeatureRows<NaggingFeature> rows) => rows
        .AlarmTogether(NagCalendar.Alarm, (f, people) => f.Look(people))
        .SpeaksTogether(
            NagOwner.Kind,
            (f, these) => f.Compose(these),
            said: (f, these) => f.Said(these),
            notSaid: (f, row) => f.NotSaid(row),
            counts: new SaidCount(NagCount.IsAll, NagCount.Of))
        .Notice(TellModerator.Kind, (f, row, _) => f.Stuck(row))
        .Alarm(SuggestObstacle.Alarm, (f, number) => f.Suggest(number));

    private Task Look(IReadOnlyList<string> people) => nag.Look(people);

    private Task Suggest(string number) => obstacle.Look(int.Parse(number, CultureInfo.InvariantCulture));

    private async Task<Speech?> Stuck(OutboxMessage row)
    {
        var stuck = await views.Of(await tell.Items(row));
        return stuck.Count == 0 ? null : Speech.Shows(StuckCard.Of(stuck).ToJson(), StuckCard.Summary(stuck));
    }

    private Task Said(IReadOnlyList<OutboxMessage> rows) => nag.Said(rows);

    private async Task NotSaid(OutboxMessage row)
    {
        if (row.State == Delivery.Parked) await reachability.Lost(row.PersonId!);
        await nag.NotSaid(row);
    }

    private async Task<IReadOnlyList<Composed>> Compose(IReadOnlyList<OutboxMessage> rows)
    {
        var lines = await nag.Lines(rows);
        var shown = (await views.Of(lines.Named, lines.Hours)).ToDictionary(v => v.Item.Number);
        await language.Find(rows);
        return [.. rows.Select(row => Composed.Of(() =>
        {
            Language.Current = language.Found(row);
            return Words(lines.Of(row), shown);
        }))];
    }

    private static Speech? Words(IReadOnlyList<(NagLine Line, ActionItem Item)> lines, Dictionary<int, ItemView> shown)
    {
        if (lines.Count == 0) return null;
        var pairs = lines.Select(l => (l.Line, shown[l.Item.Number])).ToList();
        return Speech.Shows(NagCard.Of(pairs).ToJson(), NagCard.Summary(pairs));
    }
}
