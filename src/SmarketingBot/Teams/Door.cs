using System.Buffers;
using System.Net;
using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Teams;

/// <summary>
/// The one way in. What can be refused without trusting anybody is refused here, before the SDK reads a byte: size,
/// depth, shape, hosts we would not answer to, tenants that are not ours, and strangers while no app id is set.
/// </summary>
public sealed class Door(IBotFrameworkHttpAdapter adapter, TrustedHosts hosts, IConfiguration configuration, IHostEnvironment environment, ILogger<Door> log)
{
    // What proxies and tunnels add; besides every X-Forwarded- and X-Original- there is.
    private static readonly string[] Forwarded =
        ["Forwarded", "Via", "X-Real-IP", "X-Client-IP", "X-Cluster-Client-IP", "True-Client-IP", "CF-Connecting-IP", "Fastly-Client-IP"];

    private readonly string? _tenant = configuration["MicrosoftAppTenantId"] is { Length: > 0 } tenant && configuration["MicrosoftAppType"] != "MultiTenant" ? tenant : null;
    private readonly bool _open = string.IsNullOrEmpty(configuration["MicrosoftAppId"]);

    /// <summary>Lets a request in, or refuses it with a status and nothing else.</summary>
    public async Task Enter(HttpContext context, IBot bot)
    {
        if (_open && !IsAtHome(context))
        {
            Refuse(context, HttpStatusCode.Unauthorized, "not from this machine while no app id is set");
            return;
        }
        if (await Body(context) is not { } body) return;
        try
        {
            using var json = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = Limits.JsonDepth });
            if (Find(json.RootElement, "type") is not { } type || Text(type) is null)
            {
                Refuse(context, HttpStatusCode.BadRequest, "no activity");
                return;
            }
            if (Find(json.RootElement, "serviceUrl") is not { } url || !hosts.Trusts(Text(url)))
            {
                Refuse(context, HttpStatusCode.Forbidden, "service address not trusted");
                return;
            }
            if (_tenant is not null && OtherTenant(json.RootElement))
            {
                Refuse(context, HttpStatusCode.Forbidden, "another tenant");
                return;
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            Refuse(context, HttpStatusCode.BadRequest, "no JSON");
            return;
        }
        context.Request.Body = new MemoryStream(body, writable: false);
        // The channel gives up after some seconds and would cancel what it asked for half way; the work goes on.
        try
        {
            await adapter.ProcessAsync(context.Request, context.Response, bot, CancellationToken.None);
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            // Not acknowledged: Teams delivers it again, and by then the store may answer. The same one twice is harmless.
            log.LogError(e, "An activity could not be taken.");
            context.Response.StatusCode = (int)HttpStatusCode.InternalServerError;
        }
    }

    private async Task<byte[]?> Body(HttpContext context)
    {
        if (context.Request.ContentLength > Limits.BodyBytes)
        {
            Refuse(context, HttpStatusCode.RequestEntityTooLarge, "too large");
            return null;
        }
        using var buffer = new MemoryStream((int)(context.Request.ContentLength ?? 0));
        var chunk = ArrayPool<byte>.Shared.Rent(16 * 1024);
        try
        {
            int read;
            while ((read = await context.Request.Body.ReadAsync(chunk, context.RequestAborted)) > 0)
            {
                if (buffer.Length + read > Limits.BodyBytes)
                {
                    Refuse(context, HttpStatusCode.RequestEntityTooLarge, "too large");
                    return null;
                }
                buffer.Write(chunk, 0, read);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }
        return buffer.ToArray();
    }

    // Without an app id nobody can prove who they are: then only a program on this machine, in Development, is heard.
    private bool IsAtHome(HttpContext context) =>
        environment.IsDevelopment()
        && context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address)
        && IsLocal(context.Request.Host.Host)
        && !Forwarded.Any(context.Request.Headers.ContainsKey)
        && !context.Request.Headers.Keys.Any(k => k.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase) || k.StartsWith("X-Original-", StringComparison.OrdinalIgnoreCase))
        // A page in the browser of this machine is a stranger that speaks from 127.0.0.1; browsers say where it came from.
        && context.Request.Headers.Origin.All(o => Uri.TryCreate(o, UriKind.Absolute, out var origin) && IsLocal(origin.Host));

    private static bool IsLocal(string host) => host is "localhost" or "127.0.0.1" or "[::1]";

    private bool OtherTenant(JsonElement activity)
    {
        var told = Find(Find(activity, "conversation"), "tenantId") ?? Find(Find(Find(activity, "channelData"), "tenant"), "id");
        return told is { } tenant && !string.Equals(Text(tenant), _tenant, StringComparison.OrdinalIgnoreCase);
    }

    // As the SDK's reader finds it: letter case does not matter. It also merges what is said twice; then the value that
    // is checked here would not be the one that is used, so saying it twice is refused.
    private static JsonElement? Find(JsonElement? element, string name)
    {
        if (element is not { ValueKind: JsonValueKind.Object } known) return null;
        JsonElement? found = null;
        foreach (var property in known.EnumerateObject())
        {
            if (!property.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) continue;
            if (found is not null) throw new JsonException("Said twice.");
            found = property.Value;
        }
        return found is { ValueKind: JsonValueKind.Null } ? null : found;
    }

    private static string? Text(JsonElement element)
    {
        try
        {
            return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Half a character: no text that means anything.
            return null;
        }
    }

    private void Refuse(HttpContext context, HttpStatusCode status, string why)
    {
        // One line at a quiet level: a stranger must not be able to fill the log.
        log.LogDebug("Refused at the door: {Why}.", why);
        context.Response.StatusCode = (int)status;
    }
}
