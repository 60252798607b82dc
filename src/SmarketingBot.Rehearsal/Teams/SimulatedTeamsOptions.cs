using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace SmarketingBot.Rehearsal;

/// <summary>How one simulated Teams behaves. What changes while it runs (faults, who is present) is set on the running one.</summary>
public sealed record SimulatedTeamsOptions
{
    /// <summary>The bot's app id (a GUID). Its Teams id is <c>28:</c> and this.</summary>
    public string BotId { get; init; } = "5b0a7c1e-0000-4000-8000-0000000b07b0";

    /// <summary>The name people see and mention.</summary>
    public string BotName { get; init; } = "SmarketingBot";

    /// <summary>The tenant that hosts the conversations.</summary>
    public string TenantId { get; init; } = "7e7a0000-0000-4000-8000-000000000001";

    /// <summary>TCP port on 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>The bot's messaging endpoint, when it is known before the start; else set <see cref="SimulatedTeams.Bot"/>.</summary>
    public Uri? Bot { get; init; }

    /// <summary>People's time, stamped on activities and messages. Default: the machine's.</summary>
    public Func<Instant>? Now { get; init; }

    /// <summary>Machine time: faults that last, call records, token lifetimes.</summary>
    public TimeProvider MachineTime { get; init; } = TimeProvider.System;

    /// <summary>Everybody has the app in personal scope from the start, without an event.</summary>
    public bool InstalledForAll { get; init; }

    /// <summary>The app is in every group chat and channel from the start, without an event.</summary>
    public bool InstalledInAll { get; init; }

    /// <summary>A posted or edited card with <c>refresh</c> is asked for at once for each listed person who is present.</summary>
    public bool AutoRefresh { get; init; } = true;

    /// <summary>Off for long benchmarks: <see cref="SimulatedTeams.Calls"/> stays empty.</summary>
    public bool RecordCalls { get; init; } = true;

    /// <summary>The bot was granted the resource-specific consent to read all messages, so it gets those that don't mention it.</summary>
    public bool ReadsAllMessages { get; init; }

    /// <summary>A text with a card in one activity becomes two messages and no id comes back, as Teams may do.</summary>
    public bool SplitsTextAndCard { get; init; } = true;

    /// <summary>
    /// The letter case of meeting events' values: null as documented (<c>Title</c>, <c>Id</c> at start and end, <c>members</c>
    /// at joining), true and false force one case, because it varies.
    /// </summary>
    public bool? PascalCaseMeetingValues { get; init; }

    /// <summary>Limit of one message: 100 KB, counted as UTF-16 (two bytes a character), as Teams documents it.</summary>
    public int MaxMessageBytes { get; init; } = 100 * 1024;

    /// <summary>Members in one page of a roster. Null: what the bot asks for, kept within Teams' 50 to 500 (200 unasked).</summary>
    public int? MembersPerPage { get; init; }

    /// <summary>Answers 429 beyond Teams' documented limits of a conversation and of a tenant (<see cref="RateLimits"/>).</summary>
    public bool EnforcesRateLimits { get; init; }

    /// <summary>Which share of the 429 by <see cref="EnforcesRateLimits"/> comes without <c>Retry-After</c>, from 0 to 1.</summary>
    public double SilentThrottleShare { get; init; }

    /// <summary>Answers 412 to a write that arrives while another one to the same conversation is under way.</summary>
    public bool RefusesOverlappingWrites { get; init; }

    /// <summary>What chance begins with, for faults that hit a share; null is another one each time (<see cref="Faults.Seed"/> tells it).</summary>
    public int? Seed { get; init; }

    /// <summary>
    /// Delivers what the bot didn't take (no answer within <see cref="AnswerTimeout"/>, or none with 2xx) a second time with the same id,
    /// and after another <see cref="AnswerTimeout"/> a third time, an invoke then with a new id (botbuilder-dotnet #5005, msteams-docs #1571).
    /// </summary>
    public bool RedeliversUnanswered { get; init; }

    /// <summary>
    /// Which share of what the bot did take is delivered again all the same, from 0 to 1: with the same id, and an invoke once more with
    /// a new one.
    /// </summary>
    public double RedeliversShare { get; init; }

    /// <summary>How long people wait for a button to appear, and <see cref="SimulatedTeams.WaitFor(Func{bool}, TimeSpan?, string)"/> by default.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long Teams waits for the bot's answer.</summary>
    public TimeSpan AnswerTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Every activity carries a bearer token that is signed by <see cref="SimulatedTeams.Issuer"/>.</summary>
    [SuppressMessage("Naming", "CA1720", Justification = "Tokens are signed; no number is meant.")]
    public bool Signed { get; init; }

    /// <summary>Connector calls without a token from the simulated login get 401.</summary>
    public bool RequireToken { get; init; }

    /// <summary>The <c>iss</c> of the tokens that Teams sends.</summary>
    public string TokenIssuer { get; init; } = "https://api.botframework.com";

    /// <summary>The secret that the login expects from the bot.</summary>
    public string AppPassword { get; init; } = "rehearsal-password";
}
