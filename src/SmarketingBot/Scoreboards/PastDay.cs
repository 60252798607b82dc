using NodaTime;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Scoreboards;

/// <summary>Reads the day since when something holds. Dates without a year roll forward elsewhere; this one is the latest that has come.</summary>
internal static class PastDay
{
    internal static Parsed<LocalDate> Read(string text, LocalDate today)
    {
        var read = DateWords.Read(text, today.PlusYears(-1), WorkWeek.Default);
        return Spelling.Fold(Plain.Text(text)) switch
        {
            "today" or "now" or "heute" or "jetzt" or "bugun" or "simdi" => Parsed.Ok(today),
            "yesterday" or "gestern" or "dun" => Parsed.Ok(today.PlusDays(-1)),
            _ when read.IsOk && read.Value <= today => read,
            _ => Parsed.Hint<LocalDate>(T($"I can't read “{Plain.Text(text, 40)}” as a day of the past year. Write it like “{DateWords.Typed(today)}”.")),
        };
    }
}
