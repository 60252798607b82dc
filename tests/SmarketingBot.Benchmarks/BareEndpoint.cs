using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SmarketingBot.Benchmarks;

/// <summary>
/// What the bot is measured against: Kestrel, one JSON document, the same outbound calls with the very bytes that the other
/// one sends; for the working turn also the same rows in plain ADO.NET. It checks nothing, remembers nobody and retries nothing.
/// </summary>
internal static class BareEndpoint
{
    internal static async Task<int> Run(string url, string folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(url);
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        using var http = new HttpClient();
        using var rows = new PlainRows(folder);
        var replies = new Dictionary<string, byte[][]>();
        app.MapPost("/api/messages", async (HttpContext context) =>
        {
            using var activity = await JsonDocument.ParseAsync(context.Request.Body);
            var root = activity.RootElement;
            var text = root.GetProperty("text").GetString()!;
            var kind = Answers.Kind(text);
            byte[][]? bodies;
            lock (replies)
                if (!replies.TryGetValue(kind, out bodies)) replies[kind] = bodies = Answers.Read(folder, kind);
            var conversation = root.GetProperty("conversation").GetProperty("id").GetString()!;
            var row = kind == "I'll" ? await rows.Write(root.GetProperty("id").GetString()!, root.GetProperty("from").GetProperty("id").GetString()!, conversation, text) : 0;
            var address = new Uri($"{root.GetProperty("serviceUrl").GetString()}v3/conversations/{Uri.EscapeDataString(conversation)}/activities");
            var said = "";
            foreach (var body in bodies)
            {
                using var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
                using var answer = await http.PostAsync(address, content);
                said = await answer.Content.ReadAsStringAsync();
            }
            if (row > 0) await rows.Said(row, said);
        });
        await app.RunAsync();
        return 0;
    }
}
