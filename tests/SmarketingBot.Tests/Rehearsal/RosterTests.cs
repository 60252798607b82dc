using System.Net;
using System.Text.Json.Nodes;
using NodaTime;
using SmarketingBot.Rehearsal;

namespace SmarketingBot.Tests.Rehearsal;

public sealed class RosterTests
{
    [Fact]
    public async Task A_long_roster_comes_in_pages_of_at_least_fifty()
    {
        await using var stage = await RehearsalStage.Open();
        var crowd = Enumerable.Range(0, 120).Select(i => stage.Teams.AddPerson($"Person {i}")).ToList();
        var chat = stage.Teams.AddGroupChat("Crowd", crowd);

        var pages = await Pages(stage, chat, "pageSize=10");

        pages.Select(p => p.Count).ShouldBe([50, 50, 20]);
        pages.SelectMany(p => p).ShouldBe(crowd.Select(p => p.Mri));
    }

    [Fact]
    public async Task Small_pages_can_be_asked_for_so_that_five_people_need_three()
    {
        await using var stage = await RehearsalStage.Open(new() { InstalledInAll = true, MembersPerPage = 2 });
        var chat = stage.Teams.AddGroupChat("Five", Enumerable.Range(0, 5).Select(i => stage.Teams.AddPerson($"P {i}")));

        (await Pages(stage, chat, "")).Select(p => p.Count).ShouldBe([2, 2, 1]);
    }

    [Fact]
    public async Task One_member_is_found_by_each_of_their_ids_and_strangers_are_not()
    {
        await using var stage = await RehearsalStage.Open();
        var stranger = stage.Teams.AddPerson("Stranger");

        foreach (var id in new[] { stage.Ben.Mri, stage.Ben.AadObjectId!, stage.Ben.Upn! })
        {
            var (status, body, _) = await Member(id);
            status.ShouldBe(HttpStatusCode.OK);
            ((string?)body!["aadObjectId"]).ShouldBe(stage.Ben.AadObjectId);
        }

        (await Member(stranger.Mri)).Status.ShouldBe(HttpStatusCode.NotFound);

        Task<(HttpStatusCode Status, JsonNode? Body, HttpResponseMessage Response)> Member(string id) =>
            stage.Bot.Call(stage.Teams, "GET", $"v3/conversations/{Uri.EscapeDataString(stage.Chat.Id)}/members/{Uri.EscapeDataString(id)}");
    }

    [Fact]
    public async Task Anonymous_people_and_guests_say_so_in_the_roster()
    {
        await using var stage = await RehearsalStage.Open();
        var visitor = stage.Teams.AddPerson("Visitor", role: PersonRole.Anonymous);
        var guest = stage.Teams.AddPerson("Gus", role: PersonRole.Guest, tenantId: "other-tenant");
        var chat = stage.Teams.AddGroupChat("Mixed", visitor, guest);

        var (_, body, _) = await stage.Bot.Call(stage.Teams, "GET", $"v3/conversations/{chat.Id}/members");

        body!.AsArray().Select(m => ((string?)m!["userRole"], (string?)m["aadObjectId"], (string?)m["tenantId"]))
            .ShouldBe([("anonymous", null, stage.Teams.Options.TenantId), ("guest", guest.AadObjectId, "other-tenant")]);
    }

    [Fact]
    public async Task The_meeting_tells_its_times_by_the_meetings_own_id()
    {
        await using var stage = await RehearsalStage.Open();
        stage.Teams.Reschedule(stage.Chat, stage.Chat.Meeting! with { ScheduledStart = Instant.FromUtc(2026, 11, 24, 10, 0) });

        var (status, body, _) = await stage.Bot.Call(stage.Teams, "GET", $"v1/meetings/{stage.Chat.Meeting!.Id}");

        status.ShouldBe(HttpStatusCode.OK);
        ((string?)body!["details"]!["scheduledStartTime"]).ShouldBe("2026-11-24T10:00:00Z");
        ((string?)body["conversation"]!["id"]).ShouldBe(stage.Chat.Id);
        (await stage.Bot.Call(stage.Teams, "GET", $"v1/meetings/{Uri.EscapeDataString(stage.Chat.Id)}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<List<List<string>>> Pages(RehearsalStage stage, SimConversation chat, string query)
    {
        var pages = new List<List<string>>();
        for (string? token = ""; token is not null;)
        {
            var (_, body, _) = await stage.Bot.Call(
                stage.Teams, "GET", $"v3/conversations/{chat.Id}/pagedmembers?{query}" + (token.Length > 0 ? $"&continuationToken={token}" : ""));
            pages.Add([.. body!["members"]!.AsArray().Select(m => (string)m!["id"]!)]);
            token = (string?)body["continuationToken"];
        }

        return pages;
    }
}
