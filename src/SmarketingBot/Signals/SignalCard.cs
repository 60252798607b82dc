using System.Globalization;
using AdaptiveCards;
using NodaTime;
using SmarketingBot.Cards;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Signals;

namespace SmarketingBot.Signals;

/// <summary>The cards of single signals: a win, an ask, an objection that is met again and again, feedback, a piece of content.</summary>
public static class SignalCard
{
    public const string Take = "ask.take";
    public const string Helped = "content.helped";
    public const string NotYet = "content.notyet";
    public const string Reply = "feedback.answer";

    /// <summary>A win with its thanks; where only one side is thanked, it asks for the other.</summary>
    public static AdaptiveCard Won(WonDeal deal)
    {
        var (win, sides) = (deal.Win, deal.Thanked.Select(t => t.Side).ToHashSet());
        var missing = sides.Contains(Side.Sales) == sides.Contains(Side.Marketing) ? null : sides.Contains(Side.Sales) ? "marketing" : "sales";
        return Kit.Card(
            $"Won: {deal.Line}",
            Kit.Eyebrow("A win for both sides"),
            Kit.Title(Kit.Quote($"Won: {win.Name}")),
            win.Amount is { } amount ? Kit.Line($"**{Money(amount, win.Currency)}**{(win.Text is null ? "" : $" from {Kit.Quote(win.Text)}")}") : win.Text is null ? null : Kit.Line($"From {Kit.Quote(win.Text)}"),
            Thanks(deal),
            missing is not null ? Kit.Subtle($"Who of {missing} helped?") : deal.Thanked.Count == 0 ? Kit.Subtle("Who helped, of sales and of marketing?") : null,
            Kit.Buttons(Kit.Open("Add thanks", SignalsCard.Win, ("win", win.Id)), Kit.Press("All signals", SignalsCard.Show)));
    }

    /// <summary>Something asked of a side, until somebody takes it.</summary>
    public static AdaptiveCard Asked(Signal ask, ActionItem? item, string? taker, LocalDate today) => Kit.Card(
        $"Asked of {SideWord(ask.Side)}: {ask.Name}",
        Kit.Eyebrow($"Asked of {SideWord(ask.Side)}"),
        Kit.Title(Kit.Quote(ask.Name)),
        item is null ? Kit.Line($"By {DateWords.Say(ask.Until!.Value, today)}") : Kit.Line($"{Kit.Quote(taker)} does it, by {DateWords.Say(item.Due, today)} (#{item.Number.ToString(CultureInfo.InvariantCulture)})."),
        item is null ? Kit.Buttons(Kit.Press("I'll take it", Take, ("ask", ask.Id)).First()) : null);

    /// <summary>Three alike: a piece of content could help.</summary>
    /// <param name="word">The objection's word.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="said">What was said, without names.</param>
    /// <param name="piece">The piece that was made meanwhile.</param>
    public static AdaptiveCard Suggested(string word, int count, IReadOnlyList<string> said, string? piece) => Kit.Card(
        $"“{word}” came up {count} times in {HearObjection.Days} days.",
        Kit.Eyebrow("What customers object"),
        Kit.Title(Kit.Quote($"“{word}” came up {count} times")),
        said.Count == 0 ? null : Kit.Group([.. said.Select(line => Kit.Under($"– {Kit.Quote(line)}"))]),
        piece is null ? Kit.Line("A piece of content could help everybody who hears it.") : Kit.Line($"There is **{Kit.Quote(piece)}** for it now."),
        piece is null ? Kit.Buttons(Kit.Open("Ask marketing", SignalsCard.Ask, ("side", nameof(Side.Marketing)), ("what", $"Content about {word}")).First(), Kit.Open("There is a piece", SignalsCard.Content, ("word", word))) : null);

    /// <summary>Feedback, in the chat of whoever looks after what it is about.</summary>
    public static AdaptiveCard Feedback(Signal given) => Kit.Card(
        $"{Who(given.Side)} says that {given.Name} {Say(given.Verdict)}",
        Kit.Eyebrow("Feedback for you"),
        Kit.Title(Kit.Quote($"{given.Name} {Say(given.Verdict)}")),
        Kit.Line($"That is what {Who(given.Side).ToLowerInvariant()} sees{(given.Text is null ? "." : $": {Kit.Quote(given.Text)}")}"),
        given.Answer is null ? Kit.Subtle("Only you see this, and only whoever said it sees your answer. The group sees counts.") : Kit.Line($"You answered: {Kit.Quote(given.Answer)}"),
        Kit.Buttons(Kit.Open(given.Answer is null ? "Answer" : "Answer anew", Reply, ("feedback", given.Id)).First()));

    /// <summary>The answer, in the chat of whoever gave the feedback.</summary>
    public static AdaptiveCard Answered(Signal given, string? by) => Kit.Card(
        $"An answer about {given.Name}",
        Kit.Eyebrow("An answer to your feedback"),
        Kit.Title(Kit.Quote($"About {given.Name}")),
        given.Text is null ? null : Kit.Under(Kit.Quote($"You said: {given.Text}")),
        Kit.Line($"{Kit.Quote(by)}: {Kit.Quote(given.Answer)}"));

    /// <summary>A month after a piece was linked, in the chat of whoever met the objection.</summary>
    public static AdaptiveCard DidItHelp(Signal content, string word, string? said) => Kit.Card(
        $"Did “{content.Name}” help?",
        Kit.Eyebrow("Objections and what was made for them"),
        Kit.Title(Kit.Quote($"Did “{content.Name}” help?")),
        Kit.Line($"You told of the objection “{Kit.Quote(word)}”; a month ago this was made for it."),
        said is null ? Kit.Subtle("Only counts are shown to others.") : Kit.Line(said == "helped" ? "You said: yes. Thank you!" : "You said: not yet. Thank you!"),
        Kit.Buttons(Kit.Press("Yes", Helped, ("content", content.Id)), Kit.Press("Not yet", NotYet, ("content", content.Id))));

    public static AdaptiveCard Gone() => Kit.Card("This was taken back.", Kit.Subtle("This was taken back."));

    /// <summary>“40,000 EUR”.</summary>
    public static string Money(decimal amount, string currency) => $"{Amounts.Say(decimal.Round(amount, 2, MidpointRounding.AwayFromZero))}{(currency.Length == 0 ? "" : $" {currency}")}";

    public static string SideWord(Side? side) => side == Side.Sales ? "sales" : "marketing";

    public static string Say(Verdict? verdict) => verdict switch { Verdict.Works => "works", Verdict.NoEffect => "has no effect", _ => "annoys" };

    private static AdaptiveTextBlock? Thanks(WonDeal deal) => deal.Thanked.Count == 0
        ? null
        : Kit.Line("Thanks to " + Kit.Quote(Names.List(deal.Thanked.Select(t => t.Side is Side.Sales or Side.Marketing ? $"{t.Name} ({SideWord(t.Side)})" : t.Name))));

    private static string Who(Side? side) => side switch { Side.Sales => "Sales", Side.Marketing => "Marketing", _ => "Somebody" };
}
