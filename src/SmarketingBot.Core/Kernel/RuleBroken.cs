using System.Diagnostics.CodeAnalysis;

namespace SmarketingBot.Core.Kernel;

/// <summary>A rule of the product says no. The message is one polite sentence that the person who asked may read.</summary>
/// <remarks>Anything else that is thrown is a bug of ours and is never shown.</remarks>
[SuppressMessage("Naming", "CA1710", Justification = "It is thrown and caught by the name the product uses for it.")]
public sealed class RuleBroken : Exception
{
    /// <summary>Says no with the sentence to show.</summary>
    public RuleBroken(string sentence) : base(sentence) { }

    /// <summary>Says no and keeps what led to it, for the log.</summary>
    public RuleBroken(string sentence, Exception cause) : base(sentence, cause) { }

    /// <summary>True when it is about who may do something; such refusals are audited.</summary>
    public bool IsAboutRights { get; init; }

    /// <summary>Only for serializers; a rule always has a sentence.</summary>
    public RuleBroken() : base(T("That isn't possible here.")) { }
}
