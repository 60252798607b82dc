using SmarketingBot.Conversation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Scoreboards;

namespace SmarketingBot.Scoreboards;

/// <summary>Somebody said a number in a sentence: it is written down, and the answer offers to take it back.</summary>
public sealed class TellNumber(RecordNumber record, SeriesCalendar calendars, Promises promises)
{
    public async Task<Reply> Run(Turn turn, KpiOfSeries of, NumberWords said)
    {
        var (kpi, today) = (of.Kpi, calendars.Today(of.Series));
        var value = turn.Ask(KpiWords.Fits(kpi, said.Amount));
        var period = said.Period.Length == 0 ? kpi.PeriodOf(today) : turn.Ask(PeriodWords.Read(said.Period, kpi.PeriodKind, today));
        var before = await record.Current(kpi, period);
        var number = await record.Run(of.Series, kpi, period, value, turn.Who.Id, NumberSource.Sentence, add: said.Add);
        SeeCurrency(kpi, said.Amount);
        if (number.Id == before?.Id) return new Reply.Text(T($"{kpi.Name}: {NumberCard.Period(number, kpi, today)}: {KpiWords.Say(kpi, number.Value)}, as it was."));
        await promises.Make(RecordNumber.Kind, ScoreboardKeys.Number(number.Id), turn.Back(), number.Id.ToString("N"));
        return Reply.Silence;
    }

    /// <summary>Money whose sign nobody said before is of the first sign that somebody says.</summary>
    internal static void SeeCurrency(Kpi kpi, Amount amount)
    {
        if (kpi is { Unit: KpiUnit.Money, Currency: "" }) kpi.Currency = amount.Currency;
    }
}
