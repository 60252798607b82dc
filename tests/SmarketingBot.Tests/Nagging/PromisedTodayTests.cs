using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Nagging;

/// <summary>Today's reminder is promised and not said yet, and the alarm does not know of it.</summary>
public class PromisedTodayTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task It_is_neither_withdrawn_nor_promised_again(TestDatabase database)
    {
        await using var talk = await Talk.Begin(database);
        await talk.Says(talk.Sam, "I'll send the deck by wed");
        await talk.Until("2026-11-25T06:00:00Z");
        using (talk.Teams.Faults.Fail(503))
        {
            await talk.Until("2026-11-25T09:00:00Z");
            (await Today(talk)).ShouldBe("Waiting");
            // As a node of the release before leaves it, or an alarm that was cleared and set anew.
            await Tables.Do(talk.Bot, "UPDATE alarms SET last_on = NULL, at = 0 WHERE kind = 'nag'");
            await talk.Until("2026-11-25T09:01:00Z");
            (await Tables.Ask(talk.Bot, "SELECT last_on FROM alarms WHERE kind = 'nag'")).ShouldBe("2026-11-25");
            (await Today(talk)).ShouldBe("Waiting");
        }
    }

    private static Task<string> Today(Talk talk) => Tables.Ask(talk.Bot, "SELECT state FROM outbox WHERE kind = 'nag' AND subject = '2026-11-25'");
}
