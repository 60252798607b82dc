using AdaptiveCards;
using SmarketingBot.Cards;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Scoreboards;

namespace SmarketingBot.Scoreboards;

/// <summary>What others count, to choose from. Targets are never offered: they are the two teams' to agree on.</summary>
public static class KpiCatalogueCard
{
    public static AdaptiveCard Of(Series series, IReadOnlyList<Kpi> there)
    {
        var id = ("series", (object)series.Id.ToString("N"));
        return Kit.Card(
            "What can be counted",
            [
                Kit.Title("What would you like to count?"),
                Kit.Under("What others count; your own are welcome too."),
                Kit.Facts([.. KpiCatalogue.All.Select(d => (d.Name, (string?)(KpiNames.Find(there, d.Name) is null ? d.Words : "on the scoreboard")))]),
                Kit.Subtle("The moderator adds one with **kpi add MQL**, or one of your own with **kpi add Demos, count, up, monthly, marketing**"),
                Kit.Buttons(Kit.Open("Add a number", KpiDialog.Define, id).First(), there.Count == 0 ? null : Kit.Press("Scoreboard", ScoreboardCard.Show, id)),
            ]);
    }
}
