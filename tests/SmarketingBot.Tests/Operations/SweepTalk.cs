using SmarketingBot.Core.Operations;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Operations;

/// <summary>The daily look over all tenants is the net below: whoever fell through is found by it.</summary>
public class SweepTalk
{
    [Theory, OnPostgres]
    public async Task A_tenant_that_no_node_would_look_at_is_looked_at_again(TestDatabase database)
    {
        await using var talk = await Talk.Begin(database);
        await talk.Says(talk.Sam, "I'll send the deck by wed");
        await Tables.Do(talk.Bot, "DELETE FROM tenant_leases");
        await talk.Bot.Get<Sweep>().Run(default);
        (await Tables.Ask(talk.Bot, "SELECT count(*) FROM tenant_leases l WHERE due_at = (SELECT min(at) FROM alarms a WHERE a.tenant = l.tenant)")).ShouldBe("1");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Whose_alarm_got_lost_is_reminded_all_the_same(TestDatabase database)
    {
        await using var talk = await Talk.Begin(database);
        await talk.Says(talk.Sam, "I'll send the deck by wed");
        await talk.Says(talk.Mia, "I'll call Acme by wed");
        var alarms = await Tables.Dump(talk.Bot, "alarms");
        await Tables.Do(talk.Bot, "DELETE FROM alarms WHERE kind = 'retention' OR subject = '" + talk.Sam.AadObjectId + "'");

        (await talk.Bot.Get<Sweep>().Run(default)).ShouldBe(2);
        (await Tables.Dump(talk.Bot, "alarms")).ShouldBe(alarms);
        (await talk.Bot.Get<Sweep>().Run(default)).ShouldBe(0);

        await talk.Until("2026-11-25T09:00:00Z");
        talk.CardTo(talk.Sam).ShouldShow("Due today");
    }
}
