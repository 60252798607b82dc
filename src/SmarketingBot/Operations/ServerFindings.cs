using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Storage;
using SmarketingBot.Scheduling;

namespace SmarketingBot.Operations;

/// <summary>What a PostgreSQL server must be and allow, whether its clock is ours, and who else works on it.</summary>
internal static class ServerFindings
{
    /// <summary>The oldest that PostgreSQL's makers still mended when this was written.</summary>
    private const int Oldest = 14;

    private static readonly Duration Told = Duration.FromSeconds(2);
    private static readonly Duration Wrong = Duration.FromSeconds(30);

    // Twice of what a node has to be silent for before it counts as dead.
    private const int SilentSeconds = 30;

    internal static async Task<IReadOnlyList<Finding>> Look(BotDb db, TimeProvider machine) =>
        [await Version(db), Skew(Duration.FromTimeSpan(await ServerTime.Difference(db, machine, default))), await Rights(db)];

    /// <summary>Who else is there; only where the schema is.</summary>
    internal static async Task<Finding> Nodes(BotDb db)
    {
        if (await Ask<string>(db, $"SELECT coalesce(to_regclass('{Scheduling.Nodes.Tables}scheduler_state')::text, '') AS \"Value\"") == "")
            return Finding.Well("nodes", "none has worked on this database yet.");
        // Ticks of 100 ns since the year 1, by the server's clock.
        var alive = await Ask<int>(db, $"""
            SELECT count(*)::int AS "Value" FROM {Scheduling.Nodes.Tables}scheduler_state
            WHERE last_checkin_time > (extract(epoch FROM clock_timestamp()) - {SilentSeconds})::bigint * 10000000 + 621355968000000000
            """);
        var broken = await Ask<int>(db, $"SELECT count(*)::int AS \"Value\" FROM {Scheduling.Nodes.Tables}triggers WHERE trigger_state = 'ERROR'");
        return broken > 0
            ? Finding.Wrong("nodes", $"{Said(alive)}, but the daily sweep has stopped. Look for “sweep” in their logs; deleting the row in {Scheduling.Nodes.Tables}triggers and starting a node sets it up again.")
            : Finding.Well("nodes", $"{Said(alive)}.");
    }

    private static string Said(int alive) => alive switch { 0 => "none is running", 1 => "1 is running", _ => $"{alive} are running" };

    private static async Task<Finding> Version(BotDb db)
    {
        var number = int.Parse(await Ask<string>(db, "SELECT current_setting('server_version_num') AS \"Value\""), CultureInfo.InvariantCulture);
        var version = await Ask<string>(db, "SELECT current_setting('server_version') AS \"Value\"");
        return number < Oldest * 10_000
            ? Finding.Wrong("server", $"PostgreSQL {version} is too old; {Oldest} or newer is needed.")
            : Finding.Well("server", $"PostgreSQL {version}.");
    }

    /// <summary>What a difference of clocks means. Leases are reckoned by the server's, the hours of people by this machine's.</summary>
    /// <param name="ahead">By how much the server is ahead.</param>
    internal static Finding Skew(Duration ahead)
    {
        var size = ahead < Duration.Zero ? -ahead : ahead;
        var words = $"this machine is {size.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture)} s {(ahead > Duration.Zero ? "behind" : "ahead of")} the database";
        return size > Wrong ? Finding.Wrong("clocks", $"{words}. Let both follow the same time server.")
            : size > Told ? Finding.Well("clocks", $"{words}. That does no harm yet; let both follow the same time server.")
            : Finding.Well("clocks", "this machine and the database agree.");
    }

    private static async Task<Finding> Rights(BotDb db)
    {
        if (await Ask<bool>(db, "SELECT pg_is_in_recovery() OR current_setting('default_transaction_read_only')::boolean AS \"Value\""))
            return Finding.Wrong("rights", "this server only reads: it is a replica, or set to read-only. Name the primary.");
        List<string> missing = [];
        // Updates of the schema and the cluster make tables.
        if (!await Ask<bool>(db, "SELECT coalesce(has_schema_privilege(current_schema(), 'CREATE'), false) AS \"Value\"")) missing.Add("make tables in the schema");
        if (!await Ask<bool>(db, "SELECT has_database_privilege(current_database(), 'TEMP') AS \"Value\"")) missing.Add("make temporary tables");
        var foreign = await Ask<int>(db, """
            SELECT count(*)::int AS "Value" FROM pg_tables WHERE schemaname = current_schema() AND NOT (
                pg_has_role(tableowner, 'MEMBER') AND has_table_privilege(format('%I.%I', schemaname, tablename), 'SELECT')
                AND has_table_privilege(format('%I.%I', schemaname, tablename), 'INSERT') AND has_table_privilege(format('%I.%I', schemaname, tablename), 'UPDATE')
                AND has_table_privilege(format('%I.%I', schemaname, tablename), 'DELETE'))
            """);
        if (foreign > 0) missing.Add($"read, write and change {foreign} of the tables there, which somebody else owns");
        // Everybody may; a pooler between us and the server that lends connections by the statement may not pass them on.
        if (!await Passes(db)) missing.Add("listen and be notified, or hold a lock for a transaction (does a connection pooler stand between?)");
        return missing.Count == 0
            ? Finding.Well("rights", "the database's user may do all that is needed.")
            : Finding.Wrong("rights", $"the database's user can't {string.Join(", nor ", missing)}.");
    }

    private static async Task<bool> Passes(BotDb db)
    {
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.Database.ExecuteSqlRawAsync("LISTEN smarketing_doctor; NOTIFY smarketing_doctor; SELECT pg_advisory_xact_lock_shared(hashtextextended('smarketing doctor', 0))");
            return await Ask<bool>(db, "SELECT EXISTS (SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()) AS \"Value\"");
        }
        catch (System.Data.Common.DbException)
        {
            return false;
        }
    }

    private static Task<T> Ask<T>(BotDb db, string sql) => db.Database.SqlQueryRaw<T>(sql).SingleAsync();
}
