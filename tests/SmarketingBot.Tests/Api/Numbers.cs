using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmarketingBot.Core.Scoreboards;
using SmarketingBot.Core.Storage;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Api;

/// <summary>The scoreboard, written and read past its own cards: these plays are about the ways in and out.</summary>
internal static class Numbers
{
    /// <summary>Puts KPIs of the catalogue on the scoreboard.</summary>
    internal static Task Define(Talk talk, params string[] names) => talk.Bot.Services.GetRequiredService<Work>().Write(talk.Teams.Options.TenantId, async (services, db) =>
    {
        var series = await db.Series.SingleAsync(s => s.ConversationId == talk.Room.Id);
        foreach (var (place, name) in names.Index())
        {
            var offered = KpiCatalogue.All.Single(k => k.Name == name);
            db.Add(new Kpi
            {
                // Ids of one millisecond have no order, and the board is in that of its ids.
                Id = Guid.CreateVersion7(DateTimeOffset.UnixEpoch.AddDays(20_000).AddMilliseconds(place)),
                SeriesId = series.Id,
                Name = name,
                Key = KpiNames.Key(name),
                Unit = offered.Unit,
                Direction = offered.Direction,
                Side = offered.Side,
                PeriodKind = offered.PeriodKind,
                Accumulates = offered.Accumulates,
            });
        }
    });

    /// <summary>What counts now, as “MQL 2026-11-01 320”, in the order of names and periods.</summary>
    internal static Task<List<string>> Of(Talk talk) => talk.Bot.Services.GetRequiredService<Work>().Read(talk.Teams.Options.TenantId, async (_, db) =>
        (await db.KpiNumbers.Where(n => n.ReplacedAt == null).Join(db.Kpis, n => n.KpiId, k => k.Id, (n, k) => new { k.Name, n.From, n.Value }).ToListAsync())
            .OrderBy(n => n.Name, StringComparer.Ordinal).ThenBy(n => n.From).Select(n => FormattableString.Invariant($"{n.Name} {n.From:uuuu-MM-dd} {n.Value:0.####}")).ToList());

    /// <summary>Everything that was ever told, for “nothing changed”.</summary>
    internal static Task<string> All(Talk talk) => Tables.Dump(talk.Bot, "kpi_numbers");
}
