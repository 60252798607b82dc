using AdaptiveCards;
using SmarketingBot.Cards;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Campaigns;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.People;
using SmarketingBot.Signals;

namespace SmarketingBot.Campaigns;

/// <summary>A campaign from cost to return, all of them in a list, and the form that changes one.</summary>
public static class CampaignCard
{
    public const string Show = "campaign.show";
    public const string Change = "campaign.change";

    private const int Most = 10;

    /// <param name="figures">The numbers.</param>
    /// <param name="owner">Who looks after it.</param>
    public static AdaptiveCard Of(CampaignFigures figures, string owner)
    {
        var campaign = figures.Campaign;
        var card = Kit.Card(
            Summary(figures),
            Kit.Eyebrow(T("Campaign")),
            Kit.Title(Kit.Quote(campaign.Name)),
            Kit.Under(T($"{Kit.Quote(owner)} looks after it")));
        foreach (var number in figures.Steps)
            card.Body.Add(Kit.Row(number.From is null or "entered" ? CampaignWords.Say(number.Step) : $"{CampaignWords.Say(number.Step)} – {number.From}", Value(figures, number.Step, number.Value)));
        card.Body.Add(Kit.Row(T("Return", "of money"), figures.Return is { } back ? Amounts.Percent(back) : T("not entered"), strong: true));
        card.Body.Add(Kit.Subtle(T("Return is revenue less cost, divided by cost.")));
        var per = new[] { CampaignStep.Leads, CampaignStep.Accepted, CampaignStep.Deals }.Select(step => (step, Cost: figures.CostPer(step))).Where(p => p.Cost is not null).ToList();
        if (per.Count > 0) card.Body.Add(Kit.Heading(T("It costs")));
        foreach (var (step, cost) in per) card.Body.Add(Kit.Row(One(step), SignalCard.Money(cost!.Value, figures.Currency)));
        var rates = new[] { (CampaignStep.Leads, CampaignStep.Accepted), (CampaignStep.Accepted, CampaignStep.Deals) }.Select(p => (p.Item1, p.Item2, Rate: figures.Rate(p.Item1, p.Item2))).Where(p => p.Rate is not null).ToList();
        if (rates.Count > 0) card.Body.Add(Kit.Heading(T("It turns")));
        foreach (var (from, _, rate) in rates) card.Body.Add(Kit.Row(from == CampaignStep.Leads ? T("leads into accepted") : T("accepted into deals"), Amounts.Percent(rate!.Value)));
        card.Body.Add(Kit.Buttons(Kit.Open(T("Change"), Change, ("campaign", campaign.Id)), Kit.Open(T("Feedback"), SignalsCard.Feedback, ("about", campaign.Name)), Kit.Press(T("All campaigns"), Show))!);
        return card;
    }

    /// <summary>All of a series, latest first.</summary>
    public static AdaptiveCard List(IReadOnlyList<CampaignFigures> all)
    {
        var card = Kit.Card(T("Campaigns"), Kit.Title(T("Campaigns")));
        if (all.Count == 0) card.Body.Add(Kit.Line(T("None yet. Marketing begins one: “campaign spring-mail cost 3000”.")));
        foreach (var one in all.Take(Most))
        {
            card.Body.Add(Kit.Row(Kit.Quote(one.Campaign.Name), one.Return is { } back ? T($"return {Amounts.Percent(back)}") : T("return not entered"), strong: true));
            card.Body.Add(Kit.Under(string.Join(" → ", one.Steps.Select(s => Told(s.Step, Value(one, s.Step, s.Value))))));
        }
        if (all.Count > Most) card.Body.Add(Kit.Subtle(T($"and {all.Count - Most} more")));
        card.Body.Add(Kit.Buttons(Kit.Open(T("New campaign"), Change))!);
        return card;
    }

    /// <param name="turn">Who opens it, and what was filled in before.</param>
    /// <param name="campaign">The campaign; null is a new one.</param>
    /// <param name="members">Whom to choose from where the people picker does not reach.</param>
    public static Reply Form(Turn turn, Campaign? campaign, IReadOnlyList<Person> members)
    {
        var card = Kit.Card(
            campaign is null ? T("New campaign") : campaign.Name,
            [
                Kit.Problem(turn.Problem),
                campaign is null ? Inputs.Text("name", T("Name"), turn.Text("name"), Limits.Title, T("For example spring-mail")) : null,
                .. Enum.GetValues<CampaignStep>().Select(step => (AdaptiveElement)Inputs.Text(
                    Field(step), CampaignWords.Say(step), turn.Text(Field(step)) ?? (campaign?[step] is { } value ? Amounts.Field(value, turn.Locale) : null), 40, Hint(step), required: false)),
                turn.Here.IsPersonal ? Inputs.Choice("owner", T("Owner"), members.Select(p => (p.Name, p.Id)), turn.Text("owner") ?? campaign?.OwnerId, required: false) : Inputs.People("owner", T("Owner"), turn.Text("owner") ?? campaign?.OwnerId, required: false),
            ]);
        card.Actions.Add(campaign is null ? Kit.Send(T("Save"), Change, turn.Form) : Kit.Send(T("Save"), Change, turn.Form, ("campaign", campaign.Id)));
        return new Reply.Dialog(campaign is null ? T("New campaign") : campaign.Name, card);
    }

    public static string Field(CampaignStep step) => step.ToString().ToLowerInvariant();

    public static string Summary(CampaignFigures figures) => figures.Return is { } back
        ? T($"{figures.Campaign.Name}: return {Amounts.Percent(back)}")
        : T($"{figures.Campaign.Name}: return not entered");

    private static string Told(CampaignStep step, string value) => step switch
    {
        CampaignStep.Cost => T($"cost {value}"),
        CampaignStep.Leads => T($"leads {value}"),
        CampaignStep.Accepted => T($"accepted {value}"),
        CampaignStep.Deals => T($"deals {value}"),
        _ => T($"revenue {value}"),
    };

    private static string One(CampaignStep step) => step switch { CampaignStep.Leads => T("a lead"), CampaignStep.Accepted => T("an accepted lead"), _ => T("a deal") };

    private static string Hint(CampaignStep step) => step is CampaignStep.Leads or CampaignStep.Accepted ? T("Empty: counted from the leads with this source") : step is CampaignStep.Cost ? T("For example 3000") : T("Empty: counted from the wins of it");

    private static string Value(CampaignFigures figures, CampaignStep step, decimal? value) => value is not { } number ? T("not entered")
        : step is CampaignStep.Cost or CampaignStep.Revenue ? SignalCard.Money(number, figures.Currency) : Amounts.Say(number);
}
