using System.Globalization;
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
            Kit.Eyebrow("Campaign"),
            Kit.Title(Kit.Quote(campaign.Name)),
            Kit.Under($"{Kit.Quote(owner)} looks after it"));
        foreach (var number in figures.Steps)
            card.Body.Add(Kit.Row($"{Title(number.Step)}{(number.From is null or "entered" ? "" : $" – {number.From}")}", Value(figures, number.Step, number.Value)));
        card.Body.Add(Kit.Row("Return", figures.Return is { } back ? Amounts.Percent(back) : "not entered", strong: true));
        card.Body.Add(Kit.Subtle("Return is revenue less cost, divided by cost."));
        var per = new[] { CampaignStep.Leads, CampaignStep.Accepted, CampaignStep.Deals }.Select(step => (step, Cost: figures.CostPer(step))).Where(p => p.Cost is not null).ToList();
        if (per.Count > 0) card.Body.Add(Kit.Heading("It costs"));
        foreach (var (step, cost) in per) card.Body.Add(Kit.Row(One(step), SignalCard.Money(cost!.Value, figures.Currency)));
        var rates = new[] { (CampaignStep.Leads, CampaignStep.Accepted), (CampaignStep.Accepted, CampaignStep.Deals) }.Select(p => (p.Item1, p.Item2, Rate: figures.Rate(p.Item1, p.Item2))).Where(p => p.Rate is not null).ToList();
        if (rates.Count > 0) card.Body.Add(Kit.Heading("It turns"));
        foreach (var (from, to, rate) in rates) card.Body.Add(Kit.Row($"{Title(from).ToLowerInvariant()} into {Title(to).ToLowerInvariant()}", Amounts.Percent(rate!.Value)));
        card.Body.Add(Kit.Buttons(Kit.Open("Change", Change, ("campaign", campaign.Id)), Kit.Open("Feedback", SignalsCard.Feedback, ("about", campaign.Name)), Kit.Press("All campaigns", Show))!);
        return card;
    }

    /// <summary>All of a series, latest first.</summary>
    public static AdaptiveCard List(IReadOnlyList<CampaignFigures> all)
    {
        var card = Kit.Card("Campaigns", Kit.Title("Campaigns"));
        if (all.Count == 0) card.Body.Add(Kit.Line("None yet. Marketing begins one: “campaign spring-mail cost 3000”."));
        foreach (var one in all.Take(Most))
        {
            card.Body.Add(Kit.Row(Kit.Quote(one.Campaign.Name), one.Return is { } back ? $"return {Amounts.Percent(back)}" : "return not entered", strong: true));
            card.Body.Add(Kit.Under(string.Join(" → ", one.Steps.Select(s => $"{Title(s.Step).ToLowerInvariant()} {Value(one, s.Step, s.Value)}"))));
        }
        if (all.Count > Most) card.Body.Add(Kit.Subtle($"and {(all.Count - Most).ToString(CultureInfo.InvariantCulture)} more"));
        card.Body.Add(Kit.Buttons(Kit.Open("New campaign", Change))!);
        return card;
    }

    /// <param name="turn">Who opens it, and what was filled in before.</param>
    /// <param name="campaign">The campaign; null is a new one.</param>
    /// <param name="members">Whom to choose from where the people picker does not reach.</param>
    public static Reply Form(Turn turn, Campaign? campaign, IReadOnlyList<Person> members)
    {
        var card = Kit.Card(
            campaign is null ? "New campaign" : campaign.Name,
            [
                Kit.Problem(turn.Problem),
                campaign is null ? Inputs.Text("name", "Name", turn.Text("name"), Limits.Title, "For example spring-mail") : null,
                .. Enum.GetValues<CampaignStep>().Select(step => (AdaptiveElement)Inputs.Text(
                    Field(step), Title(step), turn.Text(Field(step)) ?? (campaign?[step] is { } value ? Amounts.Say(value) : null), 40, Hint(step), required: false)),
                turn.Here.IsPersonal ? Inputs.Choice("owner", "Owner", members.Select(p => (p.Name, p.Id)), turn.Text("owner") ?? campaign?.OwnerId, required: false) : Inputs.People("owner", "Owner", turn.Text("owner") ?? campaign?.OwnerId, required: false),
            ]);
        card.Actions.Add(campaign is null ? Kit.Send("Save", Change, turn.Form) : Kit.Send("Save", Change, turn.Form, ("campaign", campaign.Id)));
        return new Reply.Dialog(campaign is null ? "New campaign" : campaign.Name, card);
    }

    public static string Field(CampaignStep step) => step.ToString().ToLowerInvariant();

    public static string Summary(CampaignFigures figures) => $"{figures.Campaign.Name}: {(figures.Return is { } back ? $"return {Amounts.Percent(back)}" : "return not entered")}";

    private static string Title(CampaignStep step) => step.ToString();

    private static string One(CampaignStep step) => step switch { CampaignStep.Leads => "a lead", CampaignStep.Accepted => "an accepted lead", _ => "a deal" };

    private static string Hint(CampaignStep step) => step is CampaignStep.Leads or CampaignStep.Accepted ? "Empty: counted from the leads with this source" : step is CampaignStep.Cost ? "For example 3000" : "Empty: counted from the wins of it";

    private static string Value(CampaignFigures figures, CampaignStep step, decimal? value) => value is not { } number ? "not entered"
        : step is CampaignStep.Cost or CampaignStep.Revenue ? SignalCard.Money(number, figures.Currency) : Amounts.Say(number);
}
