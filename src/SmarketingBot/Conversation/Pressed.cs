namespace SmarketingBot.Conversation;

/// <summary>What the presser of a button sees: a card, or a sentence when refused.</summary>
public sealed record Pressed(string? Card, string? Sentence);

/// <summary>What follows on a form: a form, a sentence, or neither, which closes it.</summary>
public sealed record Asked(string? Title, string? Card, string? Sentence)
{
    public static readonly Asked Close = new(null, null, null);
}
