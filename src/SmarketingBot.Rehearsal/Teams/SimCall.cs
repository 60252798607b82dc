namespace SmarketingBot.Rehearsal;

/// <summary>One call that the bot made to Teams.</summary>
/// <param name="Method">GET, POST, PUT or DELETE.</param>
/// <param name="Path">The path below the service URL, decoded, without a leading slash.</param>
/// <param name="Conversation">The conversation's id, when the path names one.</param>
/// <param name="At">The machine's time of arrival.</param>
/// <param name="Bytes">The size of the body in bytes.</param>
public sealed record SimCall(string Method, string Path, string? Conversation, DateTimeOffset At, int Bytes)
{
    /// <summary>The status answered; 0 when the connection was dropped or the call is still under way.</summary>
    public int Status { get; init; }

    /// <summary>Whether a fault decided the answer.</summary>
    public bool Faulted { get; init; }

    /// <summary>A message (or typing) is sent.</summary>
    public bool IsSend => Method == "POST" && Path.Contains("/activities", StringComparison.Ordinal);

    /// <summary>A message is edited.</summary>
    public bool IsEdit => Method == "PUT";

    /// <summary>A message is deleted.</summary>
    public bool IsDelete => Method == "DELETE";

    /// <summary>A conversation is asked for.</summary>
    public bool IsCreate => Method == "POST" && Path == "v3/conversations";

    /// <summary>What it counts as in Teams' limits.</summary>
    public CallKind Kind =>
        IsSend || IsEdit || IsDelete ? CallKind.Write
        : IsCreate ? CallKind.Create
        : Conversation is not null ? CallKind.Read
        : CallKind.Other;
}
