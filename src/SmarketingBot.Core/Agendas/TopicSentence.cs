using System.Text.RegularExpressions;
using NodaTime;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Agendas;

/// <summary>What follows <c>topic</c>: <c>Pricing page 10m for @Mia so that we can launch</c>.</summary>
/// <param name="Title">At most <see cref="Limits.Title"/> characters, names instead of mentions.</param>
/// <param name="Length">The time box, if one was said.</param>
/// <param name="Presenter">Who presents, if somebody was named.</param>
/// <param name="Outcome">What should come out of it, if that was said; at most <see cref="Limits.Sentence"/> characters.</param>
public sealed partial record TopicSentence(string Title, Duration? Length, WhoWords? Presenter, string? Outcome)
{
    private static string Example => T("“topic Pricing page 10m so that we can launch”");

    /// <summary>Reads what follows the verb.</summary>
    /// <param name="said">The words.</param>
    /// <param name="isMember">
    /// Says whether a typed name means exactly one member. Without it only a mention names a presenter: "Plan for spring" is a title.
    /// </param>
    public static Parsed<TopicSentence> Read(Spoken said, Func<string, bool>? isMember = null)
    {
        if (said.Text.Length > Limits.SentenceToRead)
            return Checked(said.Text, null, null, null);
        var (head, outcome) = SoThat().Match(said.Text) is { Success: true } split
            ? (said.Text[..split.Index], said.Show(said.Text[(split.Index + split.Length)..]))
            : (said.Text, null);
        int? minutes = null;
        WhoWords? presenter = null;
        // Length and presenter end the title in either order; the first word of the title itself is never one of them.
        for (var looking = true; looking;)
        {
            looking = false;
            if (minutes is null && TimeBox().Match(head) is { Success: true } length && LengthWords.Recognise(length.Groups["length"].Value) is { } read)
                (minutes, head, looking) = (read, head[..length.Index], true);
            if (presenter is null && For().Match(head) is { Success: true } named
                && WhoWords.Read(named.Groups["who"].Value, said) is { IsOk: true } who
                && (who.Value.Mention is not null || who.Value.IsSpeaker || isMember?.Invoke(who.Value.Name) == true))
                (presenter, head, looking) = (who.Value, head[..named.Index], true);
        }
        return Checked(said.Show(head).TrimEnd(',', ';', ':', '-', '–', ' '), minutes, presenter, string.IsNullOrEmpty(outcome) ? null : outcome);
    }

    private static Parsed<TopicSentence> Checked(string title, int? minutes, WhoWords? presenter, string? outcome) =>
        title.Length == 0 ? Parsed.Hint<TopicSentence>(T($"What is the topic? For example {Example}."))
        : title.Length > Limits.Title ? Parsed.Hint<TopicSentence>(
            T($"That title has {title.Length} characters; please keep it to {Limits.Title} and say the rest as the outcome, for example {Example}."))
        : outcome?.Length > Limits.Sentence ? Parsed.Hint<TopicSentence>(T($"Please say the outcome in {Limits.Sentence} characters, for example {Example}."))
        : minutes is < Limits.TopicMinutesMin or > Limits.TopicMinutesMax ? Parsed.Hint<TopicSentence>(
            T($"A topic can take from “{Limits.TopicMinutesMin}m” to “{Limits.TopicMinutesMax / 60}h”, for example {Example}."))
        : Parsed.Ok(new TopicSentence(title, minutes is { } length ? Duration.FromMinutes(length) : null, presenter, outcome));

    // "Damit" begins what is wished for only after a comma or a time box: "was wir damit machen" is a title.
    [GeneratedRegex(@"(?:^|,?\s+)so that\s+|(?:^|,\s*|(?<=\d ?(?:m|min|h|minuten|std)\.?)\s+)(?:damit|so\s?dass)\s+|(?:^|,?\s+)(?:ama[çc]|b[öo]ylece):?\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SoThat();

    [GeneratedRegex(@"[\s,]+[\[(]?(?<length>\d{1,4} ?[a-z]+(?: ?\d{1,2}(?: ?[a-z]+)?)?)[\])]?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TimeBox();

    // Read from the right with as few words as possible, so that "Plan for spring for Mia" asks about "Mia".
    [GeneratedRegex(@"(?:^|[\s,]+)(?:for|by|von|durch|sunan:?)\s+(?<who>[\uE000-\uE0FF]|@?\p{L}[\p{L}\p{M}'’.\-]*(?:\s+\p{L}[\p{L}\p{M}'’.\-]*){0,3}?)\s*$", RegexOptions.IgnoreCase | RegexOptions.RightToLeft)]
    private static partial Regex For();
}
