using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmarketingBot.Core.Storage;
using SmarketingBot.Tests.Meetings;
using SmarketingBot.Tests.People;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Operations;

/// <summary>The bot is removed from a meeting's chat. Sam promised something there, due on Friday, 27 November 2026.</summary>
public class RemovedTalk
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Nothing_more_is_said_and_the_moderator_can_have_what_was_kept(TestDatabase database)
    {
        await using var talk = await SettingsTalk.Promised(database);
        await talk.Says(talk.Mia, talk.Room, "topic =SUM(A1) so that we laugh");
        await talk.Says(talk.Noa, talk.Room, "@Mia will call Acme by 3 dec");
        var (sam, mia, room) = (talk.CountTo(talk.Sam), talk.CountTo(talk.Mia), talk.Room.Messages.Count);
        await talk.Teams.UninstallFrom(talk.Room, talk.Noa);
        await talk.Until("2026-11-23T08:31:00Z");
        talk.CardTo(talk.Noa).ShouldShow("For you as moderator", "I was removed from Weekly smarketing", "On Wed 23 Dec I delete what I kept of it.").ShouldOffer("Export");
        await talk.Until("2026-12-08T12:00:00Z");
        // Neither the reminders nor the question that was still to be asked.
        talk.CountTo(talk.Sam).ShouldBe(sam);
        talk.CountTo(talk.Mia).ShouldBe(mia);
        talk.Room.Messages.Count.ShouldBe(room);

        await talk.Clicks(talk.Noa, "Export");
        var csv = talk.LastTo(talk.Noa);
        csv.ShouldStartWith("kind,number,date,what,who,state");
        csv.ShouldContain("item,1,2026-11-27,send the deck,Sam Porter,Open");
        csv.ShouldContain("topic,,2026-12-01,'=SUM(A1) so that we laugh,Mia Novak,");
        await talk.Says(talk.Mia, "export meeting");
        talk.LastTo(talk.Mia).ShouldStartWith("Only whoever moderates a meeting can have its data.");
        await talk.Until("2026-12-24T12:00:00Z");
        await talk.Says(talk.Noa, "export meeting");
        talk.LastTo(talk.Noa).ShouldStartWith("Only whoever moderates a meeting can have its data.");
        (await Count(talk, db => db.Alarms.CountAsync(a => a.Kind != "retention"))).ShouldBe(0);
    }

    [Fact]
    public async Task Added_again_it_goes_on_where_it_stopped()
    {
        await using var talk = await SettingsTalk.Promised();
        await talk.Says(talk.Noa, talk.Room, "@Mia will call Acme by 3 dec");
        var (sam, mia) = (talk.CountTo(talk.Sam), talk.CountTo(talk.Mia));
        await talk.Teams.UninstallFrom(talk.Room, talk.Noa);
        await talk.Until("2026-11-26T12:00:00Z");
        talk.CountTo(talk.Sam).ShouldBe(sam);
        await talk.Teams.InstallIn(talk.Room, talk.Noa);
        await talk.Until("2026-11-26T13:00:00Z");
        talk.CountTo(talk.Mia).ShouldBe(mia + 1);
        talk.CardTo(talk.Mia).ShouldShow("Can you take this on?", "call Acme");
        await talk.Until("2026-11-27T08:31:00Z");
        talk.CardTo(talk.Sam).ShouldShow("Due today", "send the deck");
        await talk.Until("2026-12-28T12:00:00Z");
        (await Count(talk, db => db.Series.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Removed_without_a_word_from_Teams_the_same_follows()
    {
        await using var talk = await SettingsTalk.Promised();
        using (talk.Teams.Faults.Fail(403, when: c => c.Conversation == talk.Room.Id))
        {
            // The week in counts, on Friday, is the first that can't be said.
            await talk.Until("2026-11-27T08:45:00Z");
            talk.CardTo(talk.Noa).ShouldShow("I was removed from Weekly smarketing").ShouldOffer("Export");
        }
        await talk.Until("2026-12-29T12:00:00Z");
        (await Count(talk, db => db.Series.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Asked_for_in_the_meetings_chat_it_comes_to_the_moderators_own()
    {
        await using var talk = await SettingsTalk.Promised();
        await talk.Says(talk.Noa, talk.Room, "export meeting");
        talk.LastIn(talk.Room).ShouldBe("I sent it to our own chat, as CSV.");
        talk.LastTo(talk.Noa).ShouldContain("item,1,2026-11-27,send the deck,Sam Porter,Open");
        await talk.Says(talk.Sam, talk.Room, "export meeting");
        talk.LastIn(talk.Room).ShouldStartWith("Only whoever moderates a meeting can have its data.");
        (await Count(talk, db => db.Audit.CountAsync(e => e.What == "export" && e.PersonId == talk.Noa.AadObjectId))).ShouldBe(1);
        (await Count(talk, db => db.Audit.CountAsync(e => e.What == "refusal" && e.Detail == "export meeting"))).ShouldBe(1);
    }

    [Fact]
    public async Task What_belongs_to_an_old_meeting_goes_with_it()
    {
        await using var talk = await SetupTalk.SetUp(settings: new Dictionary<string, string?> { ["Retention:ItemDays"] = "20", ["Retention:AttendanceDays"] = "10" });
        await talk.Says(talk.Mia, talk.Room, "topic Pricing page");
        await talk.Says(talk.Mia, talk.Room, "vote 1");
        await talk.Says(talk.Sia, talk.Room, "can't attend");
        await talk.Says(talk.Noa, talk.Room, "start");
        await talk.Says(talk.Noa, talk.Room, "end");
        await talk.Says(talk.Mia, talk.Room, "rate 4");
        foreach (var kept in (int[])[await Count(talk, db => db.TopicVotes.CountAsync()), await Count(talk, db => db.Excuses.CountAsync()), await Count(talk, db => db.Ratings.CountAsync())]) kept.ShouldBe(1);
        await talk.Until("2026-12-06T12:00:00Z");
        (await Count(talk, db => db.Excuses.CountAsync())).ShouldBe(0);
        await talk.Until("2026-12-16T12:00:00Z");
        (await Count(talk, db => db.TopicVotes.CountAsync())).ShouldBe(0);
        (await Count(talk, db => db.Ratings.CountAsync())).ShouldBe(0);
        (await Count(talk, db => db.Deeds.CountAsync())).ShouldBe(0);
    }

    private static Task<int> Count(Talk talk, Func<BotDb, Task<int>> count) =>
        talk.Bot.Services.GetRequiredService<Work>().Read(talk.Teams.Options.TenantId, (_, db) => count(db));
}
