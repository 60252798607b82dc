using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SmarketingBot.ActionItems;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Scheduling;
using SmarketingBot.Tests.Nagging;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Storage;

/// <summary>
/// What is asked on a busy morning touches the rows that it is about, whatever else lies in the tables: counted by
/// PostgreSQL itself, row by row, with plans that were made while the tables were still empty.
/// </summary>
public class PlanTests
{
    private const int Owners = 12, Others = 6000;

    // Those that grow with the work of years.
    private static readonly string[] Large = ["action_items", "alarms", "item_events", "outbox", "people", "places", "members", "shown_items", "absences"];

    [Theory, OnPostgres]
    public async Task Reminders_and_ones_own_list_touch_no_more_rows_however_many_there_are(TestDatabase database)
    {
        await using var store = await database.Create();
        var clock = new SteppedClock(Instant.FromUtc(2026, 11, 24, 14, 40));
        await using (var bot = BotApp.Build([], clock, new Dictionary<string, string?>
        {
            ["environment"] = "Development",
            ["urls"] = "http://127.0.0.1:0",
            ["ConnectionStrings:Smarketing"] = store.ConnectionString,
            ["Logging:LogLevel:Default"] = "Warning",
        }))
        {
            await bot.Prepare();
            var town = new Town(bot.Services, clock, "t");
            await town.Settle(1, Owners);
            // Often enough that every statement is prepared while there is next to nothing to read.
            for (var i = 0; i < 6; i++) await Morning(town);
            await Do(store, Crowd(town.Tenant));
            // What the server does by itself within a minute of such a change.
            await Do(store, "ANALYZE");
            await Morning(town);
        }
        var touched = await Touched(store);
        foreach (var table in Large)
            touched[table].ShouldBeLessThan(Others / 2, $"{table}: more than what concerns {Owners} people");
    }

    private static async Task Morning(Town town)
    {
        await town.Again(Owners);
        await town.Ring(Owners);
        await town.Compose(Owners);
        await town.Record(Owners);
        await town.Work.Read(town.Tenant, async (services, _) =>
        {
            var list = services.GetRequiredService<ListItems>();
            return (await services.GetRequiredService<ItemViews>().Of(await list.Mine("p1")), await list.ToCheck("p1"), await list.Here("19:0@thread.v2"));
        });
    }

    // Other people of the same tenant, with all that gathers about them.
    private static string Crowd(string tenant) => $"""
        INSERT INTO people (tenant, id, name, outside, reach, last_seen, zone_by_hand, language_by_hand, reminders_off)
            SELECT '{tenant}', 'o' || n, 'Other', false, 'Reachable', 0, false, false, false FROM generate_series(1, {Others}) n;
        INSERT INTO places (tenant, conversation_id, kind, service_url, bot_id, active, last_seen)
            SELECT '{tenant}', 'a:o' || n, 'Personal', 'http://127.0.0.1:1/', '28:b', true, 0 FROM generate_series(1, {Others}) n;
        INSERT INTO members (tenant, conversation_id, person_id, present) SELECT '{tenant}', '19:o' || n, 'o' || n, true FROM generate_series(1, {Others}) n;
        INSERT INTO absences (tenant, id, person_id, "from", until) SELECT '{tenant}', gen_random_uuid(), 'o' || n, '2026-11-01', '2026-11-30' FROM generate_series(1, {Others}) n;
        INSERT INTO alarms (tenant, kind, subject, at, failures) SELECT '{tenant}', 'nag', 'o' || n, 9000000000000, 0 FROM generate_series(1, {Others}) n;
        INSERT INTO action_items (tenant, number, conversation_id, owner_id, what, due, state, recorder_id, checker_id, created_at, moves, snoozes, heads_up_sent, due_today_sent, overdue_sent)
            SELECT '{tenant}', 100000 + n, '19:o' || n, 'o' || n, 'call', '2027-05-01', 'Open', 'o' || n, 'o' || n, 0, 0, 0, false, false, 0 FROM generate_series(1, {Others}) n;
        INSERT INTO item_events (tenant, id, number, at, what) SELECT '{tenant}', gen_random_uuid(), 100000 + n, 0, 'recorded' FROM generate_series(1, {Others}) n;
        INSERT INTO shown_items (tenant, number, key) SELECT '{tenant}', 100000 + n, 'nag/o' || n FROM generate_series(1, {Others}) n;
        INSERT INTO outbox (tenant, key, kind, subject, person_id, lane, priority, wanted, done, state, not_before, retry_at, lease_until, attempts, created_at)
            SELECT '{tenant}', 'nag/o' || n, 'nag', '2026-10-01', 'o' || n, 'person/o' || n, 1, 1, 1, 'Said', 0, 0, 0, 0, 0 FROM generate_series(1, {Others}) n;
        """;

    private static async Task Do(FreshDatabase store, string sql)
    {
        await using var connection = await store.Open();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    // Connections tell what they touched as they end, which may take a moment.
    private static async Task<Dictionary<string, long>> Touched(FreshDatabase store)
    {
        await using var connection = await store.Open();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT relname, seq_tup_read + COALESCE(idx_tup_fetch, 0) FROM pg_stat_user_tables";
        for (Dictionary<string, long> before = []; ;)
        {
            Dictionary<string, long> touched = [];
            await using (var reader = await command.ExecuteReaderAsync())
                while (await reader.ReadAsync()) touched[reader.GetString(0)] = Convert.ToInt64(reader.GetValue(1), CultureInfo.InvariantCulture);
            if (touched["people"] > 0 && before.Count > 0 && touched.All(t => before[t.Key] == t.Value)) return touched;
            before = touched;
            await Task.Delay(300);
        }
    }
}
