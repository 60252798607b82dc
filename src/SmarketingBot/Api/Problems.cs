using System.Text.Json;
using System.Text.Json.Serialization;
using SmarketingBot.Core.Keys;

namespace SmarketingBot.Api;

/// <summary>What a program is told when its request can't be taken: problem details as RFC 9457 has them, in words that repeat no secret.</summary>
/// <param name="Type">Names the kind of problem, for programs.</param>
/// <param name="Title">The kind in words.</param>
/// <param name="Status">The status of the answer.</param>
/// <param name="Detail">What would work.</param>
internal sealed record Problem(string Type, string Title, int Status, string Detail)
{
    /// <summary>What is wrong with which of several.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Fault>? Errors { get; init; }

    // Missing, unknown, over and revoked are told alike: who guesses learns nothing.
    internal static readonly Problem NoKey = Of("unauthorized", "A key is needed", StatusCodes.Status401Unauthorized, "Send “Authorization: Bearer smk_…” with a key that works. A moderator makes one in Teams with “api key”.");

    internal static readonly Problem TooMany = Of("too-many-requests", "Too many requests", StatusCodes.Status429TooManyRequests, "Please wait as long as Retry-After says, and send several numbers in one request.");

    internal static readonly Problem TooLarge = Of("too-large", "The request is too large", StatusCodes.Status413PayloadTooLarge, "A request may have 256 KB. Send fewer numbers at a time.");

    internal static readonly Problem NotJson = Of("not-json", "The request is no JSON", StatusCodes.Status415UnsupportedMediaType, "Send JSON, with “Content-Type: application/json”.");

    internal static readonly Problem NameTooLong = Of("idempotency-key", "That Idempotency-Key can't be taken", StatusCodes.Status400BadRequest, "Send one Idempotency-Key of 1 to 255 visible ASCII characters, or none.");

    internal static readonly Problem OtherBody = Of("idempotency-key-reused", "That Idempotency-Key was used for something else", StatusCodes.Status422UnprocessableEntity, "Within a day the same Idempotency-Key stands for the same request. Give another request another one.");

    internal static readonly Problem Broken = Of("broken", "Sorry, that went wrong on my side", StatusCodes.Status500InternalServerError, "Nothing was stored. Please send the same again later, with the same Idempotency-Key.");

    internal static Problem Unreadable(string detail) => Of("unreadable", "The request can't be read", StatusCodes.Status400BadRequest, detail);

    internal static Problem Refused(IReadOnlyList<Fault> faults) =>
        Of("refused", "Nothing was stored", StatusCodes.Status422UnprocessableEntity, "All of a request is stored, or nothing. What is wrong stands in “errors”, counted from 0.") with { Errors = faults };

    private static Problem Of(string type, string title, int status, string detail) => new($"urn:smarketingbot:{type}", title, status, detail);

    /// <summary>Writes it.</summary>
    internal async Task Write(HttpResponse response)
    {
        response.StatusCode = Status;
        response.ContentType = "application/problem+json";
        response.Headers.CacheControl = "no-store";
        if (Status == StatusCodes.Status401Unauthorized) response.Headers.WWWAuthenticate = "Bearer";
        await response.WriteAsync(JsonSerializer.Serialize(this, ApiDoor.Json));
    }
}
