using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Operations;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Scoreboards;

/// <summary>The moderator says what is counted, and in which way.</summary>
public sealed class DefineKpi(BotDb db, OpenSeries open, FollowNumbers follow, SeriesCalendar calendars, AuditTrail audit)
{
    /// <summary>Most KPIs that a scoreboard holds: more than that nobody looks at.</summary>
    public const int Most = 20;

    /// <summary>Puts a KPI on the scoreboard. One that was taken off comes back with all that was told of it.</summary>
    /// <exception cref="RuleBroken">Not the moderator, there is one of that name, or the scoreboard is full.</exception>
    public async Task<Kpi> Add(string conversationId, string who, KpiDraft draft, Person? owner = null)
    {
        var series = await Mine(conversationId, who);
        var key = KpiNames.Key(draft.Name);
        var known = await db.Kpis.Where(k => k.SeriesId == series.Id).ToListAsync();
        if (known.FirstOrDefault(k => !k.Retired && k.Key == key) is { } there)
            throw new RuleBroken(T($"{there.Name} is on the scoreboard already. “kpi {there.Key}” shows it, and “kpi remove {there.Key}” takes it off."));
        if (known.Count(k => !k.Retired) >= Most) throw new RuleBroken(T($"A scoreboard holds {Most} numbers. Take one off first, for example “kpi remove {known[0].Key}”."));
        var kpi = known.Where(k => k.Key == key).OrderBy(k => k.Id).LastOrDefault() ?? db.Add(new Kpi { SeriesId = series.Id, Name = draft.Name, Key = key }).Entity;
        kpi.Retired = false;
        await Describe(series, kpi, draft, owner, who);
        return kpi;
    }

    /// <summary>Describes a KPI anew. Another unit, period or way of counting is a change of definition from today on.</summary>
    /// <exception cref="RuleBroken">Not the moderator, another has that name, or numbers told so far would not fit.</exception>
    public async Task Change(string conversationId, string who, Kpi kpi, KpiDraft draft, Person? owner, LocalDate? definitionChangedAt)
    {
        var series = await Mine(conversationId, who);
        var key = KpiNames.Key(draft.Name);
        if (await db.Kpis.AnyAsync(k => k.SeriesId == series.Id && k.Id != kpi.Id && k.Key == key)) throw new RuleBroken(T($"There is another number called {draft.Name}. Give this one another name."));
        var told = await db.KpiNumbers.AnyAsync(n => n.KpiId == kpi.Id);
        if (told && (kpi.PeriodKind != draft.PeriodKind || kpi.Unit != draft.Unit))
            throw new RuleBroken(T($"{kpi.Name} has numbers by the {PeriodWords.Say(kpi.PeriodKind)}, told as {KpiDraft.Say(kpi.Unit)}. To tell it otherwise, add another one under a name of its own."));
        if (told && kpi.Accumulates != draft.Accumulates) kpi.DefinitionChangedAt = calendars.Today(series);
        if (definitionChangedAt is { } day) kpi.DefinitionChangedAt = Began(series, day);
        (kpi.Name, kpi.Key) = (draft.Name, key);
        await Describe(series, kpi, draft, owner, who);
    }

    /// <summary>It is counted in another way from a day on: the trend marks it.</summary>
    public async Task Redefined(string conversationId, string who, Kpi kpi, LocalDate from)
    {
        var series = await Mine(conversationId, who);
        kpi.DefinitionChangedAt = Began(series, from);
        await Changed(series, who);
    }

    /// <summary>Somebody is asked for it, and may tell it whatever their side.</summary>
    public async Task GiveTo(string conversationId, string who, Kpi kpi, Person? owner)
    {
        var series = await Mine(conversationId, who);
        kpi.OwnerId = Owner(owner)?.Id;
        await Changed(series, who);
    }

    /// <summary>Takes it off the scoreboard; what was told of it is kept. Said twice is harmless.</summary>
    public async Task Remove(string conversationId, string who, Kpi kpi)
    {
        var series = await Mine(conversationId, who);
        kpi.Retired = true;
        await Changed(series, who);
    }

    private async Task Describe(Series series, Kpi kpi, KpiDraft draft, Person? owner, string who)
    {
        (kpi.Unit, kpi.Direction, kpi.PeriodKind, kpi.Side, kpi.Accumulates) = (draft.Unit, draft.Direction, draft.PeriodKind, draft.Side, draft.Accumulates);
        kpi.Currency = draft.Unit == KpiUnit.Money ? draft.Currency : "";
        kpi.OwnerId = Owner(owner)?.Id;
        await Changed(series, who);
    }

    private async Task Changed(Series series, string who)
    {
        audit.Note(who, "setting", $"Series.Kpis {series.Id:N}");
        await follow.Changed(series);
    }

    private async Task<Series> Mine(string conversationId, string who) => await open.MayChange(conversationId, who) ?? throw new RuleBroken(MeantSeries.NoneHere);

    private LocalDate Began(Series series, LocalDate day) => day <= calendars.Today(series)
        ? day
        : throw new RuleBroken(T($"{DateWords.Write(day)} is still to come. Say it when the new definition counts, for example “kpi mql redefined today”."));

    private static Person? Owner(Person? owner) => owner is { Outside: true }
        ? throw new RuleBroken(T($"{owner.Name} is a guest from outside, so they can't be asked for numbers. Choose somebody of your organisation."))
        : owner;
}
