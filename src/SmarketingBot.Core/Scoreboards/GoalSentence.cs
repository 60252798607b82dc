using System.Text.RegularExpressions;
using NodaTime;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Scoreboards;

/// <summary>What follows <c>goal</c>: <c>12 new customers by 31 mar, 4 by 31 jan</c>.</summary>
/// <param name="Target">How much.</param>
/// <param name="Currency">Of which money, or "".</param>
/// <param name="What">Of what.</param>
/// <param name="By">By when.</param>
/// <param name="Parts">Milestones, by date.</param>
public sealed partial record GoalSentence(decimal Target, string Currency, string What, LocalDate By, IReadOnlyList<(decimal Value, LocalDate By)> Parts)
{
    private static string Example => T("“goal 12 new customers by 31 mar, 4 by 31 jan”");

    /// <summary>Most milestones of one goal.</summary>
    public const int MostParts = 6;

    /// <summary>Reads it.</summary>
    /// <param name="text">What follows the command.</param>
    /// <param name="today">The speaker's own date.</param>
    /// <param name="week">The working days by which "end of month" goes.</param>
    /// <param name="locale">The speaker's locale.</param>
    public static Parsed<GoalSentence> Read(string text, LocalDate today, WorkWeek week, string? locale = null)
    {
        var pieces = Comma().Split(text);
        if (Dated(pieces[0], today, week) is not var (what, date)) return Parsed.Hint<GoalSentence>(T($"How much of what, and by when? For example {Example}."));
        var (number, thing) = Counted(what, locale);
        if (number.Length == 0) return Parsed.Hint<GoalSentence>(T($"Begin with how much it is, for example {Example}."));
        return Amounts.Read(number, locale).Then(amount => DateWords.Read(date, today, week).Then(by => Of(amount, thing, by, pieces[1..], today, week, locale)));
    }

    /// <summary>It has a date, so a goal is set; without one it is said where the goal stands.</summary>
    public static bool IsMeant(string text) => Until().IsMatch(text);

    // "12 new customers": as much of the beginning as reads as a number.
    private static (string Number, string Thing) Counted(string text, string? locale)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var taken = Enumerable.Range(1, Math.Min(3, words.Length)).Reverse().FirstOrDefault(count => Amounts.Recognise(string.Join(' ', words.Take(count)), locale) is not null);
        return (string.Join(' ', words.Take(taken)), string.Join(' ', words.Skip(taken)));
    }

    // "12 deals by 31 mar", "12 Deals bis 31. März", "31 Mart'a kadar 12 anlaşma", "12 anlaşma 31 Mart'a kadar".
    private static (string What, string Date)? Dated(string text, LocalDate today, WorkWeek week) =>
        Whole().Match(text) is { Success: true } whole ? (whole.Groups["what"].Value, whole.Groups["date"].Value)
        : Kadar().Match(text) is { Success: true } kadar ? (kadar.Groups["what"].Value, kadar.Groups["date"].Value)
        : KadarLast().Match(text) is { Success: true } last && DatedText.FindAtEnd(last.Groups["all"].Value, today, week) is { } dated ? (dated.Before, dated.DateText)
        : null;

    /// <summary>What a goal may be, wherever it was typed.</summary>
    public static Parsed<GoalSentence> Checked(GoalSentence goal) =>
        goal.Target <= 0 ? Parsed.Hint<GoalSentence>(T($"A goal is more than 0, for example {Example}."))
        : goal.What.Length is 0 or > Limits.Title ? Parsed.Hint<GoalSentence>(T($"Of what? Say it in at most {Limits.Title} characters, for example {Example}."))
        : goal.Parts.Count > MostParts ? Parsed.Hint<GoalSentence>(T($"A goal has at most {MostParts} milestones; keep those that both sides look at."))
        : goal.Parts.FirstOrDefault(p => p.By >= goal.By || p.Value <= 0 || p.Value >= goal.Target) is { By: var day } part && part.Value != default
            ? Parsed.Hint<GoalSentence>(T($"A milestone is a part of the goal before its date; {Amounts.Say(part.Value)} by {DateWords.Write(day)} isn't. For example {Example}."))
        : goal.Parts.GroupBy(p => p.By).Any(g => g.Count() > 1) ? Parsed.Hint<GoalSentence>(T($"Give each milestone a date of its own, for example {Example}."))
        : Parsed.Ok(goal);

    /// <summary>Milestones as typed, separated by commas: "4 by 31 jan, 8 by end of month".</summary>
    public static Parsed<IReadOnlyList<(decimal Value, LocalDate By)>> ReadParts(IEnumerable<string> pieces, LocalDate today, WorkWeek week, string? locale = null)
    {
        var parts = new List<(decimal, LocalDate)>();
        foreach (var piece in pieces.Where(p => p.Trim().Length > 0))
        {
            if (Dated(OfIt().Replace(piece.Trim(), ""), today, week) is not var (what, date)) return Parsed.Hint<IReadOnlyList<(decimal, LocalDate)>>(T($"I can't read “{Plain.Cap(piece.Trim(), 40)}” as a milestone. Write it like “4 by 31 jan”."));
            // What it is of was said with the goal: "8 customers by 28 feb".
            var part = Amounts.Read(Counted(what, locale) is { Number.Length: > 0, Thing: var thing } counted && !thing.Any(char.IsAsciiDigit) ? counted.Number : what, locale)
                .Then(amount => DateWords.Read(date, today, week).Map(by => (amount.Value, by)));
            if (!part.IsOk) return Parsed.Hint<IReadOnlyList<(decimal, LocalDate)>>(part.Hint);
            parts.Add(part.Value);
        }
        return Parsed.Ok<IReadOnlyList<(decimal, LocalDate)>>([.. parts.OrderBy(p => p.Item2)]);
    }

    private static Parsed<GoalSentence> Of(Amount amount, string what, LocalDate by, string[] parts, LocalDate today, WorkWeek week, string? locale) =>
        amount.Unit == AmountUnit.Percent ? Parsed.Hint<GoalSentence>(T($"A goal that both sides add to is a number or money, for example {Example}."))
        : ReadParts(parts, today, week, locale).Then(read => Checked(new GoalSentence(amount.Value, amount.Currency, what, by, read)));

    [GeneratedRegex(@",\s+|\s+(?:and|und|ve)\s+(?=\d|davon\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Comma();

    [GeneratedRegex(@"^(?<what>.+)\s+(?:by|until|till|bis)\s+(?<date>.+?)$", RegexOptions.IgnoreCase | RegexOptions.RightToLeft)]
    private static partial Regex Whole();

    [GeneratedRegex(@"^(?<date>.+?)\s+(?:tarihine\s+)?kadar:?\s+(?<what>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Kadar();

    [GeneratedRegex(@"^(?<all>.+?)\s+(?:tarihine\s+)?kadar$", RegexOptions.IgnoreCase)]
    private static partial Regex KadarLast();

    [GeneratedRegex(@"^(?:davon|bunun|bunlardan)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex OfIt();

    [GeneratedRegex(@"\s(?:by|until|till|bis|kadar:?)(?:\s|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Until();
}
