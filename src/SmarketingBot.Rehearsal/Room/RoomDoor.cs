using System.Net;
using Microsoft.AspNetCore.Http;

namespace SmarketingBot.Rehearsal.Room;

/// <summary>Who may come in: a page of this machine's own, in a browser on this machine.</summary>
internal static class RoomDoor
{
    /// <summary>Why not; null lets the request in.</summary>
    public static string? Refuses(HttpRequest request)
    {
        if (request.HttpContext.Connection.RemoteIpAddress is not { } address || !IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address))
            return "The rehearsal room is open on this machine only.";
        // A name that somebody else made point here would make their page one of ours.
        if (request.Host.Host is not ("localhost" or "127.0.0.1" or "[::1]")) return "The rehearsal room is open as localhost only.";
        if (request.Headers.Keys.Any(k => k.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase)) || request.Headers.ContainsKey("Forwarded"))
            return "The rehearsal room is not open through a proxy.";
        var own = $"{request.Scheme}://{request.Host}";
        if (request.Headers.Origin.Any(o => !string.Equals(o, own, StringComparison.OrdinalIgnoreCase))) return "Only the room's own page may speak here.";
        if (request.Headers["Sec-Fetch-Site"].Any(site => site is "cross-site" or "same-site") && !IsVisit(request)) return "Only the room's own page may speak here.";
        // A form of another page could send other types without being asked for its origin.
        if (HttpMethods.IsPost(request.Method) && !request.HasJsonContentType()) return "The room hears JSON only.";
        return null;
    }

    // Somebody follows a link to the page itself.
    private static bool IsVisit(HttpRequest request) => HttpMethods.IsGet(request.Method) && request.Headers["Sec-Fetch-Mode"] == "navigate";
}
