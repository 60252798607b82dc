using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.ActionItems;

/// <summary>What follows <c>done</c>, <c>drop</c>, <c>accept</c> …: <c>12</c>, <c>#12 some note</c>, or no number at all.</summary>
/// <param name="Number">The number of the item, or null when none was said: then the only open item is meant, or buttons are offered.</param>
/// <param name="Rest">The note, reason or person; at most <see cref="Limits.Note"/> characters, mentions still as marks.</param>
public sealed partial record ItemWords(int? Number, string Rest)
{
    /// <summary>Reads what follows the verb.</summary>
    public static Parsed<ItemWords> Read(Spoken said)
    {
        var form = Form().Match(said.Text);
        var rest = form.Groups["rest"].Value;
        if (rest.Length > Limits.Note)
            return Parsed.Hint<ItemWords>(T($"That note has {rest.Length} characters; please keep it to {Limits.Note}, for example with a link to the rest."));
        if (!form.Groups["number"].Success)
            return Parsed.Ok(new ItemWords(null, rest));
        return int.TryParse(form.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? Parsed.Ok(new ItemWords(number, rest))
            : Parsed.Hint<ItemWords>(T("There is no item with that number. The numbers stand in “my items”, for example “#12”."));
    }

    // "3 dec" alone is no item 3; whoever expects a date asks DatedItemWords. A number ends at a space, a colon or a comma: "12h" is none.
    [GeneratedRegex(@"^(?:(?:item |no\.? )?#?(?<number>\d+)(?:\s*[:,.\-–]?\s+|[:,.]?$))?(?<rest>.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Form();
}

/// <summary>What follows <c>snooze</c> and <c>move</c>: <c>12 until fri</c>, <c>12 to 3 dec</c>, or only the date.</summary>
/// <param name="Number">The number of the item, or null when none was said.</param>
/// <param name="Date">The date said.</param>
public sealed partial record DatedItemWords(int? Number, LocalDate Date)
{
    /// <summary>Reads what follows the verb.</summary>
    /// <param name="said">The words.</param>
    /// <param name="today">The speaker's own date.</param>
    /// <param name="week">The working days by which "end of week" goes.</param>
    public static Parsed<DatedItemWords> Read(Spoken said, LocalDate today, WorkWeek week)
    {
        var alone = Little().Replace(said.Text, "");
        // "move 3 dec" has no number, though it starts with one: a date that fills the words wins.
        if (DateWords.Recognise(alone, today, week) is { } date)
            return date.Map(day => new DatedItemWords(null, day));
        return ItemWords.Read(said).Then(item =>
            DateWords.Read(Little().Replace(item.Rest, ""), today, week).Map(day => new DatedItemWords(item.Number, day)));
    }

    [GeneratedRegex(@"^(?:until|till|to|for|by|bis(?: zum)?|auf(?: den)?)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Little();
}
