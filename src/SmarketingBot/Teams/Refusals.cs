using System.Globalization;
using System.Net;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using SmarketingBot.Core.Outbox;

namespace SmarketingBot.Teams;

/// <summary>
/// Teams' status codes and what each asks of a bot, after Microsoft's table of what to retry; codes it doesn't list are
/// not retried.
/// </summary>
internal static class Refusals
{
    internal static Answer Read(ErrorResponseException refused)
    {
        var status = refused.Response?.StatusCode ?? HttpStatusCode.InternalServerError;
        var code = CodeOf(refused);
        return status switch
        {
            HttpStatusCode.TooManyRequests => new Answer(Outcome.Throttled, RetryAfter: RetryAfter(refused), Code: code),
            HttpStatusCode.PreconditionFailed or HttpStatusCode.ServiceUnavailable => new Answer(Outcome.NotTaken, RetryAfter: RetryAfter(refused), Code: code),
            HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout or HttpStatusCode.RequestTimeout => new Answer(Outcome.Unknown, Code: code),
            // A setting of ours, not a door that was shut: who takes the place for left would delete what is known of it.
            HttpStatusCode.Forbidden when code is "NotEnoughPermissions" or "InvalidBotApiHost" => new Answer(Outcome.Refused, Code: code),
            HttpStatusCode.Forbidden => new Answer(Outcome.Unreachable, Code: code),
            HttpStatusCode.NotFound when code is "ActivityNotFoundInConversation" or "ActivityNotFound" => new Answer(Outcome.MessageGone, Code: code),
            HttpStatusCode.NotFound => new Answer(Outcome.PlaceGone, Code: code),
            _ => new Answer(Outcome.Refused, Code: code),
        };
    }

    // A block in a personal chat hides its code in a text that is itself JSON.
    private static string CodeOf(ErrorResponseException refused)
    {
        var outer = refused.Body?.Error?.Code;
        try
        {
            if (JObject.Parse(refused.Response?.Content ?? "{}") is { } body)
            {
                outer ??= (string?)body["error"]?["code"] ?? body["errorCode"]?.ToString();
                var inner = body["message"]?.Type == JTokenType.String ? (string?)body["message"] : (string?)body["error"]?["message"];
                if (inner?.TrimStart().StartsWith('{') == true && (string?)JObject.Parse(inner)["subCode"] is { Length: > 0 } sub) return Short(sub);
            }
        }
        catch (JsonException)
        {
            // An answer that is no JSON tells no code.
        }
        return Short(outer ?? ((int)(refused.Response?.StatusCode ?? 0)).ToString(CultureInfo.InvariantCulture));
    }

    private static string Short(string code) => code.Length <= 60 ? code : code[..60];

    private static TimeSpan? RetryAfter(ErrorResponseException refused)
    {
        if (refused.Response?.Headers is null) return null;
        foreach (var (name, values) in refused.Response.Headers)
        {
            if (!name.Equals("Retry-After", StringComparison.OrdinalIgnoreCase)) continue;
            var value = values.FirstOrDefault();
            if (double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and < 86_400) return TimeSpan.FromSeconds(seconds);
        }
        return null;
    }
}
