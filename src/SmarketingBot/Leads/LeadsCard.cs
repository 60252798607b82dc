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
            Kit.Eyebrow(T("Leads that marketing handed to sales")),
            Kit.Title(T($"Leads of {view.Period}")),
            counts.Handed == 0 ? Kit.Line(T("None yet. Marketing hands one over: “lead L-17 whitepaper from webinar”.")) : Kit.Line(Language.Capital(counts.Words)),
            counts.Acceptance.Rate is { } rate ? Kit.Row(T("Accepted of those decided"), $"{T($"{counts.Acceptance.Met} of {counts.Acceptance.Of}", "leads")} · {Amounts.Percent(rate)}", strong: true) : null,
            view.Delays.System is { } system ? Kit.Row(T("From the lead's act to sales, typically"), Say(system)) : null,
            view.Delays.Human is { } human ? Kit.Row(T("From there to the first touch, in hours at work"), Say(human)) : null);
        if (view.Codes.Count > 0) card.Body.Add(Kit.Heading(T("Returned as")));
        foreach (var (code, count) in view.Codes) card.Body.Add(Kit.Row(Language.Capital(ReturnCodes.Say(code)), Number(count)));
        if (view.Sources.Count > 1 || view.Sources.Any(s => s.Source is not null)) card.Body.Add(Kit.Heading(T("Accepted by source")));
        else return Ended(card, view);
        foreach (var (source, of) in view.Sources.Take(Most)) card.Body.Add(Kit.Row(source is null ? T("Not entered") : Kit.Quote(source), T($"{of.Accepted} of {of.Handed}", "leads")));
        if (view.Sources.Count > Most) card.Body.Add(Kit.Subtle(T($"and {view.Sources.Count - Most} more sources")));
        return Ended(card, view);
    }

    public static string Summary(LeadsView view) => T($"Leads of {view.Period}: {view.Counts.Words}");

    /// <summary>“5 min”, “3 h 20 min”, “2 days 4 h”.</summary>
    public static string Say(Duration time)
    {
        var minutes = (long)Math.Round(time.TotalMinutes, MidpointRounding.AwayFromZero);
        return minutes < 60 ? T($"{minutes} min")
            : minutes < 24 * 60 ? (minutes % 60 == 0 ? T($"{minutes / 60} h") : T($"{minutes / 60} h {minutes % 60} min"))
            : (minutes / 1440, minutes % 1440 / 60) switch
            {
                (1, 0) => T("1 day"),
                (1, var hours) => T($"1 day {hours} h"),
                (var days, 0) => T($"{days} days"),
                var (days, hours) => T($"{days} days {hours} h"),
            };
    }

    private static AdaptiveCard Ended(AdaptiveCard card, LeadsView view)
    {
        if (view.Disputes.Count > 0) card.Body.Add(Kit.Heading(T("The meeting is to rule on")));
        foreach (var open in view.Disputes.Take(Most)) card.Body.Add(Kit.Line(Kit.Quote(open.Title)));
        card.Body.Add(Kit.Subtle(T("These count leads, never people: nobody sees who took or returned how many.")));
        card.Body.Add(Kit.Buttons(Kit.Open(T("Hand over a lead"), Hand))!);
        return card;
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
