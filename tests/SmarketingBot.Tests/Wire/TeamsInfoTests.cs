using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema.Teams;

namespace SmarketingBot.Tests.Wire;

/// <summary>Questions to Teams about conversations and meetings.</summary>
public class TeamsInfoTests
{
    [Fact]
    public async Task The_roster_is_asked_page_by_page()
    {
        await using var bot = await Bot.Start();
        bot.Channel.Instead = Channel.Answers(200, """
            {"continuationToken":"next=1","members":[{"id":"29:sam","objectId":"0-1","givenName":"Sam","userRole":"user","tenantId":"t","surprise":1}]}
            """);
        TeamsPagedMembersResult? page = null;
        await bot.Unprompted(async turn => page = await TeamsInfo.GetPagedMembersAsync(turn, 100, "from&here"));

        bot.Channel.Calls.Single().Target.ShouldBe(
            "/emea/v3/conversations/a:1abc/pagedmembers?pageSize=100&continuationToken=from%26here");
        page!.ContinuationToken.ShouldBe("next=1");
        var member = page.Members.ShouldHaveSingleItem();
        (member.Id, member.AadObjectId, member.GivenName, member.UserRole, member.TenantId).ShouldBe(("29:sam", "0-1", "Sam", "user", "t"));
        member.Properties["surprise"]!.ToString().ShouldBe("1");
    }

    [Fact]
    public async Task In_a_channel_the_roster_is_the_teams()
    {
        await using var bot = await Bot.Start();
        var message = bot.Message();
        message["channelData"]!["team"] = new JsonObject { ["id"] = "19:team@thread.tacv2" };
        bot.Channel.Instead = Channel.Answers(200, """{"id":"29:sam","email":"sam@x.example"}""");
        bot.Handler = new Doing(async (turn, cancel) =>
            (await TeamsInfo.GetMemberAsync(turn, "29:sam/1", cancel)).Email.ShouldBe("sam@x.example"));
        (await bot.Post(message)).StatusCode.ShouldBe(HttpStatusCode.OK);
        bot.Channel.Calls.Single().Target.ShouldBe("/emea/v3/conversations/19:team@thread.tacv2/members/29:sam%2F1");
    }

    [Fact]
    public async Task A_meeting_is_asked_by_the_id_of_the_channel_data()
    {
        await using var bot = await Bot.Start();
        var message = bot.Message();
        message["channelData"]!["meeting"] = new JsonObject { ["id"] = "MCMx=" };
        bot.Channel.Instead = Channel.Answers(200, """
            {"details":{"id":"x","title":"Smarketing","scheduledStartTime":"2026-03-02T09:00:00Z","type":"Recurring"},
             "conversation":{"id":"19:meeting@thread.v2"},"organizer":{"id":"29:noa","tenantId":"t"}}
            """);
        MeetingInfo? meeting = null;
        bot.Handler = new Doing(async (turn, cancel) => meeting = await TeamsInfo.GetMeetingInfoAsync(turn, cancellationToken: cancel));
        await bot.Post(message);

        bot.Channel.Calls.Single().Target.ShouldBe("/emea/v1/meetings/MCMx%3D");
        meeting!.Details.Title.ShouldBe("Smarketing");
        meeting.Details.ScheduledStartTime.ShouldBe(new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc));
        meeting.Details.ScheduledStartTime!.Value.Kind.ShouldBe(DateTimeKind.Utc);
        meeting.Organizer.Id.ShouldBe("29:noa");
    }

    [Fact]
    public async Task A_role_in_a_meeting_is_asked_with_the_tenant()
    {
        await using var bot = await Bot.Start();
        bot.Channel.Instead = Channel.Answers(200, """{"user":{"id":"29:mia"},"meeting":{"role":"Organizer","inMeeting":true}}""");
        TeamsMeetingParticipant? part = null;
        bot.Handler = new Doing(async (turn, cancel) =>
            part = await TeamsInfo.GetMeetingParticipantAsync(turn, "MCMx", cancellationToken: cancel));
        await bot.Post(bot.Message());
        bot.Channel.Calls.Single().Target.ShouldBe(
            $"/emea/v1/meetings/MCMx/participants/00000000-0000-0000-0000-000000000001?tenantId={Bot.Tenant}");
        part!.Meeting.Role.ShouldBe("Organizer");
    }
}
