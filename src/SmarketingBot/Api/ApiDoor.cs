using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http.Features;
using NodaTime.Text;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Keys;
using SmarketingBot.Core.Scoreboards;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Api;

/// <summary>
/// Where other programs tell what they know. Who comes with a key is counted by the key, who comes without one by the address,
/// and nothing is read back but what was just told.
/// </summary>
internal sealed class ApiDoor(Work work, ApiLimits limits, ILogger<ApiDoor> log)
{
    /// <summary>Where all of it is described.</summary>
    public const string Description = "api/openapi.json";

    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Takes numbers: all of a request, or nothing.</summary>
    internal async Task Kpis(HttpContext context)
    {
        try
        {
            await Take(context);
        }
        catch (BadHttpRequestException e) when (!context.Response.HasStarted)
        {
            await (e.StatusCode == StatusCodes.Status413PayloadTooLarge ? Problem.TooLarge : Problem.Unreadable("The request ended before it was whole.")).Write(context.Response);
        }
        catch (Exception e) when (e is not OperationCanceledException && !context.Response.HasStarted)
        {
            log.LogError(e, "A program's request failed.");
            await Problem.Broken.Write(context.Response);
        }
    }

    private async Task Take(HttpContext context)
    {
        if (await Known(context) is not var (secret, tenant)) return;
        if (Refused(context, await limits.ByKey(tenant, secret.Id)) is { } tooMany)
        {
            await tooMany.Write(context.Response);
            return;
        }
        var (body, problem) = await Body(context);
        var name = context.Request.Headers["Idempotency-Key"];
        if (problem is null && (name.Count > 1 || name.Count == 1 && (name[0] is not { Length: > 0 and <= 255 } text || !text.All(c => c is > ' ' and <= '~')))) problem = Problem.NameTooLong;
        if (problem is not null)
        {
            await problem.Write(context.Response);
            return;
        }
        var answer = await Store(tenant, secret, body!, name.Count == 1 ? name[0] : null);
        if (answer.Problem is not null)
        {
            await answer.Problem.Write(context.Response);
            return;
        }
        context.Response.ContentType = "application/json";
        context.Response.Headers.CacheControl = "no-store";
        if (answer.Again) context.Response.Headers["Idempotency-Replayed"] = "true";
        await context.Response.WriteAsync(answer.Text!);
    }

    // The key is looked at before a byte of the body is read.
    private async Task<(Secret Secret, string Tenant)?> Known(HttpContext context)
    {
        var header = context.Request.Headers.Authorization;
        var bearer = header.Count == 1 && header[0] is { } text && text.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? text["Bearer ".Length..].Trim() : null;
        if (CheckKey.Read(bearer) is { } secret
            && await work.Read("", (services, _) => services.GetRequiredService<CheckKey>().TenantOf(secret.Id)) is { } tenant
            && await work.Read(tenant, async (services, _) => await services.GetRequiredService<CheckKey>().Find(secret) is not null)) return (secret, tenant);
        await (Refused(context, limits.ByAddress(context.Connection.RemoteIpAddress)) ?? Problem.NoKey).Write(context.Response);
        return null;
    }

    private static Problem? Refused(HttpContext context, TimeSpan? wait)
    {
        if (wait is not { } time) return null;
        context.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(time.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return Problem.TooMany;
    }

    private static async Task<(byte[]? Body, Problem? Problem)> Body(HttpContext context)
    {
        if (!context.Request.HasJsonContentType()) return (null, Problem.NotJson);
        if (context.Request.ContentLength > Limits.BodyBytes) return (null, Problem.TooLarge);
        // Counted while it is read, whatever it says of its length.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = Limits.BodyBytes;
        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer, context.RequestAborted);
        return (buffer.ToArray(), null);
    }

    private async Task<Stored> Store(string tenant, Secret secret, byte[] body, string? name)
    {
        try
        {
            return await work.Write(tenant, async (services, _) =>
            {
                var check = services.GetRequiredService<CheckKey>();
                // Looked at again where nothing slips in between: it may have been revoked while the body came.
                if (await check.Find(secret) is not var (key, series)) return new Stored(Problem.NoKey);
                if (name is not null && await check.Answered(key, name) is { } before)
                    return CheckKey.IsTo(before, body) ? new Stored(null, before.Answer, Again: true) : new Stored(Problem.OtherBody);
                if (NumbersBody.Read(body, out var problem) is not var (told, faults)) return new Stored(problem);
                if (faults.Count > 0) return new Stored(Problem.Refused(faults));
                var (taken, refused) = await services.GetRequiredService<TakeNumbers>().Run(series, told, key.Name);
                if (refused.Count > 0) throw new NothingStored(refused);
                check.Used(key);
                var answer = JsonSerializer.Serialize(new { stored = told.Zip(taken, Echo) }, Json);
                if (name is not null) check.Remember(key, name, body, answer);
                return new Stored(null, answer);
            });
        }
        catch (NothingStored refused)
        {
            return new Stored(Problem.Refused(refused.Faults));
        }
    }

    // What was told and where it was put; not what it comes to with what others told.
    private static object Echo(ToldNumber told, KpiNumber taken) => new
    {
        kpi = told.Kpi,
        value = told.Value,
        from = LocalDatePattern.Iso.Format(taken.From),
        asOf = LocalDatePattern.Iso.Format(told.AsOf ?? taken.AsOf),
        mode = told.Add ? "add" : "set",
    };

    private sealed record Stored(Problem? Problem, string? Text = null, bool Again = false);

    // Leaves the transaction, so that nothing of a request stays when a part of it can't be taken.
    private sealed class NothingStored(IReadOnlyList<Fault> faults) : Exception
    {
        public IReadOnlyList<Fault> Faults => faults;
    }
}
