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
        var oneSided = sides.Contains(Side.Sales) != sides.Contains(Side.Marketing);
        return Kit.Card(
            T($"Won: {deal.Line}"),
            Kit.Eyebrow(T("A win for both sides")),
            Kit.Title(Kit.Quote(T($"Won: {win.Name}"))),
            win.Amount is not { } amount ? win.Text is null ? null : Kit.Line(T($"From {Kit.Quote(win.Text)}"))
                : Kit.Line(win.Text is null ? $"**{Money(amount, win.Currency)}**" : T($"**{Money(amount, win.Currency)}** from {Kit.Quote(win.Text)}")),
            Thanks(deal),
            oneSided ? Kit.Subtle(sides.Contains(Side.Sales) ? T("Who of marketing helped?") : T("Who of sales helped?"))
                : deal.Thanked.Count == 0 ? Kit.Subtle(T("Who helped, of sales and of marketing?")) : null,
            Kit.Buttons(Kit.Open(T("Add thanks"), SignalsCard.Win, ("win", win.Id)), Kit.Press(T("All signals"), SignalsCard.Show)));
    }

    /// <summary>Something asked of a side, until somebody takes it.</summary>
    public static AdaptiveCard Asked(Signal ask, ActionItem? item, string? taker, LocalDate today) => Kit.Card(
        AskedOf(ask),
        Kit.Eyebrow(ask.Side == Side.Sales ? T("Asked of sales") : T("Asked of marketing")),
        Kit.Title(Kit.Quote(ask.Name)),
        item is null ? Kit.Line(T($"By {DateWords.Say(ask.Until!.Value, today)}")) : Kit.Line(T($"{Kit.Quote(taker)} does it, by {DateWords.Say(item.Due, today)} (#{item.Number}).")),
        item is null ? Kit.Buttons(Kit.Press(T("I'll take it"), Take, ("ask", ask.Id)).First()) : null);

    /// <summary>Three alike: a piece of content could help.</summary>
    /// <param name="word">The objection's word.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="said">What was said, without names.</param>
    /// <param name="piece">The piece that was made meanwhile.</param>
    public static AdaptiveCard Suggested(string word, int count, IReadOnlyList<string> said, string? piece) => Kit.Card(
        T($"“{word}” came up {count} times in {HearObjection.Days} days."),
        Kit.Eyebrow(T("What customers object")),
        Kit.Title(Kit.Quote(T($"“{word}” came up {count} times"))),
        said.Count == 0 ? null : Kit.Group([.. said.Select(line => Kit.Under($"– {Kit.Quote(line)}"))]),
        piece is null ? Kit.Line(T("A piece of content could help everybody who hears it.")) : Kit.Line(T($"There is **{Kit.Quote(piece)}** for it now.")),
        piece is null ? Kit.Buttons(Kit.Open(T("Ask marketing"), SignalsCard.Ask, ("side", nameof(Side.Marketing)), ("what", T($"Content about {word}"))).First(), Kit.Open(T("There is a piece"), SignalsCard.Content, ("word", word))) : null);

    /// <summary>Feedback, in the chat of whoever looks after what it is about.</summary>
    public static AdaptiveCard Feedback(Signal given) => Kit.Card(
        Says(given.Side, Say(given)),
        Kit.Eyebrow(T("Feedback for you")),
        Kit.Title(Kit.Quote(Say(given))),
        Kit.Line(given.Text is null ? Sees(given.Side) : Sees(given.Side, Kit.Quote(given.Text))),
        given.Answer is null ? Kit.Subtle(T("Only you see this, and only whoever said it sees your answer. The group sees counts.")) : Kit.Line(T($"You answered: {Kit.Quote(given.Answer)}")),
        Kit.Buttons(Kit.Open(given.Answer is null ? T("Answer") : T("Answer anew"), Reply, ("feedback", given.Id)).First()));

    /// <summary>The answer, in the chat of whoever gave the feedback.</summary>
    public static AdaptiveCard Answered(Signal given, string? by) => Kit.Card(
        T($"An answer about {given.Name}"),
        Kit.Eyebrow(T("An answer to your feedback")),
        Kit.Title(Kit.Quote(T($"About {given.Name}"))),
        given.Text is null ? null : Kit.Under(Kit.Quote(T($"You said: {given.Text}"))),
        Kit.Line($"{Kit.Quote(by)}: {Kit.Quote(given.Answer)}"));

    /// <summary>A month after a piece was linked, in the chat of whoever met the objection.</summary>
    public static AdaptiveCard DidItHelp(Signal content, string word, string? said) => Kit.Card(
        T($"Did “{content.Name}” help?"),
        Kit.Eyebrow(T("Objections and what was made for them")),
        Kit.Title(Kit.Quote(T($"Did “{content.Name}” help?"))),
        Kit.Line(T($"You told of the objection “{Kit.Quote(word)}”; a month ago this was made for it.")),
        said is null ? Kit.Subtle(T("Only counts are shown to others.")) : Kit.Line(said == "helped" ? T("You said: yes. Thank you!") : T("You said: not yet. Thank you!")),
        Kit.Buttons(Kit.Press(T("Yes"), Helped, ("content", content.Id)), Kit.Press(T("Not yet"), NotYet, ("content", content.Id))));

    public static AdaptiveCard Gone() => Kit.Card(T("This was taken back."), Kit.Subtle(T("This was taken back.")));

    /// <summary>“40,000 EUR”.</summary>
    public static string Money(decimal amount, string currency) => $"{Amounts.Say(decimal.Round(amount, 2, MidpointRounding.AwayFromZero))}{(currency.Length == 0 ? "" : $" {currency}")}";

    public static string SideWord(Side? side) => side == Side.Sales ? T("sales") : T("marketing");

    /// <summary>“Asked of marketing: fintech one-pager”.</summary>
    public static string AskedOf(Signal ask) => ask.Side == Side.Sales ? T($"Asked of sales: {ask.Name}") : T($"Asked of marketing: {ask.Name}");

    private static string Say(Signal given) => given.Verdict switch
    {
        Verdict.Works => T($"{given.Name} works"),
        Verdict.NoEffect => T($"{given.Name} has no effect"),
        _ => T($"{given.Name} annoys"),
    };

    private static AdaptiveTextBlock? Thanks(WonDeal deal) => deal.Thanked.Count == 0
        ? null
        : Kit.Line(T($"Thanks to {Kit.Quote(Names.List(deal.Thanked.Select(t => t.Side is Side.Sales or Side.Marketing ? $"{t.Name} ({SideWord(t.Side)})" : t.Name)))}"));

    private static string Says(Side? side, string what) => side switch
    {
        Side.Sales => T($"Sales says that {what}"),
        Side.Marketing => T($"Marketing says that {what}"),
        _ => T($"Somebody says that {what}"),
    };

    private static string Sees(Side? side) => side switch
    {
        Side.Sales => T("That is what sales sees."),
        Side.Marketing => T("That is what marketing sees."),
        _ => T("That is what somebody sees."),
    };

    private static string Sees(Side? side, string what) => side switch
    {
        Side.Sales => T($"That is what sales sees: {what}"),
        Side.Marketing => T($"That is what marketing sees: {what}"),
        _ => T($"That is what somebody sees: {what}"),
    };
}
