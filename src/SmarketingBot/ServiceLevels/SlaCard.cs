using AdaptiveCards;
using NodaTime;
using SmarketingBot.Agreements;
using SmarketingBot.Cards;
using SmarketingBot.Core.Agreements;
using SmarketingBot.Core.ServiceLevels;

namespace SmarketingBot.ServiceLevels;

/// <summary>The SLA, both halves side by side: what is promised, where it stands, the verdict in words.</summary>
public static class SlaCard
{
    public const string Show = "sla.show";
    public const string Change = "sla.change";

    public static string Summary(SlaStanding view) => view.InForce is null ? T("SLA: nothing agreed yet") : T($"SLA, version {view.InForce.Version}: {view.Sla.Sentence}");

    /// <param name="view">How it stands.</param>
    /// <param name="names">Who proposed and answered.</param>
    /// <param name="zone">In which dates are told.</param>
    public static AdaptiveCard Of(SlaStanding view, IReadOnlyDictionary<string, string> names, DateTimeZone zone)
    {
        var now = view.Now;
        return Kit.Card(
            Summary(view),
            [
                Kit.Eyebrow(view.InForce is { } holds ? T($"SLA · {AgreementCard.Version(holds, zone)} · {now.Name} so far") : T("SLA · nothing agreed yet")),
                Kit.Title(T("What we promise each other")),
                view.InForce is null && view.Open is null ? Kit.Line(T($"Marketing promises leads, sales promises to work them; each for what the other does. Say {SlaSentence.MarketingExample}, or fill in the form.")) : null,
                view.InForce is null ? null : Sides(
                    [Kit.Heading(T("Marketing")), .. Half(view.Sla.Marketing?.Words, now.Marketing), .. Types(view.Sla)],
                    [Kit.Heading(T("Sales")), .. view.Sla.Sales is null ? Half(null, null) : [.. Half(view.Sla.Sales.TouchWords, now.Touch, isPart: true), .. Half(view.Sla.Sales.DepthWords, now.Depth, isPart: true)]]),
                now.Acceptance is null ? null : Kit.Line(T($"**Accepted** {now.Acceptance}")),
                now.Delays is null ? null : Kit.Subtle(now.Delays),
                Capacity(view.Sla),
                view.Last is { } last ? Kit.Subtle($"{last.Name}: {Ended(last)}") : null,
                view.Open is { } open ? Proposed(open, names) : null,
                Kit.Buttons(
                    view.Open is null ? null : Kit.Press(T("Agree"), AgreementCard.Agree, (AgreementCard.Proposal, view.Open.Id)).First(),
                    view.Open is null ? null : Kit.Open(T("Not yet"), AgreementCard.NotYet, (AgreementCard.Proposal, view.Open.Id)),
                    Kit.Open(view.InForce is null && view.Open is null ? T("Propose an SLA") : T("Change it"), Change)),
            ]).Wide();
    }

    /// <summary>What a proposal or version says, both halves side by side.</summary>
    public static IEnumerable<AdaptiveElement?> Wording(Sla sla)
    {
        yield return Sides(
            [Kit.Heading(T("Marketing promises")), Kit.Line(sla.Marketing is null ? T("nothing yet", "promised") : Kit.Quote(sla.Marketing.Words)), .. Types(sla)],
            [Kit.Heading(T("Sales promises")), .. sla.Sales is null ? [Kit.Line(T("nothing yet", "promised"))] : new[] { sla.Sales.TouchWords, sla.Sales.DepthWords }.OfType<string>().Select(Kit.Line)]);
        yield return Capacity(sla);
    }

    /// <summary>Whether sales can do what it promises, as far as that is known.</summary>
    public static AdaptiveElement? Capacity(Sla sla)
    {
        if (sla.Capacity is not { } capacity) return null;
        if (sla.Check is not { } check)
            return Kit.Subtle(sla.Marketing is { IsMoney: true }
                ? T($"Capacity: {capacity.Words}. Whether it is enough can be told where marketing promises a number of leads.")
                : T($"Capacity: {capacity.Words}. Whether it is enough can be told once leads and attempts are promised."));
        return check.IsPossible
            ? Kit.Subtle(T($"Capacity: {check.Words}: {check.Verdict}."))
            : Kit.Box(AdaptiveContainerStyle.Warning, Kit.Line(T($"**Can't be done.** {check.Words}: {check.Verdict}.")));
    }

    private static IEnumerable<AdaptiveElement> Types(Sla sla) =>
        sla.Marketing is { IsMoney: true } marketing ? marketing.Types.Select(t => Kit.Under(Kit.Quote(marketing.TypeWords(t)))) : [];

    private static IEnumerable<AdaptiveElement> Half(string? promised, SlaPart? stands, bool isPart = false)
    {
        if (promised is null)
        {
            if (!isPart) yield return Kit.Subtle(T("nothing promised yet"));
            yield break;
        }
        yield return Kit.Line(Kit.Quote(promised));
        if (stands is null) yield break;
        yield return new AdaptiveTextBlock(stands.Words) { Weight = AdaptiveTextWeight.Bolder, Color = Color(stands.Verdict), Wrap = true, Spacing = AdaptiveSpacing.Small };
        if (stands.Verdict != SlaVerdict.NotEntered) yield return Kit.Under(Kit.Quote(stands.Stands));
        if (stands.Source is { } source) yield return Kit.Subtle(source);
    }

    private static string Ended(SlaOfPeriod last) => string.Join(" · ", new (string Name, SlaPart? Part)[] { (T("Marketing"), last.Marketing), (T("first touch"), last.Touch), (T("attempts"), last.Depth) }
        .Where(p => p.Part is not null).Select(p => p.Part!.Verdict == SlaVerdict.NotEntered ? T($"{p.Name} not entered") : $"{p.Name} **{p.Part.Words}**, {Kit.Quote(p.Part.Stands)}"));

    private static AdaptiveContainer Proposed(Agreement open, IReadOnlyDictionary<string, string> names)
    {
        string Name(string? id) => id is null ? "–" : $"✓ {Kit.Quote(names.GetValueOrDefault(id) ?? T("somebody"))}";
        return Kit.Box(
            AdaptiveContainerStyle.Emphasis,
            [
                Kit.Eyebrow(T($"Proposed by {Kit.Quote(names.GetValueOrDefault(open.ProposedBy) ?? T("somebody"))}")),
                .. Wording(Sla.Of(open)),
                Kit.Line(T($"Sales {Name(open.SalesBy)} · Marketing {Name(open.MarketingBy)}")),
                open.IsInDiscussion ? Kit.Line(AgreementCard.SaysNotYet(open, names.GetValueOrDefault(open.AgainstBy!) ?? T("somebody"))) : null,
            ]);
    }

    private static AdaptiveTextColor Color(SlaVerdict verdict) => verdict switch
    {
        SlaVerdict.Kept or SlaVerdict.OnPace => AdaptiveTextColor.Good,
        SlaVerdict.Behind => AdaptiveTextColor.Warning,
        SlaVerdict.Breached => AdaptiveTextColor.Attention,
        _ => AdaptiveTextColor.Default,
    };

    private static AdaptiveColumnSet Sides(IEnumerable<AdaptiveElement> left, IEnumerable<AdaptiveElement> right) => new()
    {
        Columns = [new AdaptiveColumn { Width = AdaptiveWidth.Stretch, Items = [.. left] }, new AdaptiveColumn { Width = AdaptiveWidth.Stretch, Items = [.. right] }],
    };
}
