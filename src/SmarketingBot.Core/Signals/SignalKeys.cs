namespace SmarketingBot.Core.Signals;

/// <summary>What makes each message about signals one message.</summary>
public static class SignalKeys
{
    /// <summary>The outbox kind of a win's, an ask's or a suggestion's card in the conversation.</summary>
    public const string Kind = "signal";

    /// <summary>The outbox kind of the suggestion to make a piece for an objection.</summary>
    public const string SuggestKind = "objection-piece";

    /// <summary>The outbox kind of feedback to the owner of what it is about.</summary>
    public const string FeedbackKind = "feedback";

    /// <summary>The outbox kind of the owner's answer to whoever gave it.</summary>
    public const string AnswerKind = "feedback-answer";

    /// <summary>The outbox kind of the question whether a piece helped.</summary>
    public const string HelpedKind = "content-helped";

    public static string Of(Guid id) => $"signal/{id:N}";

    public static string Suggest(Guid lastObjection) => $"objection-piece/{lastObjection:N}";

    public static string Feedback(Guid id) => $"feedback/{id:N}";

    public static string Answer(Guid id) => $"feedback-answer/{id:N}";

    public static string Helped(Guid content, string person) => $"content-helped/{content:N}/{person}";
}
