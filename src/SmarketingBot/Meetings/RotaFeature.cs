using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Facilitation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Meetings;

/// <summary>Who moderates when: the rota, a swap for the next time, and passing one's turn.</summary>
public sealed partial class RotaFeature(BotDb db, OpenSeries open, Rota rota, PlanNext plan, SeriesViews views, FindPerson find, WhichLanguage which) : IFeature<RotaFeature>
{
    /// <summary>The form for all of it.</summary>
    public const string Dialog = "series.moderators";

    public static void Describe(FeatureRows<RotaFeature> rows) => rows
        .Command("rota", Where.Conversation, "rota @Noa @Olga", "Says in which order people moderate; “rota off” ends it, “rota” alone shows it.", (f, t) => f.Set(t))
        .Command("swap", Where.Conversation, "swap @Olga", "Lets somebody else moderate the next meeting, as “@Olga moderates next” does.", (f, t) => f.Swap(t, t.Said.Text))
        .Command("pass my turn", Where.Conversation, "pass my turn", "Lets the next one in the rota moderate instead of you.", (f, t) => f.Pass(t), "skip", "skip my turn")
        .Sentence("@Olga moderates next", "Says who moderates the next meeting.", Where.Conversation, (_, t) => Next().IsMatch(t.Said.Text), (f, t) => f.Swap(t, Next().Match(t.Said.Text).Groups["who"].Value))
        .Dialog(Dialog, (f, t) => f.Open(t), (f, t) => f.Filled(t));

    private async Task<Reply> Set(Turn turn)
    {
        if (turn.Said.Text.Length == 0) return new Reply.Text(await Shown(turn));
        var people = Spelling.Fold(turn.Said.Text).TrimEnd('.', '!') is "off" or "aus" or "kapali"
            ? []
            : await Named(turn, turn.Ask(WhoWords.ReadAll(turn.Said.Text, turn.Said)));
        if (people.Count == 0) return await End(turn);
        await rota.Set(await open.Run(turn.Here.Root, turn.Who.Id), people);
        await db.SaveChangesAsync();
        return new Reply.Text(await Shown(turn));
    }

    private async Task<Reply> End(Turn turn)
    {
        var series = await open.Run(turn.Here.Root, turn.Who.Id);
        await rota.Set(series, []);
        Language.Current = which.Of(series.Language);
        return new Reply.Text(T("There is no rota any more. Who moderates stays until somebody says “moderator @name”."));
    }

    private async Task<Reply> Swap(Turn turn, string name)
    {
        if (name.Length == 0) throw new RuleBroken(T("Who moderates next? For example “@Olga moderates next”."));
        var series = await Turns(turn);
        var person = await find.Run(turn.Here.Root, turn.Ask(WhoWords.Read(name, turn.Said)), turn.Who.Id);
        await rota.Next(series, person);
        return new Reply.Text(T($"{person.Name} moderates the next meeting."));
    }

    private async Task<Reply> Pass(Turn turn)
    {
        var series = await db.Series.FirstOrDefaultAsync(s => s.ConversationId == turn.Here.Root)
            ?? throw new RuleBroken(T("No meeting is set up here yet. Say for example “setup weekly tue 10:00 45m”."));
        var next = await rota.Pass(series, turn.Who.Id);
        Language.Current = which.Of(series.Language);
        return new Reply.Text(T($"{next.Name} moderates the next meeting instead."));
    }

    private async Task<Reply> Open(Turn turn)
    {
        await Turns(turn);
        return ModeratorsDialog.Open(turn, await views.In(turn.Here.Root));
    }

    private async Task<Reply> Filled(Turn turn)
    {
        if (turn.Text("do") == "pass") return await Pass(turn);
        if (turn.Text("do") == "off") return await End(turn);
        var series = await Turns(turn);
        var ids = (turn.Text(ModeratorsDialog.Rota) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().ToList();
        if (ids.Count > 0)
        {
            var people = new List<Person>();
            foreach (var id in ids) people.Add(await find.Picked(turn.Here.Root, id));
            if (!(await rota.Of(series)).Select(p => p.Id).SequenceEqual(people.Select(p => p.Id)))
                await rota.Set(await open.Run(turn.Here.Root, turn.Who.Id), people);
        }
        if (turn.Text(ModeratorsDialog.Next) is { Length: > 0 } next) await rota.Next(series, await find.Picked(turn.Here.Root, next));
        await db.SaveChangesAsync();
        // It is told where everybody reads it.
        Language.Current = which.Of(series.Language);
        return new Reply.Text(await Shown(turn));
    }

    // Whoever may change the series may swap, and so may whoever moderates the meeting that is ahead.
    private async Task<Series> Turns(Turn turn)
    {
        var series = await db.Series.FirstOrDefaultAsync(s => s.ConversationId == turn.Here.Root);
        var own = series is not null && await plan.Current(series) is { } meeting && MeetingRights.ModeratorOf(meeting, series) == turn.Who.Id;
        return own ? series! : await open.Run(turn.Here.Root, turn.Who.Id);
    }

    private async Task<List<Person>> Named(Turn turn, IReadOnlyList<WhoWords> names)
    {
        var people = new List<Person>();
        foreach (var who in names)
            if (await find.Run(turn.Here.Root, who, turn.Who.Id) is var person && !people.Contains(person)) people.Add(person);
        return people;
    }

    private async Task<string> Shown(Turn turn)
    {
        var view = await views.In(turn.Here.Root);
        if (view.Rota.Count == 0) return T("There is no rota yet. Say for example “rota @Noa @Olga”, and they moderate in turn.");
        var turns = Names.List(view.Rota.Select(p => p.Name));
        return view.Moderator is null ? T($"The rota is {turns}.") : T($"The rota is {turns}. It is {view.Moderator.Name}'s turn.");
    }

    // "@Olga moderiert das nächste Meeting", "sonraki toplantıyı @Olga yönetsin", "@Olga sıradaki toplantıyı yönetiyor".
    [GeneratedRegex(
        @"^(?<who>\S.{0,80}?)\s+moderates\s+(?:the\s+)?next(?:\s+(?:one|time|meeting))?[.!]?$"
        + @"|^(?<who>\S.{0,80}?)\s+moderiert\s+(?:das\s+|als\s+)?n(?:ä|ae)chste[sn]?(?:\s+(?:mal|meeting))?[.!]?$"
        + @"|^(?:(?:sonraki|s[ıi]radaki)\s+toplant[ıi]y[ıi]\s+)(?<who>\S.{0,80}?)\s+y[öo]net(?:ir|sin|iyor|ecek)[.!]?$"
        + @"|^(?<who>\S.{0,80}?)\s+(?:sonraki|s[ıi]radaki)\s+toplant[ıi]y[ıi]\s+y[öo]net(?:ir|sin|iyor|ecek)[.!]?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Next();
}
