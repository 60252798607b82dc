using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.People;

namespace SmarketingBot.Core.Signals;

/// <summary>What follows <c>ask</c>: <c>marketing fintech one-pager by 12 dec</c>.</summary>
/// <param name="Side">Who is asked.</param>
/// <param name="What">For what, with its date.</param>
public sealed record AskWords(Side Side, string What)
{
    private static readonly LittleWords<Side> Sides = new(
        (Side.Marketing, ["marketing", "an Marketing", "ans Marketing", "an das Marketing", "das Marketing", "pazarlama", "pazarlamadan", "pazarlamaya"]),
        (Side.Sales, ["sales", "Vertrieb", "an Vertrieb", "an den Vertrieb", "den Vertrieb", "satış", "satıştan", "satışa"]));

    private static readonly string[] Until = ["by", "bis"];

    /// <summary>Who is asked and for what; null where no side is named first.</summary>
    public static AskWords? Of(string text) => Sides.First(text) is { } side ? new AskWords(side.Meaning, side.Remainder) : null;

    /// <summary>What is asked for and by when, which is said last; null where it isn't.</summary>
    /// <remarks>Turkish says “12 Aralık'a kadar”, without a word before it.</remarks>
    public static DatedText? Dated(string what, LocalDate today, WorkWeek week)
    {
        foreach (var word in Until)
            if (DatedText.FindLast(what, word, today, week) is { After.Length: 0 } dated)
                return dated;
        return Spelling.Fold(what.TrimEnd('.', '!')).EndsWith(" kadar", StringComparison.Ordinal) ? DatedText.FindAtEnd(what, today, week) : null;
    }
}
