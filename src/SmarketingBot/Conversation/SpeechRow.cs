using NodaTime;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Conversation;

/// <summary>
/// Who finds the words of an outbox kind; the viewer is null for the view that everybody shares. A notice is a private
/// message that nobody asked for: it keeps the person's hours also when it comes late.
/// </summary>
public sealed record SpeechRow(
    string Kind,
    Func<IServiceProvider, OutboxMessage, string?, Task<Speech?>> Compose,
    Func<IServiceProvider, OutboxMessage, Task>? Said,
    Func<IServiceProvider, OutboxMessage, Task>? NotSaid,
    bool IsNotice)
{
    /// <summary>The shared view of many at once, at a fixed number of commands; null is one by one.</summary>
    public Func<IServiceProvider, IReadOnlyList<OutboxMessage>, Task<IReadOnlyList<Composed>>>? ComposeTogether { get; init; }

    /// <summary>Records the delivery of many at once; null is one by one.</summary>
    public Func<IServiceProvider, IReadOnlyList<OutboxMessage>, Task>? SaidTogether { get; init; }

    /// <summary>What follows from deliveries that only count; null where none does.</summary>
    public SaidCount? Counts { get; init; }
}

/// <summary>What is counted when messages were delivered from which nothing else follows.</summary>
/// <param name="Only">Whether nothing else follows from this one.</param>
/// <param name="Of">Counts many, of several tenants, whose locks are held; the instant is people's time.</param>
public sealed record SaidCount(Func<OutboxMessage, bool> Only, Func<BotDb, IReadOnlyList<OutboxMessage>, Instant, Task> Of);

/// <summary>Who answers when alarms of a kind ring.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Ring">Looks at one subject.</param>
/// <param name="Together">Looks at many of one tenant, at a fixed number of commands; null is one by one.</param>
public sealed record AlarmRow(string Kind, Func<IServiceProvider, string, Task> Ring, Func<IServiceProvider, IReadOnlyList<string>, Task>? Together = null);
