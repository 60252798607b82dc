using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Leads;
using SmarketingBot.Tests.Facilitation;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Leads;

/// <summary>A program tells of leads: twice the same changes nothing, and one that doesn't fit takes none of the others along.</summary>
public class ProgramTests
{
    private static readonly Instant Friday = Instant.FromUtc(2026, 11, 20, 9, 0);

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_told_twice_counts_once_and_what_is_told_later_is_added(TestDatabase database)
    {
        await using var talk = await Scene.Begin(database: database);
        NewLead[] told =
        [
            new("A-1", "whitepaper", "Webinar", Friday, Friday - Duration.FromMinutes(30), Friday + Duration.FromMinutes(5), 3, Friday + Duration.FromHours(2)),
            new("A-2", "demo", "fair", Friday),
        ];
        (await Tell(talk, told)).ShouldBe(2);
        (await Tell(talk, told)).ShouldBe(0);
        await talk.Settle();
        // Handed over on Friday at ten, silent until Monday at ten: it is nine.
        await talk.Says(talk.Noa, talk.Room, "leads");
        talk.CardIn(talk.Room).ShouldShow("still open 2", "typically 30 min", "hours at work 5 min");
        await talk.Until("2026-11-23T09:00:30Z");
        await talk.Says(talk.Noa, talk.Room, "leads");
        talk.CardIn(talk.Room).ShouldShow("by silence, worked 1 · by silence, untouched 1 · returned 0 of 2");
        (await Tell(talk, new NewLead("a-2", "demo", TouchedAt: Friday + Duration.FromHours(50), Attempts: 5, LastAttemptAt: Friday + Duration.FromHours(60)))).ShouldBe(0);
        await talk.Says(talk.Noa, talk.Room, "lead A-2");
        talk.CardIn(talk.Room).ShouldShow("From fair", "Attempts 5");
        (await talk.Read(db => db.LeadAttempts.SumAsync(a => a.Times))).ShouldBe(8);
        // Nothing is said to the group about what a program tells.
        talk.Room.Messages.ShouldNotContain(m => m.FromBot && m.HasCard && m.BaseView.Shows("A-1 · whitepaper"));
    }

    [Fact]
    public async Task One_that_does_not_fit_takes_all_back()
    {
        await using var talk = await Scene.Begin();
        foreach (var bad in new NewLead[]
        {
            new("", "demo"), new("B-2", ""), new("B-2", "mia@acme.com"), new("B-2", "demo", AssignedAt: Friday + Duration.FromDays(30)), new("B-2", "demo", AssignedAt: Friday, EngagedAt: Friday + Duration.FromHours(1)),
            new("B-2", "demo", AssignedAt: Friday, TouchedAt: Friday - Duration.FromHours(1)), new("B-2", "demo", AssignedAt: Friday, Attempts: 3), new("B-2", "demo", AssignedAt: Friday, Attempts: -1),
        })
            (await Should.ThrowAsync<RuleBroken>(() => Tell(talk, new NewLead("B-1", "demo"), bad))).Message.ShouldEndWith(".");
        (await talk.Read(db => db.Leads.CountAsync())).ShouldBe(0);
    }

    private static async Task<int> Tell(Talk talk, params NewLead[] told)
    {
        var fresh = 0;
        await talk.Write(async (services, db) => fresh = (await services.GetRequiredService<RecordLead>().FromProgram(await db.Series.FirstAsync(), told)).New);
        return fresh;
    }
}
