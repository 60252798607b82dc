using NodaTime;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Meetings;

/// <summary>What follows <c>setup</c>: <c>weekly tue 10:00 45m Europe/Istanbul</c>.</summary>
/// <param name="Cadence">The days.</param>
/// <param name="Start">The start on the clock of the series' zone.</param>
/// <param name="Length">The planned length; an hour if none was said.</param>
/// <param name="Zone">The zone, or null when none was said: then the speaker's own.</param>
public sealed record SetupSentence(Cadence Cadence, LocalTime Start, Duration Length, DateTimeZone? Zone)
{
    private static string Example => T("“setup weekly tue 10:00 45m Europe/Istanbul”");

    // What stands between the parts and says nothing: at 10:00 for 45 minutes in Berlin, um 10:00 für 45 Minuten.
    private static readonly HashSet<string> Fillers = ["at", "in", "for", "um", "ab", "fur", "fuer", "je", "icin"];

    /// <summary>The length of a meeting for which none was said: one hour.</summary>
    public static Duration DefaultLength { get; } = Duration.FromHours(1);

    /// <summary>Reads what follows the verb. The cadence comes first; time, length and zone may come in any order.</summary>
    public static Parsed<SetupSentence> Read(string text) => CadenceWords.ReadStart(text).Then(start => ReadRest(start.Cadence, start.Tail));

    private static Parsed<SetupSentence> ReadRest(Cadence cadence, string tail)
    {
        Parsed<LocalTime>? clock = null;
        Parsed<Duration>? length = null;
        var zone = new List<string>();
        var words = tail.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !Fillers.Contains(Spelling.Fold(word))).ToArray();
        for (var at = 0; at < words.Length; at++)
        {
            // Two words before one, so that "45 min" and "9 am" stay together.
            var two = at + 1 < words.Length ? $"{words[at]} {words[at + 1]}" : words[at];
            if (clock is null && (clock = ClockWords.Recognise(two)) is not null)
                at += at + 1 < words.Length ? 1 : 0;
            else if (clock is null && (clock = ClockWords.Recognise(words[at])) is not null)
                continue;
            else if (length is null && LengthWords.Recognise(two) is not null)
            {
                length = LengthWords.Read(two);
                at += at + 1 < words.Length ? 1 : 0;
            }
            else if (length is null && (LengthWords.Recognise(words[at]) is not null || int.TryParse(words[at], out _)))
                length = LengthWords.Read(words[at]);
            else
                zone.Add(words[at]);
        }
        if (clock is not { } time)
            return Parsed.Hint<SetupSentence>(T($"At what time does it start? For example {Example}."));
        var place = zone.Count == 0 ? Parsed.Ok<DateTimeZone?>(null) : ZoneWords.Read(string.Join(' ', zone)).Map(found => (DateTimeZone?)found);
        return time.Then(start => (length ?? Parsed.Ok(DefaultLength)).Then(minutes => place.Map(found => new SetupSentence(cadence, start, minutes, found))));
    }
}
