using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Retros;

namespace SmarketingBot.Retros;

/// <summary>What follows <c>retro</c>.</summary>
public enum RetroAct
{
    Reveal,
    Close,
    Vote,
}

/// <summary>The words of a retro, as they are typed in any language and as they are shown.</summary>
public static class RetroWords
{
    /// <summary>The kind of note that a word begins; null is none.</summary>
    public static RetroKind? Kind(string word) => Spelling.Fold(word) switch
    {
        "keep" or "behalten" or "beibehalten" or "surdur" or "surdurelim" => RetroKind.Keep,
        "stop" or "aufhoren" or "aufhoeren" or "stoppen" or "lassen" or "birak" or "birakalim" => RetroKind.Stop,
        "try" or "ausprobieren" or "probieren" or "versuchen" or "dene" or "deneyelim" => RetroKind.Try,
        _ => null,
    };

    /// <summary>What a word does with the retro; null is nothing.</summary>
    public static RetroAct? Act(string word) => Spelling.Fold(word) switch
    {
        "reveal" or "show" or "zeigen" or "aufdecken" or "goster" => RetroAct.Reveal,
        "close" or "end" or "schliessen" or "beenden" or "kapat" or "bitir" => RetroAct.Close,
        "vote" or "abstimmen" or "stimme" or "oy" => RetroAct.Vote,
        _ => null,
    };

    /// <summary>The heading of a kind.</summary>
    public static string Heading(RetroKind kind) => kind switch
    {
        RetroKind.Keep => T("Keep", "heading of a retro"),
        RetroKind.Stop => T("Stop", "heading of a retro"),
        _ => T("Try", "heading of a retro"),
    };

    /// <summary>The word by which a note of a kind is typed.</summary>
    public static string Typed(RetroKind kind) => kind switch
    {
        RetroKind.Keep => T("keep", "typed after retro"),
        RetroKind.Stop => T("stop", "typed after retro"),
        _ => T("try", "typed after retro"),
    };

    /// <summary>What somebody reads who said a kind and nothing more.</summary>
    public static string Ask(RetroKind kind) => kind switch
    {
        RetroKind.Keep => T("What should we keep? For example “retro keep the short agenda”."),
        RetroKind.Stop => T("What should we stop? For example “retro stop the short agenda”."),
        _ => T("What should we try? For example “retro try the short agenda”."),
    };
}
