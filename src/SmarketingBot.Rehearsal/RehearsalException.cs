namespace SmarketingBot.Rehearsal;

/// <summary>
/// Something the play asked for that a person in Teams could not do or does not see. The message shows what was there
/// instead, because it is read in a failing test.
/// </summary>
public sealed class RehearsalException : Exception
{
    /// <summary>Says nothing; use the constructor with a message.</summary>
    public RehearsalException()
    {
    }

    /// <summary>Says what was asked for and what was there instead.</summary>
    public RehearsalException(string message)
        : base(message)
    {
    }

    /// <summary>Says what was asked for, with the failure underneath.</summary>
    public RehearsalException(string message, Exception? inner)
        : base(message, inner)
    {
    }
}
