using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Links;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Reviews;
using SmarketingBot.Core.Storage;
using SmarketingBot.Links;
using SmarketingBot.Meetings;

namespace SmarketingBot.Reviews;

/// <summary>How a month went, on its own once a month and whenever somebody asks.</summary>
public sealed class ReviewFeature(BotDb db, ReviewViews views, MonthlyReview review, KeepGoals keep, SendLink send, SeriesCalendar calendars, IClock clock) : IFeature<ReviewFeature>
{
    // "Review of October", and Turkish says it behind the month: "ekim için".
    private static readonly LittleWords<bool> Of = new((true, ["of", "for", "von", "vom", "für", "für den"]));
    private static readonly LittleWords<bool> For = new((true, ["için"]));

    public static void Describe(FeatureRows<ReviewFeature> rows) => rows
        .Look("review", Where.Conversation, "review last month", "How a month went: promises kept in time, meetings, numbers; comes by itself once a month.", (f, t) => f.Said(t), "monthly review")
        .Command("print review", Where.Conversation, "print review last month", "Sends you the review of a month to print or to save, in our own chat.", (f, t) => f.PrintSaid(t))
        .Command("keep goals", Where.Conversation, "keep goals", "Says after a look back that the goal stays as it is; for the moderator.", (f, t) => f.Kept(t), "keep goal")
        .Button(ReviewCard.Show, (f, t) => f.Pressed(t))
        .Button(ReviewCard.Keep, (f, t) => f.Kept(t))
        .Button(ReviewCard.Print, (f, t) => f.PrintPressed(t))
        .Document(MonthlyReview.Kind, (f, ask) => f.Make(ask))
        .Alarm(MonthlyReview.Alarm, (f, series) => f.Due(series))
        .Speaks(MonthlyReview.Kind, (f, row, _) => f.Compose(row));

    private async Task<Reply> Said(Turn turn)
    {
        var series = await Here(turn);
        return await Shown(series, Meant(turn, series));
    }

    // Without a word it is the month that is over.
    private ReportingPeriod Meant(Turn turn, Series series)
    {
        var today = calendars.Today(series);
        var words = Of.First(turn.Said.Text) is { } led ? led.Remainder : For.Last(turn.Said.Text) is { } ended ? ended.Remainder : turn.Said.Text;
        return words.Length == 0 ? ReportingPeriod.Of(PeriodKind.Month, today).Previous : turn.Ask(PeriodWords.Read(words, PeriodKind.Month, today));
    }

    private async Task<Reply> Kept(Turn turn)
    {
        if (turn.Here.IsPersonal) throw new RuleBroken(T("Say it in the chat of your meeting, whose goal it is."));
        var goal = await keep.Run(turn.Here.Root, turn.Who.Id);
        return new Reply.Text(T($"The goal stays: {Amounts.Say(goal.Target)} {goal.What} by {DateWords.Say(goal.By, turn.Today)}."));
    }

    private async Task<Reply> PrintSaid(Turn turn)
    {
        var series = await Here(turn);
        return await Sent(turn, series, Meant(turn, series));
    }

    private async Task<Reply> PrintPressed(Turn turn)
    {
        var series = await Here(turn);
        return await Sent(turn, series, turn.Ask(PeriodWords.Read(turn.Text("month") ?? "last month", PeriodKind.Month, calendars.Today(series))));
    }

    private async Task<Reply> Sent(Turn turn, Series series, ReportingPeriod month)
    {
        Begun(series, month);
        var review = await views.Of(series, month);
        await send.Run(series, turn.Who.Id, MonthlyReview.Kind, () => ReviewPaper.Title(review), LocalDatePattern.Iso.Format(month.From));
        return new Reply.Text(T("I sent it to our own chat."));
    }

    private async Task<Paper?> Make(DocumentAsk ask)
    {
        var view = await views.Of(ask.Series, ReportingPeriod.Of(PeriodKind.Month, LocalDatePattern.Iso.Parse(ask.Subject).Value));
        var (person, now) = ((await db.Person(ask.PersonId))!, clock.GetCurrentInstant());
        return ReviewPaper.Of(view, (person.Name, now.InZone(SeriesWords.Zone(person.ZoneAt(now) ?? ask.Series.Zone))));
    }

    private async Task<Reply> Pressed(Turn turn)
    {
        var series = await Here(turn);
        return await Shown(series, turn.Ask(PeriodWords.Read(turn.Text("month") ?? "last month", PeriodKind.Month, calendars.Today(series))));
    }

    private async Task<Reply> Shown(Series series, ReportingPeriod month)
    {
        Begun(series, month);
        var view = await views.Of(series, month);
        return new Reply.Card(ReviewCard.Of(view), ReviewCard.Summary(view));
    }

    private void Begun(Series series, ReportingPeriod month)
    {
        var today = calendars.Today(series);
        if (month.From > today) throw new RuleBroken(T($"{month.Name(today)} is still to come. Say “review this month” for how it stands now."));
    }

    private async Task<Series> Here(Turn turn) => await db.Series.FirstOrDefaultAsync(s => s.ConversationId == turn.Here.Root)
        ?? throw new RuleBroken(T("No meeting is set up here yet. Say for example “setup weekly tue 10:00 45m”."));

    private Task Due(string series) => review.Look(Guid.Parse(series));

    private async Task<Speech?> Compose(OutboxMessage row)
    {
        var (id, from) = row.Subject.Split(' ') is [var series, var date] ? (Guid.Parse(series), LocalDatePattern.Iso.Parse(date).Value) : throw new FormatException("A review's subject is a series and a date.");
        if (await db.Series.FirstOrDefaultAsync(s => s.Id == id) is not { } found) return null;
        var view = await views.Of(found, ReportingPeriod.Of(PeriodKind.Month, from));
        return Speech.Shows(ReviewCard.Of(view).ToJson(), ReviewCard.Summary(view));
    }
}
