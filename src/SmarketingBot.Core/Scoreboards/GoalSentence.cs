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
    private const string Example = "“goal 12 new customers by 31 mar, 4 by 31 jan”";

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
        if (Whole().Match(pieces[0]) is not { Success: true } whole) return Parsed.Hint<GoalSentence>($"How much of what, and by when? For example {Example}.");
        // "12 new customers": as much of the beginning as reads as a number.
        var words = whole.Groups["what"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var taken = Enumerable.Range(1, Math.Min(3, words.Length)).Reverse().FirstOrDefault(count => Amounts.Recognise(string.Join(' ', words.Take(count)), locale) is not null);
        if (taken == 0) return Parsed.Hint<GoalSentence>($"Begin with how much it is, for example {Example}.");
        return Amounts.Read(string.Join(' ', words.Take(taken)), locale).Then(amount => DateWords.Read(whole.Groups["date"].Value, today, week)
            .Then(by => Of(amount, string.Join(' ', words.Skip(taken)), by, pieces[1..], today, week, locale)));
    }

    /// <summary>What a goal may be, wherever it was typed.</summary>
    public static Parsed<GoalSentence> Checked(GoalSentence goal) =>
        goal.Target <= 0 ? Parsed.Hint<GoalSentence>($"A goal is more than 0, for example {Example}.")
        : goal.What.Length is 0 or > Limits.Title ? Parsed.Hint<GoalSentence>($"Of what? Say it in at most {Limits.Title} characters, for example {Example}.")
        : goal.Parts.Count > MostParts ? Parsed.Hint<GoalSentence>($"A goal has at most {MostParts} milestones; keep those that both sides look at.")
        : goal.Parts.FirstOrDefault(p => p.By >= goal.By || p.Value <= 0 || p.Value >= goal.Target) is { By: var day } part && part.Value != default
            ? Parsed.Hint<GoalSentence>($"A milestone is a part of the goal before its date; {Amounts.Say(part.Value)} by {DateWords.Write(day)} isn't. For example {Example}.")
        : goal.Parts.GroupBy(p => p.By).Any(g => g.Count() > 1) ? Parsed.Hint<GoalSentence>($"Give each milestone a date of its own, for example {Example}.")
        : Parsed.Ok(goal);

    /// <summary>Milestones as typed, separated by commas: "4 by 31 jan, 8 by end of month".</summary>
    public static Parsed<IReadOnlyList<(decimal Value, LocalDate By)>> ReadParts(IEnumerable<string> pieces, LocalDate today, WorkWeek week, string? locale = null)
    {
        var parts = new List<(decimal, LocalDate)>();
        foreach (var piece in pieces.Where(p => p.Trim().Length > 0))
        {
            if (Part().Match(piece.Trim()) is not { Success: true } form) return Parsed.Hint<IReadOnlyList<(decimal, LocalDate)>>($"I can't read “{Plain.Cap(piece.Trim(), 40)}” as a milestone. Write it like “4 by 31 jan”.");
            var part = Amounts.Read(form.Groups["amount"].Value, locale).Then(amount => DateWords.Read(form.Groups["date"].Value, today, week).Map(by => (amount.Value, by)));
            if (!part.IsOk) return Parsed.Hint<IReadOnlyList<(decimal, LocalDate)>>(part.Hint);
            parts.Add(part.Value);
        }
        return Parsed.Ok<IReadOnlyList<(decimal, LocalDate)>>([.. parts.OrderBy(p => p.Item2)]);
    }

    private static Parsed<GoalSentence> Of(Amount amount, string what, LocalDate by, string[] parts, LocalDate today, WorkWeek week, string? locale) =>
        amount.Unit == AmountUnit.Percent ? Parsed.Hint<GoalSentence>($"A goal that both sides add to is a number or money, for example {Example}.")
        : ReadParts(parts, today, week, locale).Then(read => Checked(new GoalSentence(amount.Value, amount.Currency, what, by, read)));

    [GeneratedRegex(@",\s+|\s+and\s+(?=\d)", RegexOptions.IgnoreCase)]
    private static partial Regex Comma();

    [GeneratedRegex(@"^(?<what>.+)\s+(?:by|until|till)\s+(?<date>.+?)$", RegexOptions.IgnoreCase | RegexOptions.RightToLeft)]
    private static partial Regex Whole();

    [GeneratedRegex(@"^(?<amount>.+?)\s+(?:\p{L}[\p{L} ]*\s+)?by\s+(?<date>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Part();
}
