using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Tests.Stage;

/// <summary>Where the store still names something: every text and every id, in every table there is.</summary>
internal static class Traces
{
    /// <summary>“table.column” of each place that holds one of these ids. Clocks and already handled activities are left out.</summary>
    internal static Task<List<string>> Of(Talk talk, params string[] ids) => talk.Bot.Services.GetRequiredService<Work>().Read(talk.Teams.Options.TenantId, async (_, db) =>
    {
        var found = new List<string>();
        // The inbox forgets by itself within days, and till then keeps a repeated activity from being handled again.
        foreach (var entity in db.Model.GetEntityTypes().Where(e => e.GetTableName() is not ("inbox" or "tick")))
            foreach (var property in entity.GetProperties().Where(p => p.ClrType == typeof(string) || p.ClrType == typeof(Guid) || p.ClrType == typeof(Guid?)))
            {
                // Ids stand with and without dashes, in either case.
                var plain = $"replace(lower(CAST(\"{property.GetColumnName()}\" AS TEXT)), '-', '')";
                var like = string.Join(" OR ", ids.Select(id => $"{plain} LIKE '%{id.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant()}%'"));
                var sql = $"SELECT count(*) AS \"Value\" FROM \"{entity.GetTableName()}\" WHERE \"tenant\" <> '' AND ({like})";
                if (await db.Database.SqlQueryRaw<int>(sql).SingleAsync() > 0) found.Add($"{entity.GetTableName()}.{property.GetColumnName()}");
            }
        return found;
    });
}
