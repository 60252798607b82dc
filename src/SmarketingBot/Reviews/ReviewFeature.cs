using Microsoft.EntityFrameworkCore;
using NodaTime.Text;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Reviews;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Reviews;

/// <summary>How a month went, on its own once a month and whenever somebody asks.</summary>
public sealed class ReviewFeature(BotDb db, ReviewViews views, MonthlyReview review, SeriesCalendar calendars) : IFeature<ReviewFeature>
{
    public static void Describe(FeatureRows<ReviewFeature> rows) => rows
        .Look("review", Where.Conversation, "review last month", "How a month went: promises kept in time, meetings, numbers; comes by itself once a month.", (f, t) => f.Said(t), "monthly review")
        .Button(ReviewCard.Show, (f, t) => f.Pressed(t))
        .Alarm(MonthlyReview.Alarm, (f, series) => f.Due(series))
        .Speaks(MonthlyReview.Kind, (f, row, _) => f.Compose(row));

    private async Task<Reply> Said(Turn turn)
    {
        var series = await Here(turn);
        var today = calendars.Today(series);
        var words = turn.Said.Text.StartsWith("of ", StringComparison.OrdinalIgnoreCase) || turn.Said.Text.StartsWith("for ", StringComparison.OrdinalIgnoreCase)
            ? turn.Said.Text[(turn.Said.Text.IndexOf(' ', StringComparison.Ordinal) + 1)..] : turn.Said.Text;
        var month = words.Length == 0 ? ReportingPeriod.Of(PeriodKind.Month, today).Previous : turn.Ask(PeriodWords.Read(words, PeriodKind.Month, today));
        return await Shown(series, month);
    }

    private async Task<Reply> Pressed(Turn turn)
    {
        var series = await Here(turn);
        return await Shown(series, turn.Ask(PeriodWords.Read(turn.Text("month") ?? "last month", PeriodKind.Month, calendars.Today(series))));
    }

    private async Task<Reply> Shown(Series series, ReportingPeriod month)
    {
        if (month.From > calendars.Today(series)) throw new RuleBroken($"{month.Name(calendars.Today(series))} is still to come. Say “review this month” for how it stands now.");
        var view = await views.Of(series, month);
        return new Reply.Card(ReviewCard.Of(view), ReviewCard.Summary(view));
    }

    private async Task<Series> Here(Turn turn) => await db.Series.FirstOrDefaultAsync(s => s.ConversationId == turn.Here.Root)
        ?? throw new RuleBroken("No meeting is set up here yet. Say for example “setup weekly tue 10:00 45m”.");

    private Task Due(string series) => review.Look(Guid.Parse(series));

    private async Task<Speech?> Compose(OutboxMessage row)
    {
        var (id, from) = row.Subject.Split(' ') is [var series, var date] ? (Guid.Parse(series), LocalDatePattern.Iso.Parse(date).Value) : throw new FormatException("A review's subject is a series and a date.");
        if (await db.Series.FirstOrDefaultAsync(s => s.Id == id) is not { } found) return null;
        var view = await views.Of(found, ReportingPeriod.Of(PeriodKind.Month, from));
        return Speech.Shows(ReviewCard.Of(view).ToJson(), ReviewCard.Summary(view));
    }
}
