using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.People;

namespace SmarketingBot.Core.Signals;

/// <summary>What kind of thing one team tells the other.</summary>
public enum SignalKind
{
    /// <summary>A deal that was won, with thanks.</summary>
    Win,

    /// <summary>What customers object, by one word.</summary>
    Objection,

    /// <summary>A piece of content made for an objection.</summary>
    Content,

    /// <summary>What a campaign or a piece does out there.</summary>
    Feedback,

    /// <summary>What comes up, with its dates.</summary>
    Coming,

    /// <summary>What one side asks of the other.</summary>
    Ask,
}

/// <summary>What a campaign or a piece of content does.</summary>
public enum Verdict
{
    Works,
    NoEffect,
    Annoys,
}

/// <summary>Something that one team tells the other. It is never changed but by an answer, a taker or its end, so the rows are their own history.</summary>
public sealed class Signal : ITenantOwned
{
    public string Tenant { get; set; } = "";
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid SeriesId { get; init; }
    public SignalKind Kind { get; init; }

    /// <summary>The win's customer, the objection's word, the piece, the campaign, the event, what is asked for.</summary>
    public required string Name { get; init; }

    /// <summary>The name in the form by which it is found and grouped.</summary>
    public required string NameKey { get; init; }

    /// <summary>What they said; for a piece of content the word of the objection it is for.</summary>
    public string? Text { get; init; }

    /// <summary>The worth of a win; null is not entered.</summary>
    public decimal? Amount { get; init; }

    public string Currency { get; init; } = "";

    /// <summary>The campaign or source a win came from, in the form by which it is found.</summary>
    public string? SourceKey { get; init; }

    public Verdict? Verdict { get; init; }

    /// <summary>The side that is asked, or that of whoever gives feedback.</summary>
    public Side? Side { get; init; }

    public LocalDate? From { get; init; }

    /// <summary>The last day of what comes up; the day by which something is asked for.</summary>
    public LocalDate? Until { get; init; }

    public required string SaidBy { get; init; }
    public Instant At { get; init; }

    /// <summary>It was taken back, called off or replaced.</summary>
    public Instant? GoneAt { get; set; }

    /// <summary>Who took what was asked for, or answered the feedback.</summary>
    public string? AnsweredBy { get; set; }

    public Instant? AnsweredAt { get; set; }

    public string? Answer { get; set; }

    /// <summary>The item that an ask became.</summary>
    public int? ItemNumber { get; set; }

    /// <summary>Names are the same whatever their letter case.</summary>
    public static string KeyOf(string name) => Plain.Text(name).Trim(' ', '.', ',', ':', '“', '”', '"').ToUpperInvariant();

    /// <summary>Objections are grouped by one word, singular or plural.</summary>
    public static string WordOf(string word) => KeyOf(word) is { Length: > 4 } key && key.EndsWith('S') && !key.EndsWith("SS", StringComparison.Ordinal) ? key[..^1] : KeyOf(word);
}

/// <summary>One person's part in a signal: thanked for a win, or whether a piece of content helped them.</summary>
public sealed class SignalVoice : ITenantOwned
{
    public string Tenant { get; set; } = "";
    public Guid SignalId { get; init; }
    public required string PersonId { get; init; }

    /// <summary>“thanks”, “helped” or “not yet”.</summary>
    public required string What { get; set; }

    public Instant At { get; set; }
}
