// Long because each line of what the door refuses is a case of its own.
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace SmarketingBot.Tests.Wire;

/// <summary>The HTTP endpoint: what is answered to what.</summary>
public class DoorTests
{
    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"type":null}""")]
    [InlineData("""{"type":""}""")]
    [InlineData("""{"type":{"a":1}}""")]
    [InlineData("""{"type":"message","from":"mia"}""")]
    [InlineData("""{"type":"message","from":[1]}""")]
    [InlineData("""{"type":"message","conversation":7}""")]
    [InlineData("""{"type":"message","conversation":{"isGroup":"perhaps"}}""")]
    [InlineData("""{"type":"message","timestamp":"yesterday"}""")]
    [InlineData("""{"type":"message","timestamp":{}}""")]
    [InlineData("""{"type":"message","entities":{"type":"mention"}}""")]
    [InlineData("""{"type":"message","entities":"x"}""")]
    [InlineData("""{"type":"message","attachments":[[]]}""")]
    [InlineData("""{"type":"message","membersAdded":"x"}""")]
    [InlineData("""{"type":"message"} {"type":"message"}""")]
    [InlineData("""{"type":"message","text":"x""")]
    public async Task What_is_no_activity_is_answered_400(string body)
    {
        await using var bot = await Bot.Start();
        (await bot.PostText(body, "Bearer " + bot.Token())).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        bot.Turns.ShouldBe(0);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("/relative")]
    [InlineData("file:///etc/passwd")]
    public async Task An_activity_that_cannot_be_answered_is_answered_400(string? serviceUrl)
    {
        await using var bot = await Bot.Start(new() { ["MicrosoftAppId"] = null });
        var message = bot.Message();
        message["serviceUrl"] = serviceUrl;
        (await bot.PostText(message.ToJsonString(), null)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        bot.Turns.ShouldBe(0);
    }

    [Fact]
    public async Task A_body_that_is_too_deep_is_answered_400()
    {
        await using var bot = await Bot.Start();
        var deep = $$"""{"type":"message","value":{{new string('[', 5000)}}{{new string(']', 5000)}}}""";
        (await bot.PostText(deep, "Bearer " + bot.Token())).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        bot.Turns.ShouldBe(0);
    }

    [Fact]
    public async Task A_body_that_is_too_long_is_answered_413()
    {
        await using var bot = await Bot.Start();
        var message = bot.Message(new string('x', 300_000));
        (await bot.Post(message)).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);

        using var http = new HttpClient();
        using var chunked = new HttpRequestMessage(HttpMethod.Post, bot.Url);
        chunked.Content = new StringContent(message.ToJsonString());
        chunked.Headers.TransferEncodingChunked = true;
        (await http.SendAsync(chunked)).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        bot.Turns.ShouldBe(0);
    }

    [Fact]
    public async Task Other_methods_are_answered_405()
    {
        await using var bot = await Bot.Start();
        using var http = new HttpClient();
        (await http.GetAsync(bot.Url)).StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task Members_that_nobody_knows_are_kept()
    {
        await using var bot = await Bot.Start();
        var message = bot.Message();
        message["future"] = new JsonObject { ["a"] = 1 };
        message["from"]!["userRole"] = "user";
        message["conversation"]!["region"] = "emea";
        Activity? seen = null;
        bot.Handler = new Doing((turn, _) =>
        {
            seen = turn.Activity;
            return Task.CompletedTask;
        });
        await bot.Post(message);
        seen!.Properties["future"]!["a"]!.ToString().ShouldBe("1");
        seen.From.Properties["userRole"]!.ToString().ShouldBe("user");
        seen.Conversation.Properties["region"]!.ToString().ShouldBe("emea");
    }

    [Fact]
    public async Task Text_that_looks_like_an_instant_stays_as_it_was_typed()
    {
        await using var bot = await Bot.Start();
        var message = bot.Message("2026-03-02T09:00:00+02:00");
        message["value"] = new JsonObject { ["due"] = "2026-03-02T09:00:00+02:00" };
        message["localTimestamp"] = "2026-03-02T09:00:00.000+02:00";
        Activity? seen = null;
        bot.Handler = new Doing((turn, _) =>
        {
            seen = turn.Activity;
            return Task.CompletedTask;
        });
        await bot.Post(message);
        seen!.Text.ShouldBe("2026-03-02T09:00:00+02:00");
        ((Newtonsoft.Json.Linq.JObject)seen.Value)["due"]!.ToString().ShouldBe("2026-03-02T09:00:00+02:00");
        seen.LocalTimestamp!.Value.Offset.ShouldBe(TimeSpan.FromHours(2));
    }

    [Fact]
    public async Task An_invoke_is_answered_with_its_own_status_and_body()
    {
        await using var bot = await Bot.Start();
        var invoke = bot.Message();
        invoke["type"] = "invoke";
        invoke["name"] = "custom";
        bot.Handler = new Doing((turn, cancel) => turn.SendActivityAsync(
            new Activity("invokeResponse") { Value = new InvokeResponse { Status = 418, Body = new { tea = true, none = (string?)null } } }, cancel));
        var response = await bot.Post(invoke);
        ((int)response.StatusCode).ShouldBe(418);
        response.Content.Headers.ContentType!.ToString().ShouldBe("application/json; charset=utf-8");
        (await response.Content.ReadAsStringAsync()).ShouldBe("""{"tea":true}""");
    }

    [Fact]
    public async Task An_invoke_that_nobody_answers_is_answered_501()
    {
        await using var bot = await Bot.Start();
        var invoke = bot.Message();
        invoke["type"] = "invoke";
        bot.Handler = new Doing((_, _) => Task.CompletedTask);
        (await bot.Post(invoke)).StatusCode.ShouldBe(HttpStatusCode.NotImplemented);
    }

    [Fact]
    public async Task A_caller_who_hangs_up_does_not_end_the_turn()
    {
        await using var bot = await Bot.Start();
        var begun = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        var ended = new TaskCompletionSource();
        bot.Handler = new Doing(async (turn, cancel) =>
        {
            begun.SetResult();
            await goOn.Task;
            cancel.IsCancellationRequested.ShouldBeFalse();
            await turn.SendActivityAsync("still here", cancellationToken: cancel);
            ended.SetResult();
        });

        using (var http = new HttpClient())
        {
            using var impatience = new CancellationTokenSource();
            using var request = new HttpRequestMessage(HttpMethod.Post, bot.Url);
            request.Content = new StringContent(bot.Message().ToJsonString(), Encoding.UTF8, "application/json");
            request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + bot.Token());
            var posting = http.SendAsync(request, impatience.Token);
            await begun.Task.WaitAsync(TimeSpan.FromSeconds(10));
            await impatience.CancelAsync();
            await Should.ThrowAsync<OperationCanceledException>(() => posting);
        }

        goOn.SetResult();
        await ended.Task.WaitAsync(TimeSpan.FromSeconds(10));
        bot.Channel.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_fault_of_the_bot_goes_to_the_error_handler()
    {
        await using var bot = await Bot.Start();
        bot.Handler = new Doing((_, _) => throw new UnauthorizedAccessException("a file, not a caller"));
        (await bot.Post(bot.Message())).StatusCode.ShouldBe(HttpStatusCode.InternalServerError, "it is no stranger's fault");

        Exception? seen = null;
        bot.Adapter.OnTurnError = (_, fault) =>
        {
            seen = fault;
            return Task.CompletedTask;
        };
        (await bot.Post(bot.Message())).StatusCode.ShouldBe(HttpStatusCode.OK);
        seen.ShouldBeOfType<UnauthorizedAccessException>();
    }

    [Fact]
    public async Task Middleware_runs_around_the_turn_in_order()
    {
        await using var bot = await Bot.Start();
        var trail = new List<string>();
        bot.Adapter.Use(new Step("outer", trail)).Use(new Step("inner", trail));
        bot.Handler = new Doing((_, _) =>
        {
            trail.Add("bot");
            return Task.CompletedTask;
        });
        await bot.Post(bot.Message());
        trail.ShouldBe(["outer in", "inner in", "bot", "inner out", "outer out"]);
    }

    [Fact]
    public void Adapter_and_authentication_are_made_by_dependency_injection()
    {
        var services = new ServiceCollection();
        services.AddSingleton(Settings.Of(("MicrosoftAppId", Bot.AppId), ("MicrosoftAppPassword", "x")));
        services.AddHttpClient();
        services.AddSingleton<BotFrameworkAuthentication, ConfigurationBotFrameworkAuthentication>();
        services.AddSingleton<IBotFrameworkHttpAdapter, OwnAdapter>();
        using var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        provider.GetRequiredService<IBotFrameworkHttpAdapter>().ShouldBeOfType<OwnAdapter>();
    }

    private sealed class OwnAdapter(BotFrameworkAuthentication authentication) : CloudAdapter(authentication);

    private sealed class Step(string name, List<string> trail) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            trail.Add(name + " in");
            await next(cancellationToken);
            trail.Add(name + " out");
        }
    }
}
