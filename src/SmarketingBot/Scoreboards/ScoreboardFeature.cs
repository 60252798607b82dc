using SmarketingBot.Conversation;
using SmarketingBot.Core.Scoreboards;

namespace SmarketingBot.Scoreboards;

/// <summary>Shows the scoreboard and one number of it, and makes a topic of what is behind.</summary>
public sealed class ScoreboardFeature(MeantKpi meant, ScoreboardViews views, MakeItTopic topic) : IFeature<ScoreboardFeature>
{
    public static void Describe(FeatureRows<ScoreboardFeature> rows) => rows
        .Look("scoreboard", Where.Anywhere, "scoreboard", "Shows the shared goal and all numbers: target, actual, pace and trend.", (f, t) => f.Shown(t), "kpis", "numbers", "scorecard")
        .Button(ScoreboardCard.Show, (f, t) => f.Pressed(t))
        .Button(ScoreboardCard.ShowKpi, (f, t) => f.History(t))
        .Button(ScoreboardCard.MakeTopic, (f, t) => f.Topic(t));

    private async Task<Reply> Shown(Turn turn) => Card(await views.Of(await meant.Of(turn)));

    private async Task<Reply> Pressed(Turn turn) => Card(await views.Of(await meant.OnCard(turn)));

    private async Task<Reply> History(Turn turn)
    {
        var view = await views.Of(await meant.KpiOnCard(turn));
        return new Reply.Card(KpiCard.Of(view), KpiCard.Summary(view));
    }

    private async Task<Reply> Topic(Turn turn)
    {
        var of = await meant.KpiOnCard(turn);
        return Card(await views.Of(of.Series, Said(await topic.Run(of, turn.Who.Id))));
    }

    /// <summary>What is said of a topic that was made of a number.</summary>
    internal static string Said((string Title, int Number) made) => made.Number == 0
        ? T($"It is on the agenda already: {made.Title}")
        : T($"Added as topic {made.Number}: {made.Title}");

    private static Reply.Card Card(ScoreboardView view) => new(ScoreboardCard.Of(view), ScoreboardCard.Summary(view));
}
