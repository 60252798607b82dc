using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmarketingBot.Core.Operations;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Storage;
using SmarketingBot.Tests.People;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Operations;

/// <summary>What is too old is not kept.</summary>
public class RetentionTalk
{
    private static readonly Dictionary<string, string?> Short = new() { ["Retention:ItemDays"] = "20", ["Retention:AttendanceDays"] = "10", ["Retention:UninstalledDays"] = "5" };

    [Theory, OnSqlite, OnPostgres]
    public async Task Words_go_after_a_week_and_closed_items_after_their_time(TestDatabase database)
    {
        await using var talk = await SettingsTalk.Promised(database, Short);
        await talk.Says(talk.Mia, talk.Room, "I'll call Acme by 18 dec");
        await talk.Says(talk.Sam, talk.Room, "done 1");
        (await Count(talk, db => db.Outbox.CountAsync(r => r.Kind == "answer"))).ShouldBeGreaterThan(0);
        await talk.Until("2026-12-01T12:00:00Z");
        (await Count(talk, db => db.Outbox.CountAsync(r => r.Kind == "answer" && r.CreatedAt < NodaTime.Instant.FromUtc(2026, 11, 24, 0, 0)))).ShouldBe(0);
        (await Count(talk, db => db.Inbox.CountAsync())).ShouldBe(0);
        (await Count(talk, db => db.ActionItems.CountAsync())).ShouldBe(2);
        await talk.Until("2026-12-15T12:00:00Z");
        (await Count(talk, db => db.ActionItems.CountAsync())).ShouldBe(1);
        (await Count(talk, db => db.ItemEvents.CountAsync(e => e.Number == 1))).ShouldBe(0);
    }

