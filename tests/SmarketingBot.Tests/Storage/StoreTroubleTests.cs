using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Storage;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Storage;

/// <summary>Until when nobody takes over what somebody else may be about to record.</summary>
public class StoreTroubleTests
{
    [Fact]
    public async Task Who_hears_of_the_stores_return_by_a_call_that_hung_waits_from_then_on()
    {
        await using var store = await TestDatabase.Sqlite.Create();
        var machine = new MachineClock();
        await using var app = BotApp.Build([], null, new Dictionary<string, string?>
        {
            ["environment"] = "Development",
            ["ConnectionStrings:Smarketing"] = store.ConnectionString,
            ["Logging:LogLevel:Default"] = "Warning",
        }, machine);
        await app.Prepare();
        var (work, trouble) = (app.Get<Work>(), app.Get<StoreTrouble>());
        machine.Advance(TimeSpan.FromMinutes(1));
        trouble.IsFresh.ShouldBeFalse();

        await Should.ThrowAsync<TimeoutException>(() => work.Read<int>("", (_, _) => throw new TimeoutException()));
        trouble.IsFresh.ShouldBeTrue();
        machine.Advance(TimeSpan.FromSeconds(15));
        trouble.IsFresh.ShouldBeFalse();

        // What the others have to record lands from now on, not from the failure on.
        await Ask(work);
        trouble.IsFresh.ShouldBeTrue();
        machine.Advance(TimeSpan.FromSeconds(6));
        await Ask(work);
        trouble.IsFresh.ShouldBeFalse();
    }

    private static Task<bool> Ask(Work work) => work.Read("", (_, db) => db.Alarms.AnyAsync());
}
