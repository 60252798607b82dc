using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Conversation;

/// <summary>The words by which commands are known: in English as their features say them, and in every other language as its table does.</summary>
/// <remarks>All of them are understood from everybody: who writes German to an English bot means what they write. No two commands may want the same words.</remarks>
internal sealed class CommandWords
{
    private const int Most = 3;
    private readonly Dictionary<(Where, string), CommandRow> _words = [];

    /// <exception cref="InvalidOperationException">Another command has one of its words already, so one of the two would never be heard.</exception>
    internal void Add(CommandRow row)
    {
        foreach (var words in Of(row).Select(Spelling.Fold).Distinct())
            foreach (var where in new[] { Where.Personal, Where.Conversation })
                if (row.Where.HasFlag(where) && !_words.TryAdd((where, words), row))
                    throw new InvalidOperationException($"Two features want the words '{words}' in {where}.");
    }

    /// <summary>The command that the text begins with, and how many of its words it took; the longest match wins.</summary>
    internal (CommandRow? Row, int Words) Find(string text, bool personal)
    {
        var where = personal ? Where.Personal : Where.Conversation;
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        for (var count = Math.Min(Most, words.Length); count > 0; count--)
        {
            var head = Spelling.Fold(string.Join(' ', words.Take(count))).TrimEnd('?', '!', '.', ':', ',');
            if (_words.TryGetValue((where, head), out var row)) return (row, count);
        }
        return (null, 0);
    }

    /// <summary>Everything that a command is called.</summary>
    internal static IEnumerable<string> Of(CommandRow row) => row.Synonyms.Prepend(row.Words).SelectMany(words => Language.All.SelectMany(language => language.Commands(words)).Prepend(words));
}
