using System.Data.Common;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Tests.Stage;

/// <summary>What stands in the store, as text, so that two moments can be compared.</summary>
internal static class Tables
{
    /// <summary>All that people agreed on and all that is still to be said; who was met and where is left out.</summary>
    public static readonly string[] Agreed =
        ["action_items", "item_events", "outbox", "shown_items", "series", "meetings", "participants", "topics", "decisions", "alarms", "tenant_counters"];

    /// <summary>The rows of these tables, one a line, in one order.</summary>
    public static Task<string> Dump(WebApplication bot, params IEnumerable<string> tables) =>
        bot.Services.GetRequiredService<Work>().Read("", async (_, db) =>
        {
            var lines = new List<string>();
            foreach (var table in tables) lines.AddRange((await Rows(db, $"SELECT * FROM {table}")).Order(StringComparer.Ordinal).Select(r => $"{table}: {r}"));
            return string.Join('\n', lines);
        });

    /// <summary>The first column of the first row of a query, as text.</summary>
    public static Task<string> Ask(WebApplication bot, string query) =>
        bot.Services.GetRequiredService<Work>().Read("", async (_, db) => (await Rows(db, query)).FirstOrDefault() ?? "");

    /// <summary>Changes rows past the app, as a crash or another process would have left them.</summary>
    public static Task Do(WebApplication bot, string statement) =>
        bot.Services.GetRequiredService<Work>().Write("", (_, db) => db.Database.ExecuteSqlRawAsync(statement));

    /// <summary>The same on a connection of the test's own, as another process would.</summary>
    public static async Task Do(DbConnection connection, string statement)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<List<string>> Rows(BotDb db, string query)
    {
        var rows = new List<string>();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = query;
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            var values = new object[reader.FieldCount];
            reader.GetValues(values);
            rows.Add(string.Join(" | ", values.Select(v => Convert.ToString(v, CultureInfo.InvariantCulture))));
        }
        return rows;
    }
}