    [Fact]
    public async Task Attendance_becomes_a_number()
    {
        await using var talk = await SettingsTalk.Promised(settings: Short);
        await talk.Says(talk.Noa, talk.Room, "start");
        await talk.Says(talk.Mia, talk.Room, "I'll call Acme by 18 dec");
        await talk.Says(talk.Noa, talk.Room, "end");
        var took = await Count(talk, db => db.Participants.CountAsync());
        took.ShouldBeGreaterThan(0);
        await talk.Until("2026-12-15T12:00:00Z");
        (await Count(talk, db => db.Participants.CountAsync())).ShouldBe(0);
        (await Count(talk, async db => (await db.Meetings.FirstAsync(m => m.Attended != null)).Attended!.Value)).ShouldBe(took);

        // The minutes stand in the chat: the names are gone from there too, and nobody can write new ones.
        var minutes = talk.Room.Messages.Single(m => m.HasCard && m.BaseView.Shows("Minutes of Mon 23 Nov"));
        minutes.BaseView.ShouldShow("Attended 2 people").ShouldNotShow("Marketing");
        minutes.ViewOf(talk.Noa).ShouldNotOffer("Correct attendance");
        await talk.Says(talk.Noa, talk.Room, "attended @Max");
        talk.LastIn(talk.Room).ShouldStartWith("I no longer keep who attended that meeting, only how many.");
        (await Count(talk, db => db.Participants.CountAsync())).ShouldBe(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task With_a_meeting_all_that_people_said_about_it_is_deleted(TestDatabase database)
    {
        await using var talk = await SettingsTalk.Promised(database, Short);
        await talk.Says(talk.Noa, talk.Room, "rota @Noa");
        await talk.Says(talk.Sia, talk.Room, "can't attend");
        await talk.Says(talk.Mia, talk.Room, "topic Pricing page");
        await talk.Says(talk.Sam, talk.Room, "vote 1");
        await talk.Says(talk.Noa, talk.Room, "start");
        await talk.Says(talk.Noa, talk.Room, "stand in @Mia");
        await talk.Says(talk.Noa, talk.Room, "end");
        await talk.Says(talk.Sam, talk.Room, "rate 4");
        (await Count(talk, Said)).ShouldBe(4);
        await talk.Teams.UninstallFrom(talk.Room, talk.Noa);
        await talk.Until("2026-11-30T12:00:00Z");
        (await Count(talk, Said)).ShouldBe(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task However_much_is_too_old_the_tenant_waits_for_some_thousand_rows_at_a_time(TestDatabase database)
    {
        await using var talk = await SettingsTalk.Promised(database, Short);
        var work = talk.Bot.Get<Work>();
        const int Old = 2 * EnforceRetention.Most + 1;
        await work.Write(talk.Teams.Options.TenantId, async (_, db) =>
        {
            for (var i = 0; i < Old; i++)
            {
                db.Add(new InboxEntry { Key = $"old/{i}", At = talk.Clock.GetCurrentInstant() - NodaTime.Duration.FromDays(8) });
                db.Add(new ShownItem { Key = $"old/{i}", Number = 1 });
                db.Add(new OutboxMessage
                {
                    Key = $"old/{i}",
                    Kind = "elsewhere",
                    Lane = "old",
                    State = Delivery.Said,
                    Payload = "words",
                    CreatedAt = talk.Clock.GetCurrentInstant() - NodaTime.Duration.FromDays(21),
                });
            }
            await db.SaveChangesAsync();
        });
        await Tables.Do(talk.Bot, $"UPDATE alarms SET at = {BotDb.Ms(talk.Clock.GetCurrentInstant())} WHERE kind = '{EnforceRetention.Alarm}'");

        await talk.Settle();
        (await Count(talk, db => db.Inbox.CountAsync(e => e.Key.StartsWith("old/")))).ShouldBe(Old - EnforceRetention.Most);
        (await Count(talk, db => db.ShownItems.CountAsync(e => e.Key.StartsWith("old/")))).ShouldBe(Old - EnforceRetention.Most);
        // A message stays as long as what it showed.
        (await Count(talk, db => db.Outbox.CountAsync(r => r.Key.StartsWith("old/")))).ShouldBe(Old);
        await talk.Until("2026-11-23T08:01:00Z");
        (await Count(talk, db => db.Inbox.CountAsync(e => e.Key.StartsWith("old/")))).ShouldBe(0);
        (await Count(talk, db => db.ShownItems.CountAsync(e => e.Key.StartsWith("old/")))).ShouldBe(0);
        (await Count(talk, db => db.Outbox.CountAsync(r => r.Key.StartsWith("old/")))).ShouldBe(0);
        // And it comes again tomorrow, as always.
        (await Count(talk, db => db.Alarms.CountAsync(a => a.Kind == EnforceRetention.Alarm && a.At > talk.Clock.GetCurrentInstant() + NodaTime.Duration.FromHours(23)))).ShouldBe(1);
    }

    private static async Task<int> Said(BotDb db) =>
        await db.Ratings.CountAsync() + await db.Excuses.CountAsync() + await db.TopicVotes.CountAsync() + await db.Rota.CountAsync() + await db.StandIns.CountAsync();

    [Fact]
    public async Task Some_time_after_the_bot_was_removed_everything_of_the_conversation_is_deleted()
    {
        await using var talk = await SettingsTalk.Promised(settings: Short);
        await talk.Teams.UninstallFrom(talk.Room, talk.Noa);
        await talk.Until("2026-11-27T12:00:00Z");
        (await Count(talk, db => db.Series.CountAsync())).ShouldBe(1);
        await talk.Until("2026-11-30T12:00:00Z");
        (await Count(talk, db => db.Series.CountAsync())).ShouldBe(0);
        (await Count(talk, db => db.ActionItems.CountAsync())).ShouldBe(0);
        (await Count(talk, db => db.Meetings.CountAsync())).ShouldBe(0);
        var before = talk.CountTo(talk.Sam);
        await talk.Until("2026-12-10T12:00:00Z");
        talk.CountTo(talk.Sam).ShouldBe(before);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_a_conversation_that_was_forgotten_nothing_is_left(TestDatabase database)
    {
        await using var talk = await SettingsTalk.Promised(database, Short);
        await WholeMeeting.Play(talk);
        var ids = await Ids(talk);
        (await Traces.Of(talk, ids)).ShouldContain("topic_votes.topic_id");
        await talk.Teams.UninstallFrom(talk.Room, talk.Noa);
        await talk.Until("2026-11-30T12:00:00Z");
        // The audit says what was done to which series, for its own time.
        (await Traces.Of(talk, ids)).ShouldBe(["audit.detail"]);
    }

    [Fact]
    public async Task Of_an_old_meeting_nothing_is_left_either()
    {
        await using var talk = await SettingsTalk.Promised(settings: Short);
        await WholeMeeting.Play(talk);
        var meeting = await talk.Bot.Services.GetRequiredService<Work>().Read(talk.Teams.Options.TenantId, (_, db) => db.Meetings.OrderBy(m => m.StartsAt).Select(m => m.Id).FirstAsync());
        (await Traces.Of(talk, meeting.ToString())).ShouldContain("ratings.meeting_id");
        await talk.Until("2027-01-10T12:00:00Z");
        // The audit says who led it, for its own time.
        (await Traces.Of(talk, meeting.ToString())).ShouldBe(["audit.detail"]);
    }

    [Fact]
    public async Task Somebody_who_left_long_ago_is_forgotten_like_one_who_asked_for_it()
    {
        await using var talk = await SettingsTalk.Promised(settings: Short);
        await talk.Says(talk.Sam, "away 1 dec to 2 dec");
        await talk.Says(talk.Sam, talk.Room, "done 1");
        await talk.Teams.RemoveFrom(talk.Room, talk.Noa, talk.Sam);
        await talk.Until("2026-12-05T12:00:00Z");
        (await Traces.Of(talk, talk.Sam.AadObjectId!)).ShouldContain("people.id");
        await talk.Until("2027-01-20T12:00:00Z");
        (await Traces.Of(talk, talk.Sam.AadObjectId!)).ShouldBeEmpty();
    }

    private static Task<string[]> Ids(Talk talk) => talk.Bot.Services.GetRequiredService<Work>().Read<string[]>(talk.Teams.Options.TenantId, async (_, db) =>
    [
        talk.Room.Id,
        .. (await db.Series.Select(s => s.Id).ToListAsync()).Select(id => id.ToString()),
        .. (await db.Meetings.Select(m => m.Id).ToListAsync()).Select(id => id.ToString()),
        .. (await db.Topics.Select(t => t.Id).ToListAsync()).Select(id => id.ToString()),
    ]);

    private static Task<int> Count(Talk talk, Func<BotDb, Task<int>> count) =>
        talk.Bot.Services.GetRequiredService<Work>().Read(talk.Teams.Options.TenantId, (_, db) => count(db));
}
