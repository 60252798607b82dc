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
            T("What can be counted"),
            [
                Kit.Title(T("What would you like to count?")),
                Kit.Under(T("What others count; your own are welcome too.")),
                Kit.Facts([.. KpiCatalogue.With(there).Select(d => (d.Draft.Name, (string?)(d.IsThere ? T("on the scoreboard") : d.Draft.Words)))]),
                Kit.Subtle(T("The moderator adds one with **kpi add MQL**, or one of your own with **kpi add Demos, count, up, monthly, marketing**")),
                Kit.Buttons(Kit.Open(T("Add a number"), KpiDialog.Define, id).First(), there.Count == 0 ? null : Kit.Press(T("Scoreboard"), ScoreboardCard.Show, id)),
            ]);
    }
}
