using SmarketingBot.Conversation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.People;

namespace SmarketingBot.Meetings;

/// <summary>Who stands on which side, and who moderates.</summary>
public sealed class TeamFeature(OpenSeries open, ChooseSides choose, NameModerator name, SeriesViews views, FindPerson find) : IFeature<TeamFeature>
{
    public static void Describe(FeatureRows<TeamFeature> rows) => rows
        .Command("team", Where.Conversation, "team sales @Sam @Sia", "Says who belongs to sales, marketing, guest or neutral; “team” alone shows it.", (f, t) => f.Team(t), "teams", "sides")
        .Command("moderator", Where.Conversation, "moderator @Noa", "Says who runs the meeting: somebody from neither side.", (f, t) => f.Moderator(t));

    private async Task<Reply> Team(Turn turn)
    {
        if (turn.Said.Text.Length == 0) return new Reply.Card(SidesCard.Of(await views.In(turn.Here.Root)), T("Who stands where"));
        var said = turn.Ask(TeamSentence.Read(turn.Said));
        var series = await open.Run(turn.Here.Root, turn.Who.Id);
        var people = new List<Person>();
        foreach (var who in said.People)
            if (await find.Run(turn.Here.Root, who, turn.Who.Id) is var person && !people.Contains(person)) people.Add(person);
        await choose.Run(series, said.Side, people);
        return new Reply.Text(Placed(said.Side, Names.List(people.Select(p => p.Name)), people.Count == 1));
    }

    private async Task<Reply> Moderator(Turn turn)
    {
        var who = turn.Ask(turn.Said.Text.Length == 0
            ? Parsed.Hint<WhoWords>(T("Who moderates? Name somebody from neither side, for example “moderator @Noa”."))
            : WhoWords.Read(turn.Said.Text, turn.Said));
        var series = await open.Run(turn.Here.Root, turn.Who.Id);
        var person = await find.Run(turn.Here.Root, who, turn.Who.Id);
        await name.Run(series, person);
        var running = (await views.In(turn.Here.Root)).Next is { State: MeetingState.InProgress };
        return new Reply.Text(running
            ? T($"{person.Name} moderates from the next meeting on, for neither side.")
            : T($"{person.Name} moderates from now on, for neither side."));
    }

    private static string Placed(Side side, string names, bool one) => (side, one) switch
    {
        (Side.Sales, true) => T($"{names} is on the sales side now."),
        (Side.Sales, false) => T($"{names} are on the sales side now."),
        (Side.Marketing, true) => T($"{names} is on the marketing side now."),
        (Side.Marketing, false) => T($"{names} are on the marketing side now."),
        (Side.Guest, true) => T($"{names} is here as a guest now."),
        (Side.Guest, false) => T($"{names} are here as a guest now."),
        (_, true) => T($"{names} is neutral now."),
        _ => T($"{names} are neutral now."),
    };
}
