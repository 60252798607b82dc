using System.Text.RegularExpressions;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Agendas;

/// <summary>What follows <c>part</c>: <c>wins 10m</c>, <c>read back off</c>, <c>commitments as usual</c>.</summary>
/// <param name="Part">Which part.</param>
/// <param name="Minutes">Its minutes; 0 leaves it out, null is as usual.</param>
public sealed partial record PartSentence(AgendaPart Part, int? Minutes)
{
    private static string Names => T("wins, commitments, scoreboard, returned leads, vocabulary and read back");

    private static string Example => T("“part wins 5m” or “part wins off”");

    /// <summary>Reads what follows the verb.</summary>
    public static Parsed<PartSentence> Read(string text)
    {
        if (Form().Match(text) is not { Success: true } form)
            return Parsed.Hint<PartSentence>(T($"Which part, and how long? The parts are {Names}, for example {Example}."));
        var name = form.Groups["name"].Value.ToLowerInvariant();
        if (Meant(Spelling.Fold(name)) is not { } meant)
            return Parsed.Hint<PartSentence>(Spelling.Fold(name) is "topics" or "problems" or "themen" or "probleme" or "konular" or "sorunlar"
                ? T($"Topics get the minutes that the other parts leave. To give them more, make another part shorter, for example {Example}.")
                : T($"I have nothing to show for “{Plain.Cap(name, Limits.Name)}” on an agenda. The parts are {Names}, for example {Example}."));
        if (form.Groups["off"].Success) return Parsed.Ok(new PartSentence(meant, 0));
        if (form.Groups["usual"].Success) return Parsed.Ok(new PartSentence(meant, null));
        return LengthWords.Read(form.Groups["minutes"].Value, 0, Limits.TopicMinutesMax).Map(length => new PartSentence(meant, (int)length.TotalMinutes));
    }

    // All languages, folded; what the cards call a part first.
    private static AgendaPart? Meant(string name) => name switch
    {
        "wins" or "win" or "erfolge" or "erfolg" or "basarilar" or "basari" => AgendaPart.Wins,
        "commitments" or "last commitments" or "promises" or "letzte zusagen" or "zusagen" or "onceki sozler" or "son sozler" or "sozler" => AgendaPart.Commitments,
        "scoreboard" or "scoreboard and sla" or "sla" or "numbers" or "kpis" or "kennzahlen" or "kennzahlen und sla" or "zahlen"
            or "gostergeler" or "gostergeler ve sla" or "sayilar" => AgendaPart.Scoreboard,
        "returned leads" or "leads" or "disputes" or "zuruckgegebene leads" or "beanstandungen" or "geri verilenler" or "geri verilen musteriler" or "iade edilenler" or "uyusmazliklar" => AgendaPart.ReturnedLeads,
        "vocabulary" or "words" or "glossar" or "begriffe" or "sozluk" or "terimler" => AgendaPart.Vocabulary,
        "read back" or "readback" or "commitments read back" or "zusagen vorlesen" or "vorlesen" or "sozleri okuma" or "okuma" => AgendaPart.ReadBack,
        _ => null,
    };

    [GeneratedRegex(
        @"^(?<name>[\p{L} ]+?)[\s:]+(?:for |für )?(?:(?<off>off|out|none|aus|ohne|kapal[ıi]|yok)"
        + @"|(?<usual>as usual|usual|default|on|wie üblich|wie immer|üblich|an|her zamanki gibi|ola[ğg]an|a[çc][ıi]k)|(?<minutes>\d{1,4} ?\p{L}*))\.?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
