namespace SmarketingBot.Core.Kernel;

/// <summary>
/// Every sentence that people read goes through here. English stands in the code and is the key to the other languages: <c>T("Done")</c>,
/// <c>T($"{kept} kept, {open} still open")</c>, whose key is <c>{0} kept, {1} still open</c>. Imported everywhere (<c>using static</c>).
/// </summary>
/// <remarks>
/// What has no translation is said in English. Where English has one word for two things, <c>about</c> tells them apart: the key of
/// <c>T("Drop", "button")</c> is <c>Drop [button]</c>. Plurals are the code's own conditionals, each branch a key.
/// </remarks>
public static class Words
{
    /// <summary>A sentence, or a word, without anything filled in.</summary>
    public static string T(string english, string? about = null) =>
        Language.Current is { IsEnglish: false } language ? language.Find(about is null ? english : $"{english} [{about}]") ?? english : english;

    /// <summary>How a command is said in the language spoken here, for an example: "done" is "erledigt".</summary>
    public static string Verb(string english) =>
        Language.Current is { IsEnglish: false } language && language.Commands(english) is [var first, ..] ? first : english;

    /// <summary>A sentence with something filled in: names and other people's words as they are, numbers and dates as the language writes them.</summary>
    public static string T(ref Sentence sentence, string? about = null) => sentence.Say(about);
}
