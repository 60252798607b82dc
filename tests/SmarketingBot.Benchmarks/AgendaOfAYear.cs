using System.Diagnostics;
using System.Text;
using Microsoft.Data.Sqlite;

namespace SmarketingBot.Benchmarks;

/// <summary>
/// How long an agenda takes to compose in the first week of a series, and after a year: the same press on the same process,
/// before and after its tables were filled from outside with what a year brings.
/// </summary>
internal sealed class AgendaOfAYear(Subject bot, Connector connector, string database) : IDisposable
{
    private const string Room = "19:bench@thread.v2";
    private const int Weeks = 53;
    private const int LeadsAWeek = 15;
    private readonly HttpClient _http = new();
    private long _ids = 1_900_000_000_000;

    /// <summary>Milliseconds of one press: the median in the first week, and after a year.</summary>
    internal async Task<(double First, double Year)> Measure(int presses)
    {
        foreach (var text in new[]
        {
            "setup weekly tue 10:00 Europe/Berlin", "team marketing Pat Bench", "goal 12 new customers by end of month", "kpi add MQL, count, up, weekly", "target mql 500", "mql 320",
            "lead L-1 whitepaper from webinar", "topic Pricing page",
        }) await Send($$$"""{"type":"message","text":"{{{text}}}","textFormat":"plain","attachments":[]""");
        await Press(presses);
        var first = await Press(presses);
        Fill();
        await Press(presses);
        return (first, await Press(presses));
    }

    private async Task<double> Press(int presses)
    {
        var milliseconds = new List<double>();
        for (var i = 0; i < presses; i++)
        {
            var watch = Stopwatch.StartNew();
            var answer = await Send("""{"type":"invoke","name":"adaptiveCard/action","value":{"action":{"type":"Action.Execute","verb":"agenda.show","data":{"verb":"agenda.show"}},"trigger":"manual"}""");
            milliseconds.Add(watch.Elapsed.TotalMilliseconds);
            if (!answer.Contains("MQL", StringComparison.Ordinal)) throw new InvalidOperationException("That is no agenda with numbers: " + answer);
        }
        return milliseconds.Order().ElementAt(presses / 2);
    }

    private async Task<string> Send(string beginning)
    {
        var activity = beginning + $$$"""
            ,"id":"{{{_ids++}}}","timestamp":"2026-11-23T08:00:00.000Z","channelId":"msteams","serviceUrl":"{{{connector.Address}}}/",
            "from":{"id":"29:person-0","name":"Pat Bench","aadObjectId":"00000000-0000-4000-8000-000000000000"},"recipient":{"id":"28:b07b07b0-0000-4000-8000-000000000001","name":"SmarketingBot"},
            "conversation":{"id":"{{{Room}}}","conversationType":"groupChat","isGroup":true,"tenantId":"11111111-0000-4000-8000-000000000001"},
            "channelData":{"tenant":{"id":"11111111-0000-4000-8000-000000000001"}},"localTimezone":"Europe/Berlin","locale":"en-GB","entities":[]}
            """;
        using var content = new StringContent(activity, Encoding.UTF8, "application/json");
        using var response = await _http.PostAsync(bot.Messages, content);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }

    // Copies of the one that was told: each week a number, and leads with an attempt each.
    private void Fill()
    {
        using var connection = new SqliteConnection($"Data Source={database};Default Timeout=30");
        connection.Open();
        const string NewId = "upper(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-7' || substr(hex(randomblob(2)), 2) || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))";
        Copy(connection, "kpi_numbers", Weeks, new() { ["id"] = NewId, ["from"] = "date(\"from\", '-' || (7 * n) || ' days')", ["as_of"] = "date(\"as_of\", '-' || (7 * n) || ' days')" });
        Copy(connection, "leads", Weeks * LeadsAWeek, new()
        {
            ["id"] = NewId,
            ["ref"] = "'Y-' || n",
            ["ref_key"] = "'Y-' || n",
            ["assigned_at"] = $"\"assigned_at\" - n / {LeadsAWeek} * 604800000",
            ["silent_at"] = $"\"silent_at\" - n / {LeadsAWeek} * 604800000",
        });
    }

    private static void Copy(SqliteConnection connection, string table, int times, Dictionary<string, string> changed)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT group_concat(name) FROM pragma_table_info('{table}')";
        var columns = ((string)command.ExecuteScalar()!).Split(',');
        command.CommandText = $"""
            WITH RECURSIVE times(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM times WHERE n < {times})
            INSERT INTO "{table}" ({string.Join(',', columns.Select(c => $"\"{c}\""))})
            SELECT {string.Join(',', columns.Select(c => changed.GetValueOrDefault(c, $"\"{c}\"")))} FROM (SELECT * FROM "{table}" LIMIT 1), times
            """;
        if (command.ExecuteNonQuery() != times) throw new InvalidOperationException($"Nothing to copy in {table}.");
    }

    public void Dispose() => _http.Dispose();
}
