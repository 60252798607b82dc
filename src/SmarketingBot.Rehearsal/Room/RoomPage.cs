using System.Reflection;
using Microsoft.AspNetCore.Http;

namespace SmarketingBot.Rehearsal.Room;

/// <summary>The page: plain files inside this assembly.</summary>
internal static class RoomPage
{
    private const string Prefix = "room-page/";

    // Everything comes from here, nothing runs that is not a file of ours; pictures in cards may come from anywhere safe.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: https:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly Assembly Home = typeof(RoomPage).Assembly;
    private static readonly Dictionary<string, string> Files = Home.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        // The folders of Windows have other slashes.
        .ToDictionary(name => name[Prefix.Length..].Replace('\\', '/'), name => name);

    public static async Task Send(HttpContext context, string path)
    {
        if (!Files.TryGetValue(path, out var name))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        // The next build may have another one.
        headers.CacheControl = "no-cache";
        context.Response.ContentType = Path.GetExtension(path) switch
        {
            ".html" => "text/html; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            _ => "application/octet-stream",
        };
        await using var file = Home.GetManifestResourceStream(name)!;
        await file.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
