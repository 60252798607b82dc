using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Outbox;

/// <summary>Reminders of many are recorded together, and something changes while they are on their way.</summary>
public class UntouchedTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task What_changed_on_the_way_is_looked_at_and_all_others_are_counted(TestDatabase database)
    {
        await using var talk = await Talk.Begin(database);
        var people = Enumerable.Range(1, 12).Select(i => talk.Teams.AddPerson($"Person {i}", "Europe/Berlin")).ToList();
        foreach (var person in people) await talk.Says(person, "I'll send the deck by wed");
        var (followed, finished) = (people[3].AadObjectId, people[5].AadObjectId);
        await talk.Until("2026-11-25T06:00:00Z");
        var begun = 0;
        talk.Teams.Faults.Delay(TimeSpan.FromMilliseconds(1), calls: 1, when: call =>
        {
            // Nobody holds the tenant while its messages are on their way.
            if (call.IsSend && Interlocked.Exchange(ref begun, 1) == 0)
            {
                Tables.Do(talk.Bot, $"UPDATE outbox SET wanted = wanted + 1 WHERE kind = 'nag' AND subject = '2026-11-25' AND person_id = '{followed}'").GetAwaiter().GetResult();
                Tables.Do(talk.Bot, $"UPDATE action_items SET state = 'Done' WHERE owner_id = '{finished}'").GetAwaiter().GetResult();
            }
            return false;
        });
        await talk.Until("2026-11-25T09:00:00Z");
        begun.ShouldBe(1);

        (await Tables.Ask(talk.Bot, "SELECT count(*) FROM outbox WHERE kind = 'nag' AND subject = '2026-11-25' AND state = 'Said' AND done = wanted AND lease_owner IS NULL AND lease_until = 0 AND said_at IS NOT NULL AND activity_id IS NOT NULL"))
            .ShouldBe("12");
        (await Tables.Ask(talk.Bot, $"SELECT done FROM outbox WHERE kind = 'nag' AND subject = '2026-11-25' AND person_id = '{followed}'")).ShouldBe("2");
        (await Tables.Ask(talk.Bot, "SELECT count(*) FROM action_items WHERE due_today_sent AND heads_up_sent AND last_asked_on = '2026-11-25' AND state = 'Open'")).ShouldBe("11");
        (await Tables.Ask(talk.Bot, $"SELECT count(*) FROM action_items WHERE due_today_sent AND owner_id = '{finished}'")).ShouldBe("0");
        (await Tables.Ask(talk.Bot, "SELECT count(*) FROM item_events WHERE what = 'reminded' AND detail = 'DueToday'")).ShouldBe("11");
    }
}
