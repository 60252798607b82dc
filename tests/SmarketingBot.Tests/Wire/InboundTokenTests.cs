// Long because each way to forge a token is a test of its own.
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace SmarketingBot.Tests.Wire;

/// <summary>Who gets in. Every refusal also asserts that the bot was not called.</summary>
public class InboundTokenTests
{
    [Fact]
    public async Task A_good_token_gets_in()
    {
        await using var bot = await Bot.Start();
        var response = await bot.Post(bot.Message());
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync()).ShouldBeEmpty();
        bot.Turns.ShouldBe(1);
    }

    [Theory]
    [InlineData("RS384")]
    [InlineData("RS512")]
    public async Task The_longer_hashes_get_in(string algorithm)
    {
        await using var bot = await Bot.Start();
        var token = bot.Token();
        token.Header["alg"] = algorithm;
        var hash = algorithm == "RS384" ? HashAlgorithmName.SHA384 : HashAlgorithmName.SHA512;
        token.Sign = text => PublishedKey.First.SignData(text, hash, RSASignaturePadding.Pkcs1);
        (await bot.Post(bot.Message(), token)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Basic dXNlcjpwYXNz")]
    [InlineData("Bearer abc")]
    [InlineData("Bearer a.b")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Bearer ..")]
    [InlineData("Bearer a.b.c.d.e")]
    [InlineData("Bearer e30.e30.e30")]
    [InlineData("Bearer bm90IGpzb24.bm90IGpzb24.bm90IGpzb24")]
    [InlineData("Bearer W10.W10.W10")]
    [InlineData("Bearer %00%ff.%00.%00")]
    public async Task What_is_no_token_is_refused_before_anything_is_fetched(string? authorization)
    {
        await using var bot = await Bot.Start();
        var response = await bot.PostText(bot.Message().ToJsonString(), authorization);
        await Refused(bot, response);
        bot.Issuer.Calls.ShouldBe(0);
    }

    [Fact]
    public async Task A_token_of_absurd_length_is_refused_before_anything_is_fetched()
    {
        await using var bot = await Bot.Start();
        var token = bot.Token();
        token.Claims["padding"] = new string('x', 20_000);
        await Refused(bot, await bot.Post(bot.Message(), token));
        bot.Issuer.Calls.ShouldBe(0);
    }

    [Fact]
    public async Task An_unsigned_token_is_refused_before_anything_is_fetched()
    {
        await using var bot = await Bot.Start();
        foreach (var none in new[] { "none", "None", "NONE" })
        {
            var token = bot.Token();
            token.Header["alg"] = none;
            token.Sign = _ => [];
            await Refused(bot, await bot.Post(bot.Message(), token));
            token.Sign = _ => [1, 2, 3];
            await Refused(bot, await bot.Post(bot.Message(), token));
        }

        bot.Issuer.Calls.ShouldBe(0);
    }

    [Fact]
    public async Task A_token_signed_with_the_public_key_as_a_secret_is_refused_before_anything_is_fetched()
    {
        await using var bot = await Bot.Start();
        var publicKey = PublishedKey.First.ExportSubjectPublicKeyInfoPem();
        var token = bot.Token();
        token.Header["alg"] = "HS256";
        token.Sign = text => HMACSHA256.HashData(Encoding.ASCII.GetBytes(publicKey), text);
        await Refused(bot, await bot.Post(bot.Message(), token));
        bot.Issuer.Calls.ShouldBe(0);
    }

    [Theory]
    [InlineData("PS256")]
    [InlineData("ES256")]
    [InlineData("rs256")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Any_other_algorithm_is_refused_before_anything_is_fetched(string? algorithm)
    {
        await using var bot = await Bot.Start();
        var token = bot.Token();
        token.Header["alg"] = algorithm;
        await Refused(bot, await bot.Post(bot.Message(), token));
        bot.Issuer.Calls.ShouldBe(0);
    }

    [Fact]
    public async Task A_header_that_must_be_understood_and_is_not_is_refused()
    {
        await using var bot = await Bot.Start();
        var token = bot.Token();
        token.Header["crit"] = new[] { "b64" };
        await Refused(bot, await bot.Post(bot.Message(), token));
    }

    [Theory]
    [InlineData("iss", "https://evil.example")]
    [InlineData("iss", "https://API.botframework.com")]
    [InlineData("iss", "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/")]
    [InlineData("aud", "99999999-2222-3333-4444-555555555555")]
    [InlineData("aud", "")]
    [InlineData("serviceurl", "https://evil.example/")]
    [InlineData("serviceurl", "")]
    [InlineData("serviceurl", 7)]
    [InlineData("exp", "soon")]
    public async Task A_wrong_claim_is_refused_before_anything_is_fetched(string claim, object value)
    {
        await using var bot = await Bot.Start();
        var token = bot.Token();
        token.Claims[claim] = value;
        await Refused(bot, await bot.Post(bot.Message(), token));
        bot.Issuer.Calls.ShouldBe(0);
    }

    [Theory]
    [InlineData("iss")]
    [InlineData("aud")]
    [InlineData("exp")]
    [InlineData("serviceurl")]
    public async Task A_missing_claim_is_refused(string claim)
    {
        await using var bot = await Bot.Start();
        var token = bot.Token();
        token.Claims.Remove(claim);
        await Refused(bot, await bot.Post(bot.Message(), token));
    }

    [Fact]
    public async Task A_token_for_several_is_refused()
    {
        await using var bot = await Bot.Start();
        var token = bot.Token();
        token.Claims["aud"] = new[] { Bot.AppId, "99999999-2222-3333-4444-555555555555" };
        await Refused(bot, await bot.Post(bot.Message(), token));
    }

    [Fact]
    public async Task A_token_without_a_key_id_is_refused()
    {
        await using var bot = await Bot.Start();
        var token = bot.Token();
        token.Header.Remove("kid");
        await Refused(bot, await bot.Post(bot.Message(), token));
    }

    [Fact]
    public async Task An_expired_token_is_refused_but_clocks_may_differ_by_five_minutes()
    {
        await using var bot = await Bot.Start();
        var token = bot.Token();
        bot.Clock.Advance(TimeSpan.FromMinutes(64));
        (await bot.Post(bot.Message(), token)).StatusCode.ShouldBe(HttpStatusCode.OK);
        bot.Clock.Advance(TimeSpan.FromMinutes(2));
        (await bot.Post(bot.Message(), token)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        bot.Turns.ShouldBe(1);
    }

    [Fact]
    public async Task A_token_that_has_not_begun_is_refused_but_clocks_may_differ_by_five_minutes()
    {
        await using var bot = await Bot.Start();
        var now = bot.Clock.GetUtcNow().ToUnixTimeSeconds();
        var token = bot.Token();
        token.Claims["nbf"] = now + 240;
        (await bot.Post(bot.Message(), token)).StatusCode.ShouldBe(HttpStatusCode.OK);
        token.Claims["nbf"] = now + 420;
        (await bot.Post(bot.Message(), token)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        bot.Turns.ShouldBe(1);
    }

    [Fact]
    public async Task A_changed_claim_breaks_the_signature()
    {
        await using var bot = await Bot.Start();
        var honest = bot.Token().ToString().Split('.');
        var changed = bot.Token();
        changed.Claims["serviceurl"] = "https://evil.example/";
        var message = bot.Message();
        message["serviceUrl"] = "https://evil.example/";
        await Refused(bot, await bot.Post(message, $"{honest[0]}.{changed.ToString().Split('.')[1]}.{honest[2]}"));
    }

    [Fact]
    public async Task A_token_signed_with_another_key_is_refused()
    {
        await using var bot = await Bot.Start();
        var token = bot.Token();
        token.Sign = text => PublishedKey.Second.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        await Refused(bot, await bot.Post(bot.Message(), token));
    }

    [Fact]
    public async Task A_token_that_brings_its_own_key_is_refused()
    {
        await using var bot = await Bot.Start();
        var token = bot.Token();
        token.Header["jwk"] = new PublishedKey("key-1", PublishedKey.Second, "msteams").ToJson();
        token.Sign = text => PublishedKey.Second.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        await Refused(bot, await bot.Post(bot.Message(), token));
    }

    [Fact]
    public async Task A_service_url_may_differ_in_case_and_in_its_last_slash()
    {
        await using var bot = await Bot.Start();
        var token = bot.Token();
        token.Claims["serviceurl"] = bot.Channel.Url.TrimEnd('/').ToUpperInvariant();
        (await bot.Post(bot.Message(), token)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("")]
    [InlineData(null)]
    public async Task An_activity_with_another_service_url_is_refused(string? serviceUrl)
    {
        await using var bot = await Bot.Start();
        var message = bot.Message();
        message["serviceUrl"] = serviceUrl;
        await Refused(bot, await bot.Post(message));
    }

    [Fact]
    public async Task Without_an_app_id_authentication_is_off()
    {
        await using var bot = await Bot.Start(new() { ["MicrosoftAppId"] = null });
        (await bot.PostText(bot.Message().ToJsonString(), null)).StatusCode.ShouldBe(HttpStatusCode.OK);
        bot.Issuer.Calls.ShouldBe(0);
    }

    private static async Task Refused(Bot bot, HttpResponseMessage response)
    {
        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await response.Content.ReadAsStringAsync()).ShouldBeEmpty("a stranger is not told why");
        bot.Turns.ShouldBe(0);
    }
}
