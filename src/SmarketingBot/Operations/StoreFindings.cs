using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Nagging;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Operations;

/// <summary>What the store tells: that it answers, fits this program, forgets nobody, and lives in our time.</summary>
internal static class StoreFindings
{
    private static readonly Duration Slack = Duration.FromMinutes(5);
    private static readonly Duration TooLong = Duration.FromHours(1);

    internal static async Task<IReadOnlyList<Finding>> Look(IServiceProvider services)
    {
        var work = services.GetRequiredService<Work>();
        var database = services.GetRequiredService<IDatabase>();
        var time = services.GetRequiredService<TimeProvider>();
        var machine = Instant.FromDateTimeOffset(time.GetUtcNow());
        try
        {
            return await work.Read("", async (_, db) =>
            {
                var file = database.IsShared ? null : db.Database.GetDbConnection().DataSource;
                // Connecting would make an empty file.
                if (file is not null && !File.Exists(file)) return [Finding.Well("database", $"there is none yet; the first start makes {file}."), .. FileFindings.Look(file)];
                await db.Database.OpenConnectionAsync();
                List<Finding> findings = [Finding.Well("database", $"{database.Dialect} answers.")];
                findings.AddRange(file is null ? await ServerFindings.Look(db, time) : FileFindings.Look(file));
                var schema = await Schema(db, database.Dialect);
                findings.Add(schema);
                if (schema.IsWell && await Version(db) > 0)
                {
                    findings.AddRange([await Reminders(db), await Queue(db), await Oldest(db, machine), await Clock(db, machine)]);
                    if (database.IsShared) findings.Add(await ServerFindings.Nodes(db));
                }
                return (IReadOnlyList<Finding>)findings;
            });
        }
        catch (Exception e)
        {
            return [Finding.Wrong("database", $"it does not answer. Check ConnectionStrings__Smarketing and that the server or folder can be reached. ({e.GetType().Name}: {e.Message.ReplaceLineEndings(" ")})")];
        }
    }

    private static async Task<Finding> Schema(BotDb db, string dialect)
    {
        var known = SchemaUpdater.Scripts(dialect)[^1].Version;
        var present = await Version(db);
        return present > known ? Finding.Wrong("schema", $"version {present} was made by a newer program; this one knows up to {known}. Start the newer one, or restore the backup made before the upgrade.")
            : present == 0 ? Finding.Well("schema", "empty; the first start makes it.")
            : present < known ? Finding.Well("schema", $"version {present}; the next start brings it to {known}. Back it up first.")
            : Finding.Well("schema", $"version {present}, up to date.");
    }

    private static async Task<int> Version(BotDb db)
    {
        try
        {
            return await db.Database.SqlQueryRaw<int>("SELECT COALESCE(MAX(version), 0) AS \"Value\" FROM schema_versions").SingleAsync();
        }
        catch (System.Data.Common.DbException)
        {
            return 0;
        }
    }

    private static async Task<Finding> Reminders(BotDb db)
    {
        var open = db.ActionItems.IgnoreQueryFilters().Where(i => i.State == ItemState.Open || i.State == ItemState.Blocked);
        var forgotten = await open.CountAsync(i => !db.Alarms.IgnoreQueryFilters().Any(a => a.Tenant == i.Tenant && a.Kind == NagCalendar.Alarm && a.Subject == i.OwnerId));
        return forgotten == 0
            ? Finding.Well("reminders", $"{await open.CountAsync()} open items, and each has its next look.")
            : Finding.Wrong("reminders", $"{forgotten} open items have no next look, so nobody is reminded of them. Any word of their owners to the bot mends it; please report it, it is a mistake of ours.");
    }

    private static async Task<Finding> Queue(BotDb db)
    {
        var given = await db.Outbox.IgnoreQueryFilters().CountAsync(r => r.State == Delivery.Failed);
        var parked = await db.Outbox.IgnoreQueryFilters().CountAsync(r => r.State == Delivery.Parked);
        var waiting = await db.Outbox.IgnoreQueryFilters().CountAsync(r => r.State == Delivery.Waiting);
        var words = $"{waiting} messages wait, {parked} for somebody who can't be reached.";
        return given == 0 ? Finding.Well("queue", words) : Finding.Wrong("queue", $"{words} {given} were refused by Teams for good; look for “refused” and “given up” in the log.");
    }

    // What is due and not done, while somebody ticks: then it is stuck, not waiting for a start.
    private static async Task<Finding> Oldest(BotDb db, Instant machine)
    {
        var seen = await db.Ticks.Select(t => (Instant?)t.At).SingleOrDefaultAsync();
        var said = await db.Outbox.IgnoreQueryFilters()
            .Where(r => r.State == Delivery.Waiting && r.NotBefore <= machine && !db.Switches.IgnoreQueryFilters().Any(s => s.Tenant == r.Tenant))
            .OrderBy(r => r.NotBefore).Select(r => (Instant?)r.NotBefore).FirstOrDefaultAsync();
        var rung = await db.Alarms.IgnoreQueryFilters().Where(a => a.At <= machine).OrderBy(a => a.At).Select(a => (Instant?)a.At).FirstOrDefaultAsync();
        if ((said is null ? rung : rung is null ? said : Instant.Min(said.Value, rung.Value)) is not { } oldest) return Finding.Well("due", "nothing waits.");
        var words = $"the oldest of what is due has waited since {oldest}";
        return seen > machine - Slack && oldest < machine - TooLong
            ? Finding.Wrong("due", $"{words}, although the bot is at work. Look for what fails in its log.")
            : Finding.Well("due", $"{words}.");
    }

    // People's time never runs back behind what the store has seen, so a store from the future would hold everything still.
    private static async Task<Finding> Clock(BotDb db, Instant machine)
    {
        var seen = await db.Ticks.Select(t => (Instant?)t.At).SingleOrDefaultAsync();
        return seen > machine + Slack
            ? Finding.Wrong("clock", $"the store has seen {seen}, this machine says {machine}. Set the machine's clock, or if Clock__Start was played with on this database, use another one.")
            : Finding.Well("clock", $"this machine says {machine}" + (seen is { } at ? $"; the last look at the schedule was at {at}." : "."));
    }
}
