using System.Globalization;
using System.Text;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Scoreboards;

/// <summary>What KPIs may be called, and how a typed name finds one.</summary>
public static class KpiNames
{
    /// <summary>Longest name, in characters.</summary>
    public const int Longest = 40;

    /// <summary>The name as commands compare it: small letters and digits without accents, one blank between words.</summary>
    public static string Key(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var letter in Plain.Text(name).Normalize(NormalizationForm.FormD).ToLowerInvariant())
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark) continue;
            else if (letter is 'ı' or 'ß') key.Append(letter is 'ı' ? "i" : "ss");
            else if (char.IsLetterOrDigit(letter)) key.Append(letter);
            else if (key.Length > 0 && key[^1] != ' ') key.Append(' ');
        return key.ToString().TrimEnd();
    }

    /// <summary>The KPI whose name the words are, "MQLs" counting as "MQL"; null if there is none.</summary>
    public static Kpi? Find(IReadOnlyList<Kpi> kpis, string name)
    {
        var key = Key(name);
        return key.Length == 0 ? null : kpis.FirstOrDefault(k => k.Key == key) ?? kpis.FirstOrDefault(k => key == k.Key + "s" || k.Key == key + "s");
    }

    /// <summary>A name that can be taken, or why not.</summary>
    public static Parsed<string> Read(string text)
    {
        var name = Plain.Text(text).Trim(' ', ',', '.', ':', '“', '”', '„', '"');
        return Key(name).Length == 0 || !name.Any(char.IsLetter) ? Parsed.Hint<string>(T("What is it called? Give it a name with letters, for example “kpi add Demos, count, up, monthly, marketing”."))
            : name.Length > Longest ? Parsed.Hint<string>(T($"That name has {name.Length} characters; please keep it to {Longest}, for example “Deals won”."))
            : Parsed.Ok(name);
    }
}
