using System.Net;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using SmarketingBot.Rehearsal;

namespace SmarketingBot.Tests.Rehearsal;

public sealed class TokenTests
{
    [Fact]
    public async Task Every_activity_is_signed_by_a_published_key_that_is_endorsed_for_Teams()
    {
        await using var stage = await RehearsalStage.Open(new() { InstalledInAll = true, Signed = true });
        using var http = new HttpClient();

        await stage.Mia.Says(stage.Chat, "hello");

        var metadata = JsonNode.Parse(await http.GetStringAsync(new Uri(stage.Teams.Settings["ToBotFromChannelOpenIdMetadataUrl"])))!;
        var keys = await http.GetStringAsync(new Uri((string)metadata["jwks_uri"]!));
        var result = await new JsonWebTokenHandler().ValidateTokenAsync(stage.Bot.Tokens.Single()["Bearer ".Length..], new TokenValidationParameters
        {
            ValidIssuer = (string)metadata["issuer"]!,
            ValidAudience = stage.Teams.Settings["MicrosoftAppId"],
            IssuerSigningKeys = new JsonWebKeySet(keys).GetSigningKeys(),
        });
        result.IsValid.ShouldBeTrue(result.Exception?.Message);
        result.Claims["serviceurl"].ShouldBe(stage.Teams.ServiceUrl.ToString());
        JsonNode.Parse(keys)!["keys"]![0]!["endorsements"]!.ToJsonString().ShouldBe("""["msteams"]""");
        stage.Teams.Issuer.MetadataCalls.ShouldBe(2);
    }

    [Fact]
    public async Task A_forged_token_is_wrong_in_the_one_thing_wished_for()
    {
        await using var teams = await SimulatedTeams.Start();
        using var stranger = new IssuerKey("stranger");

        var forged = new JsonWebToken(teams.Issuer.Forge(new TokenWish { Audience = "somebody-else", Issuer = "", Key = stranger }));

        forged.Audiences.ShouldBe(["somebody-else"]);
        forged.Issuer.ShouldBeEmpty();
        forged.Kid.ShouldBe("stranger");
        teams.Issuer.Keys.Select(k => k.Id).ShouldNotContain("stranger");
    }

    [Fact]
    public async Task A_rolled_key_signs_from_then_on()
    {
        await using var teams = await SimulatedTeams.Start();
        var before = new JsonWebToken(teams.Issuer.TokenFor(teams.ServiceUrl)).Kid;

        var rolled = teams.Issuer.RollKey(keepOld: false);

        new JsonWebToken(teams.Issuer.TokenFor(teams.ServiceUrl)).Kid.ShouldBe(rolled.Id);
        rolled.Id.ShouldNotBe(before);
        teams.Issuer.Keys.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_connector_can_demand_a_token_that_the_login_gave_for_the_secret()
    {
        await using var stage = await RehearsalStage.Open(new() { InstalledInAll = true, RequireToken = true });
        var path = $"v3/conversations/{stage.Chat.Id}/activities";

        (await stage.Bot.Call(stage.Teams, "POST", path, FakeBot.Text("x"))).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await stage.Bot.Call(stage.Teams, "POST", path, FakeBot.Text("x"), "made-up")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        var token = await LogIn(stage, stage.Teams.Settings["MicrosoftAppPassword"]);
        (await stage.Bot.Call(stage.Teams, "POST", path, FakeBot.Text("x"), token)).Status.ShouldBe(HttpStatusCode.Created);

        (await LogIn(stage, "wrong")).ShouldBeNull();
        stage.Teams.Issuer.TokenCalls.ShouldBe(2);
    }

    [Fact]
    public async Task Hostile_bodies_and_tokens_go_through_untouched()
    {
        await using var stage = await RehearsalStage.Open(new() { Signed = true });

        await stage.Teams.PostRaw("""{"type":"weird"}""", token: "");
        await stage.Teams.PostRaw("""{"type":"weird"}""", token: "abc");

        stage.Bot.Tokens.ShouldBe(["", "Bearer abc"]);
        (await stage.Teams.PostRaw("{ not json")).Status.ShouldBe(500);
    }

    private static async Task<string?> LogIn(RehearsalStage stage, string secret)
    {
        using var http = new HttpClient();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = stage.Teams.Settings["MicrosoftAppId"],
            ["client_secret"] = secret,
            ["scope"] = "https://api.botframework.com/.default",
        });
        var answer = await http.PostAsync(new Uri(stage.Teams.Settings["ToChannelFromBotLoginUrl"] + "/oauth2/v2.0/token"), form);
        return (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["access_token"];
    }
}
