using Microsoft.AspNetCore.Http;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>The way into a bot from an ASP.NET endpoint.</summary>
public interface IBotFrameworkHttpAdapter
{
    /// <summary>Handles one POST of the channel.</summary>
    /// <param name="httpRequest">The request.</param>
    /// <param name="httpResponse">The response, which is written.</param>
    /// <param name="bot">The bot.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    /// <returns>Done when answered.</returns>
    Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default);
}
