using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace SmarketingBot.Core.Kernel;

/// <summary>A language that the bot speaks. English stands in the code; the others are tables from English to theirs (<c>Languages/{tag}/*.json</c>).</summary>
public sealed class Language
{
    private static readonly AsyncLocal<Language?> Ambient = new();
    private readonly Lazy<LanguageTable> _table;

    /// <summary>A language with words of its own.</summary>
    /// <param name="tag">Its two-letter tag of BCP 47, in lower case.</param>
    /// <param name="name">Its name in itself.</param>
    /// <param name="culture">How numbers are written.</param>
    /// <param name="table">Where its words come from; asked once, at first use.</param>
    public Language(string tag, string name, CultureInfo culture, Func<LanguageTable> table)
    {
        (Tag, Name, Culture) = (tag, name, culture);
        _table = new Lazy<LanguageTable>(table);
    }

    /// <summary>What is written in the code.</summary>
    public static Language English { get; } = new("en", "English", CultureInfo.InvariantCulture, () => LanguageTable.Empty);

    public static Language German { get; } = Embedded("de", "Deutsch");

    public static Language Turkish { get; } = Embedded("tr", "Türkçe");

    /// <summary>All that are understood, English first. Which of them are spoken is another question: <see cref="OfferedLanguages"/>.</summary>
    public static IReadOnlyList<Language> All { get; } = [English, German, Turkish];

    /// <summary>
    /// The language in which whatever runs here speaks; English unless somebody said otherwise. It flows with async calls. The culture of the machine never
    /// counts: a server in Germany is no reason to speak German.
    /// </summary>
    public static Language Current
    {
        get => Ambient.Value ?? English;
        set => Ambient.Value = value == English ? null : value;
    }

    public string Tag { get; }

    public string Name { get; }

    /// <summary>Its name in English.</summary>
    public string EnglishName => IsEnglish ? Name : CultureInfo.GetCultureInfo(Tag).EnglishName;

    public CultureInfo Culture { get; }

    public bool IsEnglish => this == English;

    /// <summary>The translation of a key, or null where there is none: then the key is said as it is.</summary>
    public string? Find(string key) => _table.Value.Words.GetValueOrDefault(key);

    /// <summary>How a command is said in this language, what is shown first; empty where it has no words of its own.</summary>
    public IReadOnlyList<string> Commands(string english) => _table.Value.Commands.GetValueOrDefault(english) ?? [];

    /// <summary>Says something in this language, and goes on in the one that was spoken before: for what is read by others than whoever is answered.</summary>
    public TSaid Say<TSaid>(Func<TSaid> words)
    {
        var before = Current;
        Current = this;
        try
        {
            return words();
        }
        finally
        {
            Current = before;
        }
    }

    /// <summary>A text with a capital letter, as the language spoken here makes one: "iki" begins with "İ".</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpper(text[0], Current.Culture) + text[1..];

    /// <summary>All of its words.</summary>
    public LanguageTable Table => _table.Value;

    /// <summary>The language of a client's locale ("de-AT"), or null when it is none of ours.</summary>
    public static Language? Of(string? locale) => locale is null ? null
        : All.FirstOrDefault(l => locale.Length >= 2 && locale.StartsWith(l.Tag, StringComparison.OrdinalIgnoreCase) && (locale.Length == 2 || locale[2] is '-' or '_'));

    private static Language Embedded(string tag, string name) => new(tag, name, CultureInfo.GetCultureInfo(tag), () => LanguageTable.Read(tag));
}

/// <summary>The words of a language, by what stands in the code.</summary>
/// <param name="Words">English key to translation.</param>
/// <param name="Commands">English command to its words, what is shown first.</param>
public sealed record LanguageTable(IReadOnlyDictionary<string, string> Words, IReadOnlyDictionary<string, IReadOnlyList<string>> Commands)
{
    public static LanguageTable Empty { get; } = new(FrozenDictionary<string, string>.Empty, FrozenDictionary<string, IReadOnlyList<string>>.Empty);

    /// <summary>Puts the embedded files of a language together.</summary>
    /// <exception cref="InvalidOperationException">Two files translate the same key: one of them would never be read.</exception>
    internal static LanguageTable Read(string tag)
    {
        var words = new Dictionary<string, string>();
        var commands = new Dictionary<string, IReadOnlyList<string>>();
        var from = typeof(LanguageTable).Assembly;
        foreach (var name in Files(from, tag))
        {
            using var stream = from.GetManifestResourceStream(name)!;
            var file = JsonSerializer.Deserialize<LanguageFile>(stream, JsonSerializerOptions.Web)!;
            foreach (var (key, translation) in file.Words ?? []) Add(words, key, translation, name);
            foreach (var (english, said) in file.Commands ?? []) Add(commands, english, said, name);
        }
        return new LanguageTable(words.ToFrozenDictionary(), commands.ToFrozenDictionary());
    }

    private static IEnumerable<string> Files(Assembly from, string tag) =>
        from.GetManifestResourceNames().Where(name => name.StartsWith($"Languages/{tag}/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static void Add<TValue>(Dictionary<string, TValue> into, string key, TValue value, string file)
    {
        if (!into.TryAdd(key, value)) throw new InvalidOperationException($"'{key}' is translated a second time in {file}.");
    }

    private sealed record LanguageFile(Dictionary<string, string>? Words, Dictionary<string, string[]>? Commands);
}
