using System.Text.RegularExpressions;

namespace SmarketingBot.Core.Kernel;

/// <summary>How a sentence named a person: by mention, by a typed name, or as "me". Finding the person is the caller's (<see cref="Names"/>).</summary>
/// <param name="Name">The name as mentioned or typed.</param>
/// <param name="Mention">The mention, or null when the name was typed.</param>
public sealed partial record WhoWords(string Name, SpokenMention? Mention)
{
    private static string Example => T("Mention the person with @, or write the name, for example “Mia Novak”.");

    /// <summary>The one who speaks: "me".</summary>
    public static WhoWords Speaker { get; } = new("me", null);

    /// <summary>True for "me".</summary>
    public bool IsSpeaker => ReferenceEquals(this, Speaker);

    /// <summary>Reads one person from a part of a sentence.</summary>
    public static Parsed<WhoWords> Read(string part, Spoken said)
    {
        var tidy = part.Trim(' ', ',', ';', ':', '.', '@');
        if (tidy is { Length: 1 } && Spoken.IsMark(tidy[0]))
            return said.At(tidy[0]) is { } mention
                ? Parsed.Ok(new WhoWords(mention.Name, mention))
                : Parsed.Hint<WhoWords>(T($"I can't tell who that is. {Example}"));
        // The Turkish "ben" is missing: it is somebody's name.
        if (Spelling.Fold(tidy) is "me" or "myself" or "ich" or "mich" or "mir" or "bana" or "beni" or "kendim")
            return Parsed.Ok(Speaker);
        return tidy.Length <= Limits.Name && NameForm().IsMatch(tidy)
            ? Parsed.Ok(new WhoWords(Plain.Text(tidy), null))
            : Parsed.Hint<WhoWords>(T($"I can't read a name there. {Example}"));
    }

    /// <summary>Reads a list: mentions side by side, typed names separated by commas or "and". Somebody named twice counts once.</summary>
    public static Parsed<IReadOnlyList<WhoWords>> ReadAll(string part, Spoken said)
    {
        var people = new List<WhoWords>();
        foreach (var name in Separators().Split(part).Where(name => name.Trim().Length > 0))
        {
            var who = Read(name, said);
            if (!who.IsOk)
                return Parsed.Hint<IReadOnlyList<WhoWords>>(who.Hint);
            if (people.Contains(who.Value))
                continue;
            if (people.Count == Limits.PeopleInSentence)
                return Parsed.Hint<IReadOnlyList<WhoWords>>(T($"Please name at most {Limits.PeopleInSentence} people at a time."));
            people.Add(who.Value);
        }
        return people.Count > 0
            ? Parsed.Ok<IReadOnlyList<WhoWords>>(people)
            : Parsed.Hint<IReadOnlyList<WhoWords>>(T($"Who is that? {Example}"));
    }

    // Names have letters, and inside them marks, dots, hyphens, apostrophes or a bracketed department; a digit or a slash is a typing mistake.
    [GeneratedRegex(@"^\p{L}[\p{L}\p{M}'’.,()\- ]*$")]
    private static partial Regex NameForm();

    // Beside a mark no separator is needed: the empty place before or after it is one.
    [GeneratedRegex(@"\s*[,;&+]\s*|\s+(?:and|und|ve)\s+|(?<=[\uE000-\uE0FF])\s*|\s*(?=[\uE000-\uE0FF])", RegexOptions.IgnoreCase)]
    private static partial Regex Separators();
}
