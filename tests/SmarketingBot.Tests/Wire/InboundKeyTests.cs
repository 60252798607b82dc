using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace SmarketingBot.Tests.Wire;

/// <summary>Where the keys come from, and how often.</summary>
public class InboundKeyTests
{
    private static readonly PublishedKey Rolled = new("key-2", PublishedKey.Second, "msteams");

    [Fact]
    public async Task A_key_that_does_not_speak_for_Teams_is_refused()
    {
        await using var bot = await Bot.Start(issuer: await Issuer.Start(new PublishedKey("key-1", PublishedKey.First, "webchat")));
        (await bot.Post(bot.Message())).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        bot.Turns.ShouldBe(0);
    }

    [Fact]
    public async Task A_key_without_endorsements_is_refused()
    {
        await using var bot = await Bot.Start(issuer: await Issuer.Start(new PublishedKey("key-1", PublishedKey.First)));
        (await bot.Post(bot.Message())).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("slack")]
    public async Task An_activity_of_a_channel_that_the_key_does_not_speak_for_is_refused(string? channel)
    {
        await using var bot = await Bot.Start();
        var message = bot.Message();
        message["channelId"] = channel;
        (await bot.Post(message)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        bot.Turns.ShouldBe(0);
    }

    [Fact]
    public async Task A_short_key_is_refused_even_if_it_is_published()
    {
        using var shortKey = RSA.Create(1024);
        await using var bot = await Bot.Start(issuer: await Issuer.Start(new PublishedKey("key-1", shortKey, "msteams")));
        var token = bot.Token();
        token.Sign = text => shortKey.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        (await bot.Post(bot.Message(), token)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Nothing_is_fetched_before_the_first_caller_and_once_for_many()
    {
        await using var bot = await Bot.Start();
        bot.Issuer.Calls.ShouldBe(0);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => bot.Post(bot.Message())));
        bot.Turns.ShouldBe(20);
        bot.Issuer.KeyFetches.ShouldBe(1);
    }

    [Fact]
    public async Task A_rolled_key_gets_in_after_a_refresh_and_the_old_one_is_out()
    {
        await using var bot = await Bot.Start();
        var old = bot.Token();
        (await bot.Post(bot.Message(), old)).StatusCode.ShouldBe(HttpStatusCode.OK);

        bot.Issuer.Publish(Rolled);
        (await bot.Post(bot.Message(), RolledToken(bot))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await bot.Post(bot.Message(), old)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Made_up_key_ids_do_not_make_us_hammer_the_publisher()
    {
        await using var bot = await Bot.Start();
        await bot.Post(bot.Message());
        for (var i = 0; i < 30; i++)
        {
            var token = bot.Token();
            token.Header["kid"] = $"made-up-{i}";
            (await bot.Post(bot.Message(), token)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }

        bot.Issuer.KeyFetches.ShouldBe(2, "one for the first caller, one for the first unknown key");

        bot.Clock.Advance(TimeSpan.FromSeconds(61));
        bot.Issuer.Publish(Rolled);
        (await bot.Post(bot.Message(), RolledToken(bot))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Keys_are_fetched_again_after_a_day_and_kept_if_that_fails()
    {
        await using var bot = await Bot.Start();
        await bot.Post(bot.Message());
        bot.Clock.Advance(TimeSpan.FromHours(25));
        (await bot.Post(bot.Message())).StatusCode.ShouldBe(HttpStatusCode.OK);
        bot.Issuer.KeyFetches.ShouldBe(2);

        bot.Clock.Advance(TimeSpan.FromHours(25));
        bot.Issuer.Instead = Broken;
        (await bot.Post(bot.Message())).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task When_the_publisher_does_not_answer_callers_are_refused_within_five_seconds()
    {
        await using var bot = await Bot.Start();
        var release = new TaskCompletionSource();
        bot.Issuer.Instead = async context => await Task.WhenAny(release.Task, Task.Delay(Timeout.Infinite, context.RequestAborted));

        var watch = Stopwatch.StartNew();
        (await bot.Post(bot.Message())).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
        bot.Turns.ShouldBe(0);
        release.SetResult();
    }

    [Fact]
    public async Task When_the_publisher_fails_callers_are_refused_at_a_bounded_rate_until_it_is_back()
    {
        await using var bot = await Bot.Start();
        bot.Issuer.Instead = Broken;
        for (var i = 0; i < 10; i++)
            (await bot.Post(bot.Message())).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        bot.Issuer.Calls.ShouldBeLessThan(5);

        bot.Issuer.Instead = null;
        bot.Clock.Advance(TimeSpan.FromSeconds(3));
        (await bot.Post(bot.Message())).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"jwks_uri":7}""")]
    [InlineData("""{"jwks_uri":"http://keys.example/keys"}""")]
    [InlineData("""{"jwks_uri":"/relative"}""")]
    public async Task A_publisher_that_talks_nonsense_lets_nobody_in(string nonsense)
    {
        await using var bot = await Bot.Start();
        bot.Issuer.Instead = context => context.Response.WriteAsync(nonsense);
        (await bot.Post(bot.Message())).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public void Keys_are_not_fetched_without_tls()
    {
        Should.Throw<InvalidOperationException>(() => Settings.Authentication(
            ("ToBotFromChannelOpenIdMetadataUrl", "http://login.example/openidconfiguration")));
        Should.Throw<InvalidOperationException>(() => Settings.Authentication(("ChannelService", "https://botframework.azure.cn")));
    }

    private static Forgery RolledToken(Bot bot)
    {
        var token = bot.Token();
        token.Header["kid"] = Rolled.Id;
        token.Sign = text => Rolled.Key.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return token;
    }

    private static Task Broken(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Task.CompletedTask;
    }
}
