namespace SmarketingBot.Core.Kernel;

/// <summary>The languages in which people are answered here: those that are translated to the end, and those that an operator looks at before.</summary>
public sealed class OfferedLanguages
{
    /// <param name="tags">Tags of the languages beside English that are spoken, separated by commas; null or nothing is all.</param>
    public OfferedLanguages(string? tags = null)
    {
        var named = string.IsNullOrWhiteSpace(tags) ? Language.All : tags.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(Language.Of).OfType<Language>();
        All = [.. named.Prepend(Language.English).Distinct()];
    }

    /// <summary>English first.</summary>
    public IReadOnlyList<Language> All { get; }

    /// <summary>There is nothing to choose from, so nobody need be asked for theirs.</summary>
    public bool OnlyEnglish => All.Count == 1;

    /// <summary>The language of a tag or a locale, and English for all that is not spoken here.</summary>
    public Language Speak(string? tag) => tag is null ? Language.English : All.FirstOrDefault(l => l.Tag == tag) ?? (Language.Of(tag) is { } known && All.Contains(known) ? known : Language.English);

    /// <summary>The language that somebody names in a setting: its own name, its English name or its tag; null is none of those spoken here.</summary>
    public Language? Named(string text)
    {
        var said = Spelling.Fold(text.Trim());
        return All.FirstOrDefault(l => l.Tag == said || Spelling.Fold(l.Name) == said || l.EnglishName.Equals(said, StringComparison.OrdinalIgnoreCase));
    }
}
