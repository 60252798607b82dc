using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Facilitation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Scoreboards;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Scoreboards;

/// <summary>Missing numbers are asked for the working day before the agenda, each person once, with room to fill them in.</summary>
public sealed class AskNumbersFeature(BotDb db, AskNumbers ask, FindMeeting find, RecordNumber record, ScoreboardViews views, SeriesCalendar calendars) : IFeature<AskNumbersFeature>
{
    public static void Describe(FeatureRows<AskNumbersFeature> rows) => rows
        .Alarm(PlanNext.NumbersAlarm, (f, subject) => f.Look(subject))
        .Button(AskNumbersCard.Fill, (f, t) => f.Filled(t))
        .Notice(AskNumbers.Kind, (f, row, _) => f.Compose(row));

    private Task Look(string subject) => ask.Look(Guid.Parse(subject));

    private async Task<Reply> Filled(Turn turn)
    {
        if (turn.Id("meeting") is not { } id || await find.ById(id) is not { } held || !await IsMember(held.Series, turn)) throw new RuleBroken(T("I can't find that meeting here. Say “scoreboard” to see its numbers."));
        var told = 0;
        foreach (var kpi in await db.Kpis.Where(k => k.SeriesId == held.Series.Id && !k.Retired).OrderBy(k => k.Id).ToListAsync())
            foreach (var period in new[] { kpi.PeriodOf(calendars.Today(held.Series)), kpi.PeriodOf(calendars.Today(held.Series)).Previous })
            {
                if (Plain.Text(turn.Text(NumbersDialog.Field(kpi, period.From))) is not { Length: > 0 } typed) continue;
                var amount = turn.Ask(Amounts.Read(typed, turn.Locale));
                await record.Run(held.Series, kpi, period, turn.Ask(KpiWords.Fits(kpi, amount)), turn.Who.Id, NumberSource.Card);
                TellNumber.SeeCurrency(kpi, amount);
                told++;
            }
        return told > 0 ? Reply.Same : throw new RuleBroken(T("Fill in at least one number, for example 320; the others can wait."));
    }

    private async Task<Speech?> Compose(OutboxMessage row)
    {
        if (await find.ById(Guid.Parse(row.Subject)) is not { } held || row.PersonId is not { } person) return null;
        var (today, calendar) = (calendars.Today(held.Series), await calendars.Of(held.Series));
        var missing = (await ask.Missing(held)).Where(m => m.Person == person).Select(m => new MissingNumber(m.Kpi, AskNumbers.Asked(m.Kpi, today, calendar))).ToList();
        // All of it was told before it was asked.
        if (missing.Count == 0 && row.Done == 0) return null;
        var when = DateWords.Say(held.Meeting.AgendaAt.InZone(DateTimeZoneProviders.Tzdb[held.Series.Zone]).Date, today);
        var view = new MissingView(held.Meeting.Id, await views.Place(held.Series) ?? T("Your smarketing meeting"), when, missing, today);
        return Speech.Shows(AskNumbersCard.Of(view).ToJson(), AskNumbersCard.Summary(view));
    }

    private Task<bool> IsMember(Series series, Turn turn) => db.Members.AnyAsync(m => m.ConversationId == series.ConversationId && m.PersonId == turn.Who.Id && m.Present);
}
