using System.Globalization;
using Microsoft.AspNetCore.Builder;
using NodaTime;
using SmarketingBot.Core.Scheduling;
using SmarketingBot.Rehearsal;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Outbox;

/// <summary>Reminders of several tenants are on their way at the same time, each alone in its own.</summary>
public sealed class AllTenantsTests : IAsyncDisposable
{
    private const string Said = "SELECT count(*) FROM outbox WHERE kind = 'nag' AND state = 'Said' AND lease_owner IS NULL AND activity_id IS NOT NULL";
    private readonly List<(SimulatedTeams Teams, SimPerson Owner)> _companies = [];
    private int _sends;

    [Theory, OnPostgres]
    public async Task They_are_recorded_together_and_not_in_a_transaction_each(TestDatabase database)
    {
        const int Companies = 6;
        await using var store = await database.Create();
        await using var bot = await Begin(store, Companies);
        // Teams answers when it was asked by all.
        Answer(() => SpinWait.SpinUntil(() => Volatile.Read(ref _sends) == Companies, TimeSpan.FromSeconds(20)));

        await Remind(bot);
        await Running.Until(async () => await Tables.Ask(bot, Said) == $"{Companies}", "all are recorded");

        int.Parse(await Tables.Ask(bot, "SELECT count(DISTINCT xmin::text) FROM outbox WHERE kind = 'nag'"), CultureInfo.InvariantCulture).ShouldBeLessThan(Companies);
        (await Tables.Ask(bot, "SELECT count(DISTINCT tenant) || ' ' || count(*) FROM item_events WHERE what = 'reminded' AND detail = 'Overdue1'")).ShouldBe($"{Companies} {Companies}");
        (await Tables.Ask(bot, "SELECT count(*) FROM action_items WHERE overdue_sent = 1 AND last_asked_on = '2026-11-25'")).ShouldBe($"{Companies}");
        foreach (var (_, owner) in _companies) Reminders(owner).ShouldBe(1);
    }

    [Theory, OnPostgres]
    public async Task One_in_whom_somebody_writes_holds_up_no_other(TestDatabase database)
    {
        await using var store = await database.Create();
        await using var bot = await Begin(store, companies: 2);
        using var locked = new ManualResetEventSlim();
        Answer(() => locked.Wait(TimeSpan.FromSeconds(20)));

        await Remind(bot);
        await Running.Until(() => Task.FromResult(Volatile.Read(ref _sends) == 2), "both are on their way");
        await using (var other = await store.Open())
        {
            var busy = _companies[0].Teams.Options.TenantId;
            await Tables.Do(other, $"BEGIN; SELECT pg_advisory_xact_lock(hashtextextended('{busy}', 0))");
            locked.Set();
            // Sooner than a statement that waits for the lock would give up.
            await Running.Until(async () => await Tables.Ask(bot, Said) == "1", "the other is recorded", seconds: 20);
            (await Tables.Ask(bot, $"SELECT count(*) FROM outbox WHERE kind = 'nag' AND state = 'Waiting' AND tenant = '{busy}'")).ShouldBe("1");
            await Tables.Do(other, "COMMIT");
        }

        await Running.Until(async () => await Tables.Ask(bot, Said) == "2", "both are recorded");
        (await Tables.Ask(bot, "SELECT count(*) FROM item_events WHERE what = 'reminded'")).ShouldBe("2");
        foreach (var (_, owner) in _companies) Reminders(owner).ShouldBe(1);
    }

    private async Task<WebApplication> Begin(FreshDatabase store, int companies)
    {
        var bot = await Running.On(store, ("Clock:Start", "2026-11-25T11:00:00Z"));
        for (var company = 1; company <= companies; company++)
        {
            var teams = await SimulatedTeams.Start(new SimulatedTeamsOptions
            {
                TenantId = $"7e7a0000-0000-4000-8000-00000000010{company}",
                InstalledForAll = true,
                AutoRefresh = false,
                Bot = bot.Messages(),
            });
            var owner = teams.AddPerson($"Owner {company}", "Europe/Berlin");
            _companies.Add((teams, owner));
            await owner.Says("I'll send the deck by fri");
        }
        // As if they had promised it last week for yesterday.
        await Tables.Do(bot, "UPDATE action_items SET due = '2026-11-24', created_at = created_at - 604800000, touched_at = NULL, heads_up_sent = true, due_today_sent = true");
        return bot;
    }

    private void Answer(Action when)
    {
        foreach (var (teams, _) in _companies)
            teams.Faults.Add(new Fault
            {
                Calls = 1,
                When = call =>
                {
                    if (!call.IsSend) return false;
                    Interlocked.Increment(ref _sends);
                    when();
                    return true;
                },
            });
    }

    private async Task Remind(WebApplication bot)
    {
        await Tables.Do(bot, "UPDATE alarms SET at = 0 WHERE kind = 'nag'");
        foreach (var (teams, _) in _companies) bot.Get<Wake>().Signal(teams.Options.TenantId, Instant.MinValue);
    }

    private static int Reminders(SimPerson owner) => owner.Personal.Messages.Count(m => m.ToString().Contains("only you see this", StringComparison.Ordinal));

    public async ValueTask DisposeAsync()
    {
        foreach (var (teams, _) in _companies) await teams.DisposeAsync();
    }
}
