using System.Text.RegularExpressions;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Campaigns;

/// <summary>What follows <c>campaign</c>: <c>spring-mail cost 3000 leads 120 deals none owner @Mia</c>.</summary>
/// <param name="Name">The campaign.</param>
/// <param name="Steps">What was said of its steps; null takes a number back.</param>
/// <param name="Currency">The currency beside its money, or "".</param>
/// <param name="Owner">Who looks after it from now on, or null.</param>
public sealed partial record CampaignSentence(string Name, IReadOnlyDictionary<CampaignStep, decimal?> Steps, string Currency, WhoWords? Owner)
{
    private static string Example => T("“campaign spring-mail cost 3000 leads 120”");

    /// <summary>Reads what follows the verb.</summary>
    /// <param name="said">The words.</param>
    /// <param name="locale">The speaker's, for decimal commas.</param>
    public static Parsed<CampaignSentence> Read(Spoken said, string? locale = null)
    {
        if (said.Text.Length is 0 or > Limits.SentenceToRead) return Parsed.Hint<CampaignSentence>(T($"Which campaign? For example {Example}."));
        var text = said.Text.TrimEnd('.', '!', ' ');
        WhoWords? owner = null;
        if (Owned().Match(text) is { Success: true } owned)
        {
            var who = WhoWords.Read(owned.Groups["who"].Value, said);
            if (!who.IsOk) return Parsed.Hint<CampaignSentence>(who.Hint);
            (owner, text) = (who.Value, text[..owned.Index]);
        }
        var marks = CampaignWords.Marks(text);
        var name = said.Show(marks.Count == 0 ? text : text[..marks[0].From]).Trim(' ', ',', ':');
        if (name.Length is 0 or > Limits.Title || name.Split(' ').Length > FindCampaign.Words)
            return Parsed.Hint<CampaignSentence>(T($"A campaign needs a short name first, for example {Example}."));
        var (steps, currency) = (new Dictionary<CampaignStep, decimal?>(), "");
        for (var at = 0; at < marks.Count; at++)
        {
            var from = marks[at].End;
            var value = text[from..(at + 1 < marks.Count ? marks[at + 1].From : text.Length)].Trim(' ', ',', ':', '=');
            var step = marks[at].Step;
            var read = Value(step, value, locale);
            if (!read.IsOk) return Parsed.Hint<CampaignSentence>(read.Hint);
            steps[step] = read.Value.Amount;
            if (read.Value.Currency.Length > 0) currency = read.Value.Currency;
        }
        return Parsed.Ok(new CampaignSentence(name, steps, currency, owner));
    }

    /// <summary>Reads the number of one step; “none” takes it back.</summary>
    public static Parsed<(decimal? Amount, string Currency)> Value(CampaignStep step, string text, string? locale = null)
    {
        if (text == "-" || CampaignWords.None.Of(text) is not null) return Parsed.Ok(((decimal?)null, ""));
        var amount = Amounts.Read(text, locale);
        if (!amount.IsOk) return Parsed.Hint<(decimal?, string)>($"{CampaignWords.Say(step)}: {amount.Hint}");
        var (value, isMoney) = (amount.Value, step is CampaignStep.Cost or CampaignStep.Revenue);
        return value.Value < 0 || value.Unit == AmountUnit.Percent ? Parsed.Hint<(decimal?, string)>(T($"{CampaignWords.Say(step)} is a number from 0 on, for example {Example}."))
            : !isMoney && (value.Value != decimal.Truncate(value.Value) || value.Unit == AmountUnit.Money) ? Parsed.Hint<(decimal?, string)>(T($"{CampaignWords.Say(step)} are counted in whole numbers, for example {Example}."))
            : Parsed.Ok(((decimal?)value.Value, isMoney ? value.Currency : ""));
    }

    [GeneratedRegex(@"[\s,]+(?:owner|zuständig|verantwortlich|sorumlu):?\s+(?<who>[\uE000-\uE0FF]|@?\p{L}[\p{L}\p{M}'’.\- ]*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Owned();
}
