// One class because the three ways into a turn (asked, unasked, new conversation) share how a turn is set up.
using System.Net;
using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Builder;

/// <summary>Connects a bot with the Bot Framework's channels, however the activities come in.</summary>
public abstract class CloudAdapterBase : BotAdapter
{
    /// <summary>Makes an adapter.</summary>
    /// <param name="botFrameworkAuthentication">Who may call, and how to call.</param>
    /// <param name="logger">Told about refused callers.</param>
    protected CloudAdapterBase(BotFrameworkAuthentication botFrameworkAuthentication, ILogger logger = null)
    {
        BotFrameworkAuthentication = botFrameworkAuthentication ?? throw new ArgumentNullException(nameof(botFrameworkAuthentication));
        Logger = logger ?? NullLogger.Instance;
    }

    /// <summary>Who may call, and how to call.</summary>
    protected BotFrameworkAuthentication BotFrameworkAuthentication { get; }

    /// <summary>Told about refused callers.</summary>
    protected ILogger Logger { get; }

    /// <inheritdoc/>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            // Ids are the channel's to give; an old one would be read as an edit by some.
            activities[i].Id = null;
            responses[i] = await Send(turnContext, activities[i], cancellationToken) ?? new ResourceResponse(string.Empty);
        }

        return responses;
    }

    /// <inheritdoc/>
    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        return Calls(turnContext).UpdateActivityAsync(activity, cancellationToken);
    }

    /// <inheritdoc/>
    public override Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(reference);
        return Calls(turnContext).DeleteActivityAsync(reference.Conversation.Id, reference.ActivityId, cancellationToken);
    }

    /// <inheritdoc/>
    public override Task ContinueConversationAsync(
        string botAppId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueConversationAsync(CreateClaimsIdentity(botAppId), reference, callback, cancellationToken);

    /// <inheritdoc/>
    public override Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return ProcessProactiveAsync(
            claimsIdentity,
            reference.GetContinuationActivity(),
            BotFrameworkAuthentication.GetOriginatingAudience(),
            callback,
            cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task CreateConversationAsync(
        string botAppId,
        string channelId,
        string serviceUrl,
        string audience,
        ConversationParameters conversationParameters,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(serviceUrl);
        ArgumentNullException.ThrowIfNull(conversationParameters);
        ArgumentNullException.ThrowIfNull(callback);
        audience = string.IsNullOrWhiteSpace(audience) ? BotFrameworkAuthentication.GetOriginatingAudience() : audience;
        var identity = CreateClaimsIdentity(botAppId);
        var factory = BotFrameworkAuthentication.CreateConnectorFactory(identity);
        using var client = await factory.CreateAsync(serviceUrl, audience, cancellationToken);
        var made = await client.Conversations.CreateConversationAsync(conversationParameters, cancellationToken)
            ?? throw new InvalidOperationException("The channel did not tell the id of the new conversation.");

        var activity = new Activity(ActivityTypes.Event)
        {
            Name = ActivityEventNames.CreateConversation,
            Id = made.ActivityId ?? Guid.NewGuid().ToString(),
            ChannelId = channelId,
            ServiceUrl = serviceUrl,
            Conversation = new ConversationAccount(id: made.Id, tenantId: conversationParameters.TenantId),
            ChannelData = conversationParameters.ChannelData,
            Recipient = conversationParameters.Bot,
        };
        using var turn = Turn(activity, identity, audience, client, factory);
        await RunPipelineAsync(turn, callback, cancellationToken);
    }

    /// <summary>Runs a turn that nobody asked for.</summary>
    /// <param name="claimsIdentity">The bot's.</param>
    /// <param name="continuationActivity">What the turn begins with.</param>
    /// <param name="audience">For whom the bot's tokens are.</param>
    /// <param name="callback">What to do.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Done when the turn is.</returns>
    protected async Task ProcessProactiveAsync(
        ClaimsIdentity claimsIdentity,
        Activity continuationActivity,
        string audience,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(continuationActivity);
        ArgumentNullException.ThrowIfNull(callback);
        var factory = BotFrameworkAuthentication.CreateConnectorFactory(claimsIdentity);
        using var client = await factory.CreateAsync(continuationActivity.ServiceUrl, audience, cancellationToken);
        using var turn = Turn(continuationActivity, claimsIdentity, audience, client, factory);
        await RunPipelineAsync(turn, callback, cancellationToken);
    }

    /// <summary>Checks a caller and runs their turn.</summary>
    /// <param name="authHeader">Their Authorization header.</param>
    /// <param name="activity">What they sent.</param>
    /// <param name="callback">The bot.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    /// <returns>The answer to an invoke; null for everything else.</returns>
    /// <exception cref="UnauthorizedAccessException">They are refused.</exception>
    protected async Task<InvokeResponse> ProcessActivityAsync(
        string authHeader, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        await ProcessActivityAsync(
            await BotFrameworkAuthentication.AuthenticateRequestAsync(activity, authHeader, cancellationToken),
            activity,
            callback,
            cancellationToken);

    /// <summary>Runs the turn of a caller who was let in.</summary>
    /// <param name="authenticateRequestResult">Who they are.</param>
    /// <param name="activity">What they sent.</param>
    /// <param name="callback">The bot.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    /// <returns>The answer to an invoke; null for everything else.</returns>
    protected async Task<InvokeResponse> ProcessActivityAsync(
        AuthenticateRequestResult authenticateRequestResult,
        Activity activity,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authenticateRequestResult);
        ArgumentNullException.ThrowIfNull(activity);
        activity.CallerId = authenticateRequestResult.CallerId;
        using var client = await authenticateRequestResult.ConnectorFactory.CreateAsync(
            activity.ServiceUrl, authenticateRequestResult.Audience, cancellationToken);
        using var turn = Turn(
            activity,
            authenticateRequestResult.ClaimsIdentity,
            authenticateRequestResult.Audience,
            client,
            authenticateRequestResult.ConnectorFactory);
        await RunPipelineAsync(turn, callback, cancellationToken);

        if (activity.Type != ActivityTypes.Invoke)
            return null;
        return turn.TurnState.Get<Activity>(InvokeResponseKey)?.Value as InvokeResponse
            ?? new InvokeResponse { Status = (int)HttpStatusCode.NotImplemented };
    }

    /// <summary>The identity of the bot itself, for turns that nobody asked for.</summary>
    /// <param name="botAppId">Its app id; may be empty when authentication is off.</param>
    /// <returns>The identity.</returns>
    protected ClaimsIdentity CreateClaimsIdentity(string botAppId) => new(
    [
        new Claim(AuthenticationConstants.AudienceClaim, botAppId ?? string.Empty),
        new Claim(AuthenticationConstants.AppIdClaim, botAppId ?? string.Empty),
    ]);

    private TurnContext Turn(
        Activity activity, ClaimsIdentity identity, string audience, IConnectorClient client, ConnectorFactory factory)
    {
        var turn = new TurnContext(this, activity);
        turn.TurnState.Add<System.Security.Principal.IIdentity>(BotIdentityKey, identity);
        turn.TurnState.Add(client);
        turn.TurnState.Add(factory);
        turn.TurnState.Add(OAuthScopeKey, audience);
        return turn;
    }

    private static async Task<ResourceResponse> Send(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        switch (activity.Type)
        {
            case ActivityTypesEx.Delay:
                await Task.Delay(activity.Value is int milliseconds ? milliseconds : 1000, cancellationToken);
                return null;
            case ActivityTypesEx.InvokeResponse:
                turnContext.TurnState.Set(InvokeResponseKey, activity);
                return null;
            case ActivityTypes.Trace:
                return null;
            default:
                return string.IsNullOrEmpty(activity.ReplyToId)
                    ? await Calls(turnContext).SendToConversationAsync(activity, cancellationToken)
                    : await Calls(turnContext).ReplyToActivityAsync(activity, cancellationToken);
        }
    }

    private static IConversations Calls(ITurnContext turnContext) =>
        turnContext.TurnState.Get<IConnectorClient>()?.Conversations
        ?? throw new InvalidOperationException("The turn has no connection to its channel.");
}
