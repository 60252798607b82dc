using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmarketingBot.Core.Operations;
using SmarketingBot.Core.Storage;
using SmarketingBot.Rehearsal;
using SmarketingBot.Tests.Meetings;
using SmarketingBot.Tests.People;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Operations;

/// <summary>Who was told that something is not theirs to do: written down with the command, never with their words.</summary>
public class RefusalTalk
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_refusal_about_rights_is_written_down_wherever_there_are_rights(TestDatabase database)
    {
        await using var talk = await SetupTalk.SetUp(database);
        await talk.Says(talk.Sam, talk.Room, "I'll send the deck by fri");
        await talk.Says(talk.Mia, talk.Room, "topic Secret plans");
        await talk.Until("2026-11-23T09:01:00Z");
        (string Said, string What)[] refused =
        [
            ("start", "start"), ("cancel meeting", "cancel meeting"), ("settings", "settings"), ("hold meeting", "hold meeting"), ("part wins 5m", "part"),
            ("remove topic 1", "remove topic"), ("move topic 1 up", "move topic"), ("done 1", "done"), ("move 1 to 3 dec", "move"),
            ("drop 1 secret reasons", "drop"), ("give 1 @Mia", "give"), ("take over", "take over"),
        ];
        foreach (var (said, _) in refused) await talk.Says(talk.Max, talk.Room, said);
        (await Refusals(talk, talk.Max)).Select(e => e.Detail).ShouldBe(refused.Select(r => r.What), ignoreOrder: true);
        (await Refusals(talk, talk.Max)).ShouldAllBe(e => !e.Detail!.Contains("secret"));
        // Buttons and forms too.
        await talk.Clicks(talk.Sia, "Start meeting");
        (await Refusals(talk, talk.Sia)).ShouldHaveSingleItem().Detail.ShouldBe("meeting.start");
    }

    [Fact]
    public async Task People_from_outside_are_refused_and_that_is_written_down()
    {
        await using var talk = await SetupTalk.SetUp();
        var guest = talk.Teams.AddPerson("Gil Guest", "Europe/Berlin", tenantId: "11111111-0000-4000-8000-00000000000a");
        await talk.Teams.AddTo(talk.Room, talk.Noa, guest);
        foreach (var said in (string[])["I'll send flowers by fri", "vote 1", "setup weekly wed 10:00"]) await talk.Says(guest, talk.Room, said);
        (await Refusals(talk, guest)).Count.ShouldBe(3);
        await talk.Says(guest, talk.Room, "topic Flowers");
        talk.LastIn(talk.Room).ShouldBe("Added as topic 1: Flowers");
    }

    [Fact]
    public async Task Other_refusals_are_nobodys_business()
    {
        await using var talk = await SettingsTalk.Promised();
        foreach (var said in (string[])["vote 9", "done 99", "remove topic 4", "setup sometimes"]) await talk.Says(talk.Sam, talk.Room, said);
        (await Refusals(talk, talk.Sam)).ShouldBeEmpty();
    }

    private static async Task<List<AuditEntry>> Refusals(Talk talk, SimPerson who)
    {
        await using var scope = talk.Bot.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<BotDb>().Audit.IgnoreQueryFilters().Where(e => e.What == "refusal" && e.PersonId == (who.AadObjectId ?? who.Mri)).OrderBy(e => e.At).ToListAsync();
    }
}
