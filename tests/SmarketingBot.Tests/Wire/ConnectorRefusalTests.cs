using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;

namespace SmarketingBot.Tests.Wire;

/// <summary>What becomes of refusals and broken connections.</summary>
public class ConnectorRefusalTests
{
    [Fact]
    public async Task A_refusal_tells_status_headers_code_and_the_nested_sub_code()
    {
        await using var bot = await Bot.Start();
        const string inner = """{\r\n \"subCode\":\"MessageWritesBlocked\",\"details\":\"Thread is blocked from message writes.\"}""";
        bot.Channel.Instead = Channel.Answers(
            403, $$"""{"error":{"code":"Forbidden","message":"{{inner}}"},"errorCode":209,"message":"{{inner}}"}""", ("Retry-After", "7"));
        var refused = await Refused(bot);

        refused.Response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        refused.Response.Headers["retry-after"].ShouldBe(["7"]);
        refused.Response.Content.ShouldContain("\"errorCode\":209");
        refused.Body.Error.Code.ShouldBe("Forbidden");
        JsonNode.Parse(refused.Body.Error.Message)!["subCode"]!.ToString().ShouldBe("MessageWritesBlocked");
        refused.Request.Headers.ShouldNotContainKey("Authorization");
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>Bad gateway</html>")]
    [InlineData("[1]")]
    [InlineData("""{"errorCode":209,"message":"blocked"}""")]
    public async Task A_refusal_of_another_shape_keeps_its_text(string content)
    {
        await using var bot = await Bot.Start();
        bot.Channel.Instead = Channel.Answers(403, content);
        var refused = await Refused(bot);
        refused.Body?.Error.ShouldBeNull();
        refused.Response.Content.ShouldBe(content);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task Nothing_that_was_answered_is_sent_twice(int status)
    {
        await using var bot = await Bot.Start();
        bot.Channel.Instead = Channel.Answers(status, "");
        await Refused(bot);
        await bot.Unprompted(turn => Should.ThrowAsync<ErrorResponseException>(() => turn.DeleteActivityAsync("1:8")));
        bot.Channel.Calls.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_connection_that_breaks_after_the_request_is_not_tried_again()
    {
        await using var bot = await Bot.Start();
        bot.Channel.Instead = context =>
        {
            context.Abort();
            return Task.CompletedTask;
        };
        await bot.Unprompted(turn => Should.ThrowAsync<HttpRequestException>(() => turn.SendActivityAsync("hi")));
        bot.Channel.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_refused_connection_is_tried_once_more()
    {
        await using var channel = await Channel.Start();
        using var door = new RefusingOnce();
        var adapter = new CloudAdapter(Settings.Of(), door);
        await adapter.ContinueConversationAsync(
            string.Empty,
            new ConversationReference { ServiceUrl = channel.Url, Conversation = new ConversationAccount(id: "a:1abc") },
            (turn, cancel) => turn.SendActivityAsync("hi", cancellationToken: cancel),
            CancellationToken.None);
        door.Attempts.ShouldBe(2);
        channel.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_connection_that_stays_refused_is_given_up_at_once()
    {
        await using var bot = await Bot.Start();
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();

        var watch = System.Diagnostics.Stopwatch.StartNew();
        await bot.Unprompted(turn => Should.ThrowAsync<HttpRequestException>(() => turn.SendActivityAsync("hi")), serviceUrl: $"http://127.0.0.1:{port}/");
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task A_channel_that_does_not_answer_is_given_up_after_ten_seconds()
    {
        await using var bot = await Bot.Start();
        bot.Channel.Instead = context => Task.Delay(Timeout.Infinite, context.RequestAborted);
        await bot.Unprompted(async turn =>
        {
            var late = await Record.ExceptionAsync(() => turn.SendActivityAsync("hi"));
            late.ShouldBeOfType<TaskCanceledException>().InnerException.ShouldBeOfType<TimeoutException>();
        });
        bot.Channel.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_message_that_arrived_is_not_an_error_because_its_answer_is_nonsense()
    {
        await using var bot = await Bot.Start();
        bot.Channel.Instead = Channel.Answers(201, "not json");
        await bot.Unprompted(async turn => (await turn.SendActivityAsync("hi")).Id.ShouldBeEmpty());
    }

    [Fact]
    public async Task Redirects_do_not_carry_the_token_away()
    {
        await using var bot = await Bot.Start();
        await using var elsewhere = await Channel.Start();
        bot.Channel.Instead = context =>
        {
            context.Response.Redirect(elsewhere.Url, false, true);
            return Task.CompletedTask;
        };
        await bot.Unprompted(async turn =>
        {
            try
            {
                await turn.SendActivityAsync("hi");
            }
            catch (ErrorResponseException)
            {
                // Not following at all is fine too.
            }
        });
        elsewhere.Calls.ShouldAllBe(call => !call.Headers.ContainsKey("Authorization"));
    }

    private static async Task<ErrorResponseException> Refused(Bot bot)
    {
        ErrorResponseException? refused = null;
        await bot.Unprompted(async turn => refused = await Should.ThrowAsync<ErrorResponseException>(() => turn.SendActivityAsync("hi")));
        return refused!;
    }

    /// <summary>A machine whose first connection finds nobody.</summary>
    private sealed class RefusingOnce() : DelegatingHandler(new SocketsHttpHandler()), IHttpClientFactory
    {
        public int Attempts { get; private set; }

        public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            ++Attempts == 1
                ? throw new HttpRequestException("refused", new SocketException((int)SocketError.ConnectionRefused))
                : base.SendAsync(request, cancellationToken);
    }
}
