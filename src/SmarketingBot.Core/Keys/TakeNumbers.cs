using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Scoreboards;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Keys;

/// <summary>One number as a program tells it.</summary>
/// <param name="Kpi">The KPI's name.</param>
/// <param name="Value">In its unit.</param>
/// <param name="Period">As people write it, or a date in it; null is the one that is running.</param>
/// <param name="AsOf">Until which day it counts.</param>
/// <param name="Add">True adds it to what holds.</param>
public sealed record ToldNumber(string Kpi, decimal Value, string? Period = null, LocalDate? AsOf = null, bool Add = false);

/// <summary>What is wrong with one of several numbers.</summary>
/// <param name="Index">Which, from 0.</param>
/// <param name="Field">Which part of it.</param>
/// <param name="Message">In one sentence.</param>
public sealed record Fault(int Index, string Field, string Message);

/// <summary>Numbers that came together and are taken together: all of them, or none.</summary>
public sealed class TakeNumbers(BotDb db, FindKpi find, RecordNumber record, SeriesCalendar calendars)
{
    /// <summary>Most that can come at once.</summary>
    public const int Most = 100;

    /// <summary>Writes them down with the name of the program. With faults nothing of it may be kept: undo the transaction.</summary>
    /// <returns>What was written, in the order told; or what is wrong.</returns>
    public async Task<(IReadOnlyList<KpiNumber> Taken, IReadOnlyList<Fault> Faults)> Run(Series series, IReadOnlyList<ToldNumber> told, string program)
    {
        var kpis = await find.Of(series);
        var today = calendars.Today(series);
        var (taken, faults) = (new List<KpiNumber>(), new List<Fault>());
        foreach (var (index, one) in told.Index())
        {
            // Programs may not learn what else is there: which names would work is for people to read.
            if (KpiNames.Find(kpis, one.Kpi) is not { } kpi)
            {
                faults.Add(new Fault(index, "kpi", $"“{Plain.Text(one.Kpi, KpiNames.Longest)}” is not on this scoreboard."));
                continue;
            }
            var period = one.Period is null ? Parsed.Ok(kpi.PeriodOf(one.AsOf ?? today)) : PeriodWords.Read(one.Period, kpi.PeriodKind, today);
            if (!period.IsOk)
            {
                faults.Add(new Fault(index, "period", period.Hint));
                continue;
            }
            try
            {
                var number = await record.Run(series, kpi, period.Value, one.Value, null, NumberSource.Api, one.AsOf, one.Add);
                number.Program ??= program;
                taken.Add(number);
                // The same KPI may come twice, and the second looks for what holds.
                await db.SaveChangesAsync();
            }
            catch (RuleBroken broken)
            {
                faults.Add(new Fault(index, "value", broken.Message));
            }
        }
        return (taken, faults);
    }
}
