using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Imports;

namespace SmarketingBot.Teams;

/// <summary>
/// A table that somebody attached in their own chat: Teams puts the file into their OneDrive and gives an address that
/// needs no token, for some minutes. It is read before the turn begins, so that no transaction waits for it.
/// </summary>
public sealed class AttachedFiles(FeatureMap map, IHttpClientFactory clients, IHostEnvironment environment, ILogger<AttachedFiles> log)
{
    // The address comes with the activity: without a list of hosts it could lead anywhere in our own network.
    // Where OneDrive for work lives, in the clouds there are.
    private static readonly string[] Under = [".sharepoint.com", ".sharepoint.us", ".sharepoint-mil.us", ".sharepoint.cn"];

    // https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4
    private const string ContentType = "application/vnd.microsoft.teams.file.download.info";

    private const string Command = "kpi csv";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    /// <summary>The turn with what the file says; the same turn where there is none, or the words are about something else.</summary>
    public async Task<Turn> Read(Turn turn, Activity activity, CancellationToken ct)
    {
        var file = activity.Attachments?.FirstOrDefault(a => a?.ContentType == ContentType);
        if (file is null || !turn.Here.IsPersonal || turn.Said.Text.Length > 0 && map.Find(turn.Said.Text, personal: true).Row?.Words != Command) return turn;
        var address = file.Content is JObject content && content["downloadUrl"] is JValue { Type: JTokenType.String } url ? (string)url! : null;
        return turn with { Said = new Spoken(Command), Raw = "", File = await Get(address, ct) };
    }

    private async Task<AttachedTable> Get(string? address, CancellationToken ct)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || !Trusts(url)) return new AttachedTable(null, T("I can't open that file. Attach it from your computer, or paste its lines below “kpi csv”."));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Patience);
        try
        {
            using var client = clients.CreateClient(nameof(AttachedFiles));
            using var response = await client.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            if (!response.IsSuccessStatusCode) return Unreachable;
            await using var stream = await response.Content.ReadAsStreamAsync(limit.Token);
            // One byte more than is taken: whatever the answer says of its length.
            var bytes = new byte[CsvTable.MostBytes + 1];
            var read = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, limit.Token);
            return new AttachedTable(CsvTable.Decode(bytes[..read]), null);
        }
        catch (RuleBroken broken)
        {
            return new AttachedTable(null, broken.Message);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException && !ct.IsCancellationRequested)
        {
            log.LogInformation("An attached file could not be fetched: {Kind}.", e.GetType().Name);
            return Unreachable;
        }
    }

    private static AttachedTable Unreachable => new(null, T("I couldn't fetch that file from Teams. Attach it again, or paste its lines below “kpi csv”."));

    private bool Trusts(Uri url) => url.UserInfo.Length == 0
        && (url.Scheme == Uri.UriSchemeHttps && url.IsDefaultPort && Under.Any(u => url.Host.EndsWith(u, StringComparison.OrdinalIgnoreCase))
            // A path of this machine is “loopback” too.
            || environment.IsDevelopment() && url.IsLoopback && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps));
}
