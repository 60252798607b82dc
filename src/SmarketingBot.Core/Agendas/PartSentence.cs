using System.Text.RegularExpressions;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Agendas;

/// <summary>What follows <c>part</c>: <c>wins 10m</c>, <c>read back off</c>, <c>commitments as usual</c>.</summary>
/// <param name="Part">Which part.</param>
/// <param name="Minutes">Its minutes; 0 leaves it out, null is as usual.</param>
public sealed partial record PartSentence(AgendaPart Part, int? Minutes)
{
    private const string Names = "wins, commitments, scoreboard, returned leads, vocabulary and read back";

    private const string Example = "“part wins 5m” or “part wins off”";

    /// <summary>Reads what follows the verb.</summary>
    public static Parsed<PartSentence> Read(string text)
    {
        if (Form().Match(text) is not { Success: true } form)
            return Parsed.Hint<PartSentence>($"Which part, and how long? The parts are {Names}, for example {Example}.");
        var name = form.Groups["name"].Value.ToLowerInvariant();
        AgendaPart? part = name switch
        {
            "wins" or "win" => AgendaPart.Wins,
            "commitments" or "last commitments" or "promises" => AgendaPart.Commitments,
            "scoreboard" or "scoreboard and sla" or "sla" or "numbers" or "kpis" => AgendaPart.Scoreboard,
            "returned leads" or "leads" or "disputes" => AgendaPart.ReturnedLeads,
            "vocabulary" or "words" => AgendaPart.Vocabulary,
            "read back" or "readback" or "commitments read back" => AgendaPart.ReadBack,
            _ => null,
        };
        if (part is not { } meant)
            return Parsed.Hint<PartSentence>(name is "topics" or "problems"
                ? $"Topics get the minutes that the other parts leave. To give them more, make another part shorter, for example {Example}."
                : $"I have nothing to show for “{Plain.Cap(name, Limits.Name)}” on an agenda. The parts are {Names}, for example {Example}.");
        if (form.Groups["off"].Success) return Parsed.Ok(new PartSentence(meant, 0));
        if (form.Groups["usual"].Success) return Parsed.Ok(new PartSentence(meant, null));
        return LengthWords.Read(form.Groups["minutes"].Value, 0, Limits.TopicMinutesMax).Map(length => new PartSentence(meant, (int)length.TotalMinutes));
    }

    [GeneratedRegex(@"^(?<name>[\p{L} ]+?)[\s:]+(?:for )?(?:(?<off>off|out|none)|(?<usual>as usual|usual|default|on)|(?<minutes>\d{1,4} ?\p{L}*))\.?$", RegexOptions.IgnoreCase)]
    private static partial Regex Form();
}
