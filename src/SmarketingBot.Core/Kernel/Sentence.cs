using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace SmarketingBot.Core.Kernel;

/// <summary>Takes a sentence apart into its key and what is filled in; in English it only writes it.</summary>
[InterpolatedStringHandler]
public ref struct Sentence
{
    private readonly Language _language;
    private readonly StringBuilder? _key;
    private readonly List<string>? _filled;
    private DefaultInterpolatedStringHandler _english;

    public Sentence(int literalLength, int formattedCount)
    {
        _language = Language.Current;
        _english = new DefaultInterpolatedStringHandler(literalLength, formattedCount, CultureInfo.InvariantCulture);
        if (_language.IsEnglish) return;
        _key = new StringBuilder(literalLength + (formattedCount * 3));
        _filled = new List<string>(formattedCount);
    }

    public void AppendLiteral(string text)
    {
        _english.AppendLiteral(text);
        _key?.Append(text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
    }

    public void AppendFormatted<TValue>(TValue value) => AppendFormatted(value, null);

    public void AppendFormatted<TValue>(TValue value, string? format)
    {
        _english.AppendFormatted(value, format);
        if (_key is null) return;
        _key.Append('{').Append(_filled!.Count).Append('}');
        // Whole numbers are mostly names of things ("#1234"): they are never grouped unless a format says so.
        _filled.Add(value is IFormattable written ? written.ToString(format, _language.Culture) : value?.ToString() ?? "");
    }

    /// <summary>The sentence in the language that is spoken here.</summary>
    /// <param name="about">Tells two sentences apart that are one in English.</param>
    public string Say(string? about)
    {
        var english = _english.ToStringAndClear();
        if (_key is null) return english;
        if (about is not null) _key.Append(" [").Append(about).Append(']');
        return _language.Find(_key.ToString()) is { } translated ? string.Format(_language.Culture, translated, [.. _filled!]) : english;
    }
}
