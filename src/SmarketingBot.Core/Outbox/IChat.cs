namespace SmarketingBot.Core.Outbox;

/// <summary>The chat service as the outbox sees it. Implementations never retry a post by themselves.</summary>
public interface IChat
{
    /// <summary>Says something new.</summary>
    Task<Answer> Post(Address to, Speech speech, CancellationToken ct);

    /// <summary>Brings a message that was said up to date.</summary>
    Task<Answer> Edit(Address to, string activityId, Speech speech, CancellationToken ct);

    /// <summary>
    /// Opens, or finds again, the personal chat with somebody; Teams answers the same id each time. On success
    /// <see cref="Answer.Id"/> is the conversation's id.
    /// </summary>
    Task<Answer> OpenPersonalChat(Address near, string tenant, string userId, CancellationToken ct);
}

/// <summary>A conversation and how to reach it.</summary>
/// <param name="ServiceUrl">The channel's address as last seen in a verified activity.</param>
/// <param name="ConversationId">The conversation, with its thread where it has one; empty when none is open yet.</param>
/// <param name="BotId">The bot's own id in the channel.</param>
/// <param name="Tenant">The tenant it belongs to.</param>
/// <param name="IsKnownReached">What was said there last has arrived.</param>
public sealed record Address(string ServiceUrl, string ConversationId, string BotId, string Tenant, bool IsKnownReached = false);

/// <summary>What came of speaking.</summary>
public enum Outcome
{
    /// <summary>Teams took it.</summary>
    Taken,

    /// <summary>Too fast (429): wait as told.</summary>
    Throttled,

    /// <summary>Certainly not taken (connection refused, 412, 503): try again soon.</summary>
    NotTaken,

    /// <summary>Nobody knows (timeout, reset, 502, 504): it may have been taken.</summary>
    Unknown,

    /// <summary>The person or place cannot be reached until they act (403).</summary>
    Unreachable,

    /// <summary>The conversation is not there any more (404): a personal chat can be opened anew, others are gone until heard from.</summary>
    PlaceGone,

    /// <summary>The message to be edited is not there any more (404): say it anew.</summary>
    MessageGone,

    /// <summary>Refused for good (400, 401, 413, other 403, 500): trying again would be the same.</summary>
    Refused,
}

/// <summary>An outcome with what belongs to it.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="Id">The activity's or conversation's id when taken.</param>
/// <param name="RetryAfter">How long Teams asked us to wait, when it said so.</param>
/// <param name="Code">The service's error code for the log; never a text.</param>
public sealed record Answer(Outcome Outcome, string? Id = null, TimeSpan? RetryAfter = null, string? Code = null);
