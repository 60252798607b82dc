using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// The way into a bot from an ASP.NET endpoint. Answers 200 with an empty body, an invoke with its own status and body, 400
/// to what is no activity, 401 to strangers, 405 to other methods, 413 to what is too long.
/// </summary>
public class CloudAdapter : CloudAdapterBase, IBotFrameworkHttpAdapter
{
    /// <summary>Makes an adapter without authentication.</summary>
    public CloudAdapter()
        : this(new ConfigurationBuilder().Build())
    {
    }

    /// <summary>Makes an adapter.</summary>
    /// <param name="botFrameworkAuthentication">Who may call, and how to call.</param>
    /// <param name="logger">Told about refused callers.</param>
    public CloudAdapter(BotFrameworkAuthentication botFrameworkAuthentication, ILogger logger = null)
        : base(botFrameworkAuthentication, logger)
    {
    }

    /// <summary>Makes an adapter from configuration.</summary>
    /// <param name="configuration">See <see cref="ConfigurationBotFrameworkAuthentication"/>.</param>
    /// <param name="httpClientFactory">Makes the clients for all calls.</param>
    /// <param name="logger">Told about refused callers.</param>
    public CloudAdapter(IConfiguration configuration, IHttpClientFactory httpClientFactory = null, ILogger logger = null)
        : this(new ConfigurationBotFrameworkAuthentication(configuration, httpClientFactory: httpClientFactory, logger: logger), logger)
    {
    }

    /// <inheritdoc/>
    public async Task ProcessAsync(
        HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);
        var (activity, refusal) = await ActivityBody.Read(httpRequest);
        if (activity is null)
        {
            httpResponse.StatusCode = refusal;
            return;
        }

        // The channel hangs up after some seconds; what was begun for a person is still finished.
        var turn = cancellationToken == httpRequest.HttpContext.RequestAborted ? CancellationToken.None : cancellationToken;
        AuthenticateRequestResult caller;
        try
        {
            caller = await BotFrameworkAuthentication.AuthenticateRequestAsync(activity, httpRequest.Headers.Authorization, turn);
        }
        catch (UnauthorizedAccessException stranger)
        {
            Logger.LogWarning("A caller was refused: {Reason}", stranger.Message);
            httpResponse.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        if (!ActivityBody.CanBeAnswered(activity))
        {
            httpResponse.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        var answer = await ProcessActivityAsync(caller, activity, bot.OnTurnAsync, turn);
        await ActivityBody.Write(httpResponse, answer);
    }
}
