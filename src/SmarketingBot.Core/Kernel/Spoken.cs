using System.Text;

namespace SmarketingBot.Core.Kernel;

/// <summary>Somebody who was mentioned with @.</summary>
/// <param name="Id">The id that the mention carried: a Teams <c>29:</c> id, or an object id from a picker.</param>
/// <param name="Name">The name as Teams showed it.</param>
public sealed record SpokenMention(string Id, string Name);

/// <summary>A sentence in which each mention of a person is one private-use character, so that names with spaces are no problem.</summary>
/// <remarks>The door cleans what people typed (<see cref="Plain.Text(string?)"/>, which removes such characters), then puts the marks in.</remarks>
public sealed record Spoken
{
    internal const char FirstMark = '\uE000';
    internal const char LastMark = '\uE0FF';

    /// <summary>A sentence and whom it mentions, in the order of their marks.</summary>
    public Spoken(string text, IReadOnlyList<SpokenMention> mentions)
    {
        Text = Plain.Tidy(text, keepMarks: true);
        Mentions = mentions;
    }

    /// <summary>A sentence without mentions.</summary>
    public Spoken(string text) : this(Plain.Text(text), []) { }

    /// <summary>The sentence on one line, mentions as marks.</summary>
    public string Text { get; }

    /// <summary>The people mentioned; the mark U+E000 + n stands for the n-th.</summary>
    public IReadOnlyList<SpokenMention> Mentions { get; }

    /// <summary>Most mentions that one sentence can hold.</summary>
    public const int MaxMentions = LastMark - FirstMark + 1;

    /// <summary>The mark for the n-th mention, counted from 0.</summary>
    public static char Mark(int index) =>
        index is >= 0 and < MaxMentions ? (char)(FirstMark + index) : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>True when the character stands for a mention.</summary>
    public static bool IsMark(char character) => character is >= FirstMark and <= LastMark;

    /// <summary>The same mentions with another text, usually the rest of the sentence.</summary>
    public Spoken With(string text) => new(text, Mentions);

    /// <summary>Whom a mark stands for, or null for a mark that no mention belongs to.</summary>
    public SpokenMention? At(char mark) => IsMark(mark) && mark - FirstMark < Mentions.Count ? Mentions[mark - FirstMark] : null;

    /// <summary>A part of this sentence as people may read and we may store it: names instead of marks.</summary>
    public string Show(string part)
    {
        var shown = new StringBuilder();
        foreach (var character in part)
            _ = IsMark(character) ? shown.Append(At(character)?.Name) : shown.Append(character);
        return Plain.Text(shown.ToString());
    }
}
