using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;

namespace SmarketingBot.Tests.Wire;

/// <summary>A bot with an adapter behind a web server, its channel and its issuer.</summary>
internal sealed class Bot : IAsyncDisposable
{
    public const string AppId = "11111111-2222-3333-4444-555555555555";
    public const string Tenant = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";

    private readonly HttpClient _http = new();
    private Loopback? _server;
    private int _turns;

    public required Issuer Issuer { get; init; }

    public required Channel Channel { get; init; }

    public required CloudAdapter Adapter { get; init; }

    public required MovableClock Clock { get; init; }

    public string Url => _server!.Url + "/api/messages";

    /// <summary>Handles the turns; counts as an open door when it was called at all.</summary>
    public IBot Handler { get; set; } = new TeamsActivityHandler();

    public int Turns => Volatile.Read(ref _turns);

    public static async Task<Bot> Start(Dictionary<string, string?>? settings = null, Issuer? issuer = null)
    {
        issuer ??= await Issuer.Start(PublishedKey.Good);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["MicrosoftAppId"] = AppId,
            ["MicrosoftAppPassword"] = "a secret",
            ["MicrosoftAppTenantId"] = Tenant,
            ["ToBotFromChannelOpenIdMetadataUrl"] = issuer.MetadataUrl,
            ["ToChannelFromBotLoginUrl"] = issuer.Url,
        }).AddInMemoryCollection(settings ?? []).Build();
        var clock = new MovableClock();
        var bot = new Bot
        {
            Issuer = issuer,
            Channel = await Channel.Start(),
            Clock = clock,
            Adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(configuration, null, null, null, null, clock)),
        };
        bot._server = await Loopback.Start(context => bot.Adapter.ProcessAsync(
            context.Request, context.Response, new Counting(bot), context.RequestAborted));
        return bot;
    }

    /// <summary>A message in a personal chat of the bot's tenant.</summary>
    public JsonObject Message(string text = "hello") => new()
    {
        ["type"] = "message",
        ["id"] = "1700000000000",
        ["channelId"] = "msteams",
        ["serviceUrl"] = Channel.Url,
        ["from"] = new JsonObject { ["id"] = "29:mia", ["name"] = "Mia", ["aadObjectId"] = "00000000-0000-0000-0000-000000000001" },
        ["recipient"] = new JsonObject { ["id"] = "28:" + AppId, ["name"] = "Smarketing" },
        ["conversation"] = new JsonObject { ["id"] = "a:1abc", ["conversationType"] = "personal", ["tenantId"] = Tenant },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
        ["text"] = text,
    };

    /// <summary>A token that is good for <see cref="Message"/>.</summary>
    public Forgery Token()
    {
        var now = Clock.GetUtcNow().ToUnixTimeSeconds();
        var token = new Forgery();
        token.Claims["iss"] = Issuer.Name;
        token.Claims["aud"] = AppId;
        token.Claims["serviceurl"] = Channel.Url;
        token.Claims["nbf"] = now - 60;
        token.Claims["exp"] = now + 3600;
        return token;
    }

    public Task<HttpResponseMessage> Post(JsonNode body, object? token = null) =>
        PostText(body.ToJsonString(), "Bearer " + (token ?? Token()));

    public async Task<HttpResponseMessage> PostText(string body, string? authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Url);
        request.Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return await _http.SendAsync(request);
    }

    /// <summary>Runs a turn of the bot's own accord.</summary>
    public Task Unprompted(Func<ITurnContext, Task> act, string conversation = "a:1abc", string? serviceUrl = null) =>
        Adapter.ContinueConversationAsync(
            AppId,
            new ConversationReference
            {
                ServiceUrl = serviceUrl ?? Channel.Url,
                ChannelId = "msteams",
                Bot = new ChannelAccount("28:" + AppId),
                Conversation = new ConversationAccount(id: conversation),
            },
            (turn, _) => act(turn),
            CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server!.DisposeAsync();
        await Channel.DisposeAsync();
        await Issuer.DisposeAsync();
    }

    private sealed class Counting(Bot bot) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref bot._turns);
            return bot.Handler.OnTurnAsync(turnContext, cancellationToken);
        }
    }
}
