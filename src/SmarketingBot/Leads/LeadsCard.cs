using System.Globalization;
using AdaptiveCards;
using NodaTime;
using SmarketingBot.Cards;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Leads;

namespace SmarketingBot.Leads;

/// <summary>What the leads of a period have come to: counts, shares and times, never of a person.</summary>
/// <param name="Period">“November”.</param>
/// <param name="Counts">What has become of them.</param>
/// <param name="Delays">System and human delay.</param>
/// <param name="Codes">Returned, by code.</param>
/// <param name="Sources">What has become of them by source.</param>
/// <param name="Disputes">What the sides don't agree on.</param>
public sealed record LeadsView(
    string Period, LeadCounts Counts, LeadDelays Delays, IReadOnlyList<(ReturnCode Code, int Count)> Codes, IReadOnlyList<(string? Source, LeadCounts Counts)> Sources,
    IReadOnlyList<OpenDispute> Disputes);

/// <summary>The card behind <c>leads</c>.</summary>
public static class LeadsCard
{
    public const string Show = "leads.show";
    public const string Hand = "lead.hand";

    private const int Most = 6;

    public static AdaptiveCard Of(LeadsView view)
    {
        var counts = view.Counts;
        var card = Kit.Card(
            Summary(view),
            Kit.Eyebrow("Leads that marketing handed to sales"),
            Kit.Title($"Leads of {view.Period}"),
            counts.Handed == 0 ? Kit.Line("None yet. Marketing hands one over: “lead L-17 whitepaper from webinar”.") : Kit.Line(Upper(counts.Words)),
            counts.Acceptance.Rate is { } rate ? Kit.Row("Accepted of those decided", $"{counts.Acceptance.Met} of {counts.Acceptance.Of} · {Amounts.Percent(rate)}", strong: true) : null,
            view.Delays.System is { } system ? Kit.Row("From the lead's act to sales, typically", Say(system)) : null,
            view.Delays.Human is { } human ? Kit.Row("From there to the first touch, in hours at work", Say(human)) : null);
        if (view.Codes.Count > 0) card.Body.Add(Kit.Heading("Returned as"));
        foreach (var (code, count) in view.Codes) card.Body.Add(Kit.Row(Upper(ReturnCodes.Say(code)), Number(count)));
        if (view.Sources.Count > 1 || view.Sources.Any(s => s.Source is not null)) card.Body.Add(Kit.Heading("Accepted by source"));
        else return Ended(card, view);
        foreach (var (source, of) in view.Sources.Take(Most)) card.Body.Add(Kit.Row(source is null ? "Not entered" : Kit.Quote(source), $"{of.Accepted} of {of.Handed}"));
        if (view.Sources.Count > Most) card.Body.Add(Kit.Subtle($"and {view.Sources.Count - Most} more sources"));
        return Ended(card, view);
    }

    public static string Summary(LeadsView view) => $"Leads of {view.Period}: {view.Counts.Words}";

    /// <summary>“5 min”, “3 h 20 min”, “2 days 4 h”.</summary>
    public static string Say(Duration time)
    {
        var minutes = (long)Math.Round(time.TotalMinutes, MidpointRounding.AwayFromZero);
        return minutes < 60 ? $"{Number(minutes)} min"
            : minutes < 24 * 60 ? $"{Number(minutes / 60)} h{(minutes % 60 == 0 ? "" : $" {Number(minutes % 60)} min")}"
            : $"{Number(minutes / 1440)} {(minutes / 1440 == 1 ? "day" : "days")}{(minutes % 1440 / 60 == 0 ? "" : $" {Number(minutes % 1440 / 60)} h")}";
    }

    private static AdaptiveCard Ended(AdaptiveCard card, LeadsView view)
    {
        if (view.Disputes.Count > 0) card.Body.Add(Kit.Heading("The meeting is to rule on"));
        foreach (var open in view.Disputes.Take(Most)) card.Body.Add(Kit.Line(Kit.Quote(open.Title)));
        card.Body.Add(Kit.Subtle("These count leads, never people: nobody sees who took or returned how many."));
        card.Body.Add(Kit.Buttons(Kit.Open("Hand over a lead", Hand))!);
        return card;
    }

    private static string Upper(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
