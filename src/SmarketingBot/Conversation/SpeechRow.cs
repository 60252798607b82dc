using SmarketingBot.Core.Outbox;

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
}

/// <summary>Who answers when alarms of a kind ring.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Ring">Looks at one subject.</param>
/// <param name="Together">Looks at many of one tenant, at a fixed number of commands; null is one by one.</param>
public sealed record AlarmRow(string Kind, Func<IServiceProvider, string, Task> Ring, Func<IServiceProvider, IReadOnlyList<string>, Task>? Together = null);
