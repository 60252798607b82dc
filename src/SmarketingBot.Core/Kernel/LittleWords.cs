using System.Collections.Frozen;

namespace SmarketingBot.Core.Kernel;

/// <summary>Words of one meaning in all languages, for a parser's own little words: "no effect", "keine Wirkung", "etkisiz". Case and accents don't count.</summary>
/// <remarks>All of them are understood from everybody, always; the longest wins.</remarks>
public sealed class LittleWords<TMeaning> where TMeaning : struct
{
    private static readonly char[] Marks = [' ', ':', ',', ';', '.', '!', '?', '-', '–'];
    private readonly FrozenDictionary<string, TMeaning> _meanings;
    private readonly int _most;

    /// <param name="table">Each meaning with its words.</param>
    public LittleWords(params (TMeaning Meaning, string[] Words)[] table)
    {
        _meanings = table.SelectMany(row => row.Words, (row, words) => KeyValuePair.Create(Spelling.Fold(words), row.Meaning)).ToFrozenDictionary();
        _most = _meanings.Keys.Max(words => words.Count(c => c == ' ')) + 1;
    }

    /// <summary>What a text means that is nothing else; null where it is none of them.</summary>
    public TMeaning? Of(string text) => _meanings.TryGetValue(Spelling.Fold(text.Trim(Marks)), out var meaning) ? meaning : null;

    /// <summary>What a text begins with, and the rest of it, which may be empty.</summary>
    public (TMeaning Meaning, string Remainder)? First(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var count = Math.Min(_most, words.Length); count > 0; count--)
            if (Of(string.Join(' ', words[..count])) is { } meaning)
                return (meaning, string.Join(' ', words[count..]).TrimStart(' ', ':', ',', '-', '–'));
        return null;
    }

    /// <summary>What a text ends with, and what stands before it, which is never empty.</summary>
    public (TMeaning Meaning, string Remainder)? Last(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var count = Math.Min(_most, words.Length - 1); count > 0; count--)
            if (Of(string.Join(' ', words[^count..])) is { } meaning)
                return (meaning, string.Join(' ', words[..^count]));
        return null;
    }
}
