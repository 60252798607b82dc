using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;
using SmarketingBot.Core.Vocabulary;

namespace SmarketingBot.Agendas;

/// <summary>The agenda and its topics, by schedule, by sentence and by button.</summary>
public sealed partial class AgendaFeature(BotDb db, PlanNext plan, PostAgenda post, MeetOnHoliday holiday, AddTopic add, RemoveTopic remove, SuggestProblems suggest, AgendaViews views, FindPerson find, HintAcronym hint, WhichLanguage which)
    : IFeature<AgendaFeature>
{
    public static void Describe(FeatureRows<AgendaFeature> rows) => rows
        .Command("agenda", Where.Conversation, "agenda", "Shows the agenda of the next meeting, with what is still open.", (f, t) => f.Agenda(t))
        .Command("topic", Where.Conversation, "topic Pricing page 10m so that we can launch", "Puts a topic on the agenda; “for @Mia” names who presents it.", (f, t) => f.Topic(t))
        .Command("remove topic", Where.Conversation, "remove topic 3", "Takes a topic off the agenda; for its proposer and the moderator.", (f, t) => f.Remove(t))
        .Button(AgendaCard.Show, (f, t) => f.Look(t))
        .Dialog(AgendaCard.AddTopic, (_, t) => Task.FromResult(TopicDialog.Open(t)), (f, t) => f.Filled(t))
        .Speaks(PostAgenda.Kind, (f, row, viewer) => f.Compose(row, viewer))
        .Alarm(PlanNext.AgendaAlarm, (f, subject) => f.Due(subject));

    private async Task Due(string subject)
    {
        var meeting = Guid.Parse(subject);
        if (await holiday.Settle(meeting)) return;
        await suggest.Run(meeting);
        await post.Due(meeting);
    }

    private async Task<Reply> Agenda(Turn turn)
    {
        await post.Anew(await Next(turn));
        return Reply.Silence;
    }

    // Pressed twice it shows the same; only what is said stands anew at the bottom for everybody.
    private async Task<Reply> Look(Turn turn)
    {
        var view = (await views.Of((await Next(turn)).Id, turn.Who.Id))!;
        return new Reply.Card(AgendaCard.Of(view), AgendaCard.Summary(view));
    }

    private async Task<Meeting> Next(Turn turn)
    {
        var series = await db.Series.FirstOrDefaultAsync(s => s.ConversationId == turn.Here.Root);
        return (series is null ? null : await plan.Run(series))
            ?? throw new RuleBroken(T("No meeting is set up here yet. Say for example “setup weekly tue 10:00 45m”, and I look after its agenda."));
    }

    private async Task<Reply> Topic(Turn turn)
    {
        var here = await find.Present(turn.Here.Root);
        var said = turn.Ask(TopicSentence.Read(turn.Said, name => Names.Matches(name, here, p => p.Name).Count == 1));
        var presenter = said.Presenter is null ? null : await find.Run(turn.Here.Root, said.Presenter, turn.Who.Id);
        var number = await add.Run(turn.Here.Root, turn.Who.Id, said.Title, said.Length is { } box ? (int)box.TotalMinutes : null, said.Outcome, presenter);
        return new Reply.Text(T($"Added as topic {number}: {said.Title}") + await Hint(turn, said.Title));
    }

    private async Task<Reply> Filled(Turn turn)
    {
        if (turn.Here.IsPersonal) throw new RuleBroken(T("Say it in the chat of your meeting, where its agenda is."));
        var presenter = turn.Text(TopicDialog.Presenter) is { Length: > 0 } id ? await find.Picked(turn.Here.Root, id) : null;
        var title = Plain.Text(turn.Text(TopicDialog.Topic));
        var number = await add.Run(turn.Here.Root, turn.Who.Id, title, turn.Number(TopicDialog.Minutes), Plain.Text(turn.Text(TopicDialog.Outcome)), presenter);
        // It is told where everybody reads it.
        Language.Current = await which.Here(turn.Here.Root);
        return new Reply.Text(T($"{turn.Who.Name} added topic {number}: {title}") + await Hint(turn, title));
    }

    private async Task<string> Hint(Turn turn, string title) => await hint.Of(turn.Here.Root, title) is { } sentence ? $"\n{sentence}" : "";

    private async Task<Reply> Remove(Turn turn)
    {
        if (Number().Match(turn.Said.Text) is not { Success: true } form || !int.TryParse(form.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            throw new RuleBroken(T("Which one? Say its number on the agenda, for example “remove topic 3”."));
        var topic = await remove.Run(turn.Here.Root, turn.Who.Id, number);
        return new Reply.Text(T($"Removed topic {number}: {topic.Title}"));
    }

    private async Task<Speech?> Compose(OutboxMessage row, string? viewer)
    {
        if (await views.Of(Guid.Parse(row.Subject), viewer) is not { } view) return null;
        if (row.Key != AgendaKeys.Of(view.Meeting))
        {
            // A copy that nobody saw needs no pointer to the one that took its place.
            if (row.Done == 0) return null;
            var newest = AgendaKeys.Of(view.Meeting);
            return Show(AgendaCard.Older(view, await db.Outbox.AnyAsync(r => r.Key == newest)), view);
        }
        // Between the promise and its delivery the meeting came to its end: then there is nothing to prepare any more.
        if (row.Done == 0 && view.Meeting is { IsAhead: false, State: not MeetingState.InProgress }) return null;
        return Show(AgendaCard.Of(view), view);
    }

    private static Speech Show(AdaptiveCards.AdaptiveCard card, AgendaView view) => Speech.Shows(card.ToJson(), AgendaCard.Summary(view));

    [GeneratedRegex(@"^#?(?<number>\d{1,4})\.?$")]
    private static partial Regex Number();
}
