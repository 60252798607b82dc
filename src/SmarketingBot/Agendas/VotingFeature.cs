using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Facilitation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Agendas;

/// <summary>What comes first: everybody votes, the moderator places.</summary>
public sealed partial class VotingFeature(BotDb db, VoteTopics vote, MoveTopic move, RemoveTopic remove, ListTopics topics, ParkedTopics parked, WhichLanguage which) : IFeature<VotingFeature>
{
    public static void Describe(FeatureRows<VotingFeature> rows) => rows
        .Command("vote", Where.Conversation, "vote 3", "Votes for a topic: the more votes, the earlier it comes.", (f, t) => f.Vote(t))
        .Command("move topic", Where.Conversation, "move topic 3 up", "Moves a topic up or down by one place; for the moderator.", (f, t) => f.Move(t))
        .Dialog(AgendaCard.Vote, (f, t) => f.Open(t), (f, t) => f.Filled(t));

    private async Task<Reply> Vote(Turn turn)
    {
        var number = Number().Match(turn.Said.Text) is { Success: true } form ? int.Parse(form.Groups["number"].ValueSpan, CultureInfo.InvariantCulture)
            : throw new RuleBroken(T("For which topic? Say its number on the agenda, for example “vote 3”."));
        var topic = await vote.Run(await vote.Open(turn.Here.Root, turn.Who.Id), turn.Who.Id, number);
        return new Reply.Text(T($"Your vote for “{topic.Title}” counts. “agenda” shows the order."));
    }

    private async Task<Reply> Move(Turn turn)
    {
        if (Step().Match(turn.Said.Text) is not { Success: true } form)
            throw new RuleBroken(T("Which topic, and where to? For example “move topic 3 up”."));
        return await Move(turn, int.Parse(form.Groups["number"].ValueSpan, CultureInfo.InvariantCulture), form.Groups["up"].Success);
    }

    private async Task<Reply> Move(Turn turn, int number, bool up)
    {
        var (topic, now) = await move.Run(turn.Here.Root, turn.Who.Id, number, up);
        // By the form too it is told where everybody reads it.
        Language.Current = await which.Here(turn.Here.Root);
        return new Reply.Text(T($"“{topic.Title}” is topic {now} now."));
    }

    private async Task<Reply> Open(Turn turn)
    {
        if (turn.Here.IsPersonal) throw new RuleBroken(T("Say it in the chat of your meeting, where its agenda is."));
        var meeting = await vote.Open(turn.Here.Root, turn.Who.Id);
        var series = await db.Series.FirstAsync(s => s.Id == meeting.SeriesId);
        var mine = await db.TopicVotes.Where(v => v.PersonId == turn.Who.Id).Select(v => v.TopicId).ToListAsync();
        return VoteDialog.Open(turn, await topics.Of(meeting), await parked.Of(meeting), mine, MeetingRights.ModeratorOf(meeting, series) == turn.Who.Id);
    }

    private async Task<Reply> Filled(Turn turn)
    {
        var meeting = await vote.Open(turn.Here.Root, turn.Who.Id);
        if (turn.Text("do") is "up" or "down" or "remove")
        {
            var number = (await topics.Of(meeting)).FindIndex(t => t.Id == turn.Id(VoteDialog.Place)) + 1;
            if (number == 0) throw new RuleBroken(T("That topic is gone already. Please choose another one."));
            if (turn.Text("do") != "remove") return await Move(turn, number, turn.Text("do") == "up");
            var topic = await remove.Run(turn.Here.Root, turn.Who.Id, number);
            Language.Current = await which.Here(turn.Here.Root);
            return new Reply.Text(T($"{turn.Who.Name} removed topic {number}: {topic.Title}"));
        }
        var chosen = (turn.Text(VoteDialog.Votes) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(id => Guid.TryParse(id, out var topic) ? topic : Guid.Empty).ToList();
        await vote.Set(meeting, turn.Who.Id, chosen);
        return Reply.Silence;
    }

    [GeneratedRegex(@"^(?:for |für )?(?:topic |thema |konu )?#?(?<number>\d{1,4})\.?(?: i[çc]in)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"^#?(?<number>\d{1,4})\s+(?:(?<up>up|hoch|rauf|nach oben|yukar[ıi])|down|runter|nach unten|a[şs]a[ğg][ıi])\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Step();
}
