using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Storage;
using SmarketingBot.Core.Undoing;

namespace SmarketingBot.Core.Scoreboards;

/// <summary>Somebody, or a program with a key, tells what a KPI came to in a period. What held before is kept as its history.</summary>
public sealed class RecordNumber(BotDb db, ScoreboardRights rights, SeriesCalendar calendars, FollowNumbers follow, Deeds deeds, IClock clock)
{
    /// <summary>The deed of telling a number; its subject is the number's id.</summary>
    public const string Told = "number";

    /// <summary>The outbox kind of the answer to a number.</summary>
    public const string Kind = "number";

    /// <summary>Writes it down.</summary>
    /// <param name="series">The series.</param>
    /// <param name="kpi">One of its KPIs.</param>
    /// <param name="period">For which period; one that has begun.</param>
    /// <param name="value">In the unit of the KPI; percent as people read them.</param>
    /// <param name="who">Who tells it; null only for a program whose key was looked at already (<see cref="NumberSource.Api"/>).</param>
    /// <param name="source">How it came.</param>
    /// <param name="asOf">Until which day it counts; null is today, or the period's last day once that is over.</param>
    /// <param name="add">True adds it to what holds.</param>
    /// <returns>The number that counts now; told again, the one that counts already.</returns>
    /// <exception cref="RuleBroken">They may not, the period hasn't begun, or the value can't be.</exception>
    public async Task<KpiNumber> Run(Series series, Kpi kpi, ReportingPeriod period, decimal value, string? who, NumberSource source, LocalDate? asOf = null, bool add = false)
    {
        if (who is not null) await rights.MustEnter(series, kpi, who);
        else if (source != NumberSource.Api) throw new InvalidOperationException("Only a program tells a number without a name.");
        var today = calendars.Today(series);
        if (kpi.Retired) throw new RuleBroken(T($"{kpi.Name} is off the scoreboard. Say “scoreboard” to see what is on it."));
        if (period.Kind != kpi.PeriodKind) throw new RuleBroken(T($"{kpi.Name} is told by the {PeriodWords.Say(kpi.PeriodKind)}, for example “{kpi.Key} 320 for {kpi.PeriodOf(today).Previous.Name(today)}”."));
        if (period.From > today) throw new RuleBroken(T($"{Language.Capital(period.Name(today))} hasn't begun, so nothing can be counted yet. For this {PeriodWords.Say(kpi.PeriodKind)} say “{kpi.Key} 320”."));
        var latest = LocalDate.Min(today, period.Until);
        if (asOf is { } day && (day < period.From || day > latest))
            throw new RuleBroken(T($"That number is said to count until {DateWords.Write(day)}; for {period.Name(today)} it can be from {DateWords.Write(period.From)} to {DateWords.Write(latest)}."));
        var before = await Current(kpi, period);
        if (before is null) add = false;
        var sum = Checked(kpi, add ? before!.Value + value : value);
        if (!add && before is not null && before.Value == sum && before.AsOf == (asOf ?? latest)) return before;
        return await Put(series, kpi, period, before, sum, value, who, source, asOf ?? latest, add, before?.Id, null);
    }

    /// <summary>The number that counts for a period, or null.</summary>
    public Task<KpiNumber?> Current(Kpi kpi, ReportingPeriod period) =>
        db.KpiNumbers.Where(n => n.KpiId == kpi.Id && n.From == period.From && n.ReplacedAt == null).OrderByDescending(n => n.EnteredAt).FirstOrDefaultAsync();

    /// <summary>What was told should have been added to what held before. Pressed twice, it is added once.</summary>
    /// <exception cref="RuleBroken">Somebody else told it, or it was corrected since.</exception>
    public async Task<KpiNumber> AddInstead(Guid numberId, string who)
    {
        var (number, kpi, series) = await Mine(numberId, who, T("Only who told that number can change it; you can say the right one yourself."));
        if (await db.KpiNumbers.FirstOrDefaultAsync(n => n.InsteadOf == numberId && !n.TakenBack) is { } added) return added;
        if (number.Added) return number;
        if (number.ReplacedAt is not null) throw new RuleBroken(T($"That number was corrected since. Say “{kpi.Key} +{Amounts.Say(number.Told)}” to add to what holds now."));
        var before = number.Replaces is { } id ? await db.KpiNumbers.FirstOrDefaultAsync(n => n.Id == id) : null;
        if (before is null) throw new RuleBroken(T("There was nothing before it to add to, so it stays as it is."));
        await rights.MustEnter(series, kpi, who);
        if (await deeds.Of(who, Told, numberId.ToString("N")) is { } deed) deeds.Forget(deed);
        return await Put(series, kpi, kpi.PeriodOf(number.From), number, Checked(kpi, before.Value + number.Told), number.Told, who, number.Source, number.AsOf, true, before.Id, numberId);
    }

    /// <summary>It was a mistake: what held before holds again.</summary>
    /// <returns>What holds now; null is nothing.</returns>
    /// <exception cref="RuleBroken">It was corrected since.</exception>
    public async Task<KpiNumber?> TakeBack(Guid numberId, string who)
    {
        var (number, kpi, series) = await Mine(numberId, who, T("Only who told that number can take it back; you can say the right one yourself."));
        if (number.ReplacedAt is not null) throw new RuleBroken(T($"{kpi.Name} was corrected since, so there is nothing to undo. Say “{kpi.Key} …” with the number that is right."));
        (number.ReplacedAt, number.TakenBack) = (clock.GetCurrentInstant(), true);
        var before = number.Replaces is { } id ? await db.KpiNumbers.FirstOrDefaultAsync(n => n.Id == id) : null;
        if (before is not null) before.ReplacedAt = null;
        await follow.Changed(series, number);
        return before;
    }

    private async Task<(KpiNumber Number, Kpi Kpi, Series Series)> Mine(Guid id, string who, string notTheirs)
    {
        var number = await db.KpiNumbers.FirstOrDefaultAsync(n => n.Id == id) ?? throw new RuleBroken(T("I can't find that number any more. Say “scoreboard” to see what holds."));
        if (number.EnteredBy != who) throw new RuleBroken(notTheirs) { IsAboutRights = true };
        var kpi = await db.Kpis.FirstAsync(k => k.Id == number.KpiId);
        return (number, kpi, await db.Series.FirstAsync(s => s.Id == kpi.SeriesId));
    }

    private async Task<KpiNumber> Put(
        Series series, Kpi kpi, ReportingPeriod period, KpiNumber? current, decimal value, decimal told, string? who, NumberSource source, LocalDate asOf, bool added, Guid? replaces, Guid? insteadOf)
    {
        var now = clock.GetCurrentInstant();
        if (current is not null) current.ReplacedAt = now;
        var number = db.Add(new KpiNumber
        {
            KpiId = kpi.Id,
            From = period.From,
            Value = value,
            Told = told,
            Added = added,
            AsOf = asOf,
            EnteredBy = who,
            EnteredAt = now,
            Source = source,
            Replaces = replaces,
            InsteadOf = insteadOf,
        }).Entity;
        // A list of hundreds is corrected by another list; what one person said or pressed can be undone.
        if (who is not null && source is NumberSource.Sentence or NumberSource.Card) await deeds.Remember(Told, number.Id.ToString("N"), who!, series.ConversationId);
        await follow.Changed(series, number);
        return number;
    }

    private static decimal Checked(Kpi kpi, decimal value) => KpiWords.Fits(kpi, value) is { IsOk: false } not ? throw new RuleBroken(not.Hint) : value;
}
