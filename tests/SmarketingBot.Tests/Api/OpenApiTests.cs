using System.Text.Json.Nodes;
using SmarketingBot.Core.Keys;
using SmarketingBot.Tests.Links;

namespace SmarketingBot.Tests.Api;

/// <summary>What is served as the description is what the door does.</summary>
public class OpenApiTests
{
    [Fact]
    public async Task The_description_is_served_and_holds()
    {
        var (talk, crm) = await Crm.Begin();
        await using var _ = talk;
        var seen = await Browser.Looks(new Uri(talk.Teams.Bot!, "/api/openapi.json"));
        (seen.Status, seen.Headers["Content-Type"].Split(';')[0]).ShouldBe((200, "application/json"));
        var document = JsonNode.Parse(seen.Body)!;
        ((string?)document["openapi"]).ShouldStartWith("3.1");
        new Uri((string)document["servers"]![0]!["url"]!).Port.ShouldBe(talk.Teams.Bot!.Port);
        var post = document["paths"]!["/api/kpis"]!["post"]!;
        var number = document["components"]!["schemas"]!["Number"]!;

        // Each example is taken, each field is known, and what must be there must be.
        foreach (var (name, example) in post["requestBody"]!["content"]!["application/json"]!["examples"]!.AsObject())
            (await crm.Tells(example!["value"]!.ToJsonString())).Status.ShouldBe(200, name);
        var whole = new JsonObject { ["kpi"] = "MQL", ["value"] = 320, ["period"] = "2026-11", ["asOf"] = "2026-11-20", ["mode"] = "set" };
        number["properties"]!.AsObject().Select(p => p.Key).ShouldBe(whole.Select(p => p.Key));
        var stored = (await crm.Tells(whole.ToJsonString())).Json;
        stored["stored"]![0]!.AsObject().Select(p => p.Key).ShouldBe(document["components"]!["schemas"]!["Stored"]!["properties"]!["stored"]!["items"]!["required"]!.AsArray().Select(r => (string)r!));
        foreach (var required in number["required"]!.AsArray().Select(r => (string)r!))
        {
            var without = whole.DeepClone().AsObject();
            without.Remove(required);
            (await crm.Tells(without.ToJsonString())).Status.ShouldBe(422, required);
        }
        foreach (var optional in whole.Select(p => p.Key).Except(number["required"]!.AsArray().Select(r => (string)r!)))
        {
            var empty = whole.DeepClone().AsObject();
            empty[optional] = null;
            (await crm.Tells(empty.ToJsonString())).Status.ShouldBe(200, optional);
        }
        ((int)post["requestBody"]!["content"]!["application/json"]!["schema"]!["oneOf"]![1]!["maxItems"]!).ShouldBe(TakeNumbers.Most);

        // Each problem has the members that are described, and a status that is listed.
        var statuses = post["responses"]!.AsObject().Select(r => int.Parse(r.Key)).ToList();
        var members = document["components"]!["schemas"]!["Problem"]!["properties"]!.AsObject().Select(p => p.Key).ToList();
        foreach (var problem in new[] { await crm.Tells("["), await crm.Tells("{}"), await new Crm(talk, null).Tells("{}"), await crm.Sends(new StringContent("x")), await crm.Tells(new string(' ', 300_000)) })
        {
            statuses.ShouldContain(problem.Status);
            problem.Json.AsObject().Select(p => p.Key).Except(members).ShouldBeEmpty();
            ((int)problem.Json["status"]!).ShouldBe(problem.Status);
        }
        statuses.ShouldBe([200, 400, 401, 413, 415, 422, 429, 500]);
    }
}
