using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Leads;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Scoreboards;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Tests.Stage;

/// <summary>
/// What a series has gathered after a while, put into the store directly: nobody would wait for a test that talks for a
/// year. Everything there is one of by conversation gets many.
/// </summary>
internal static class YearOfData
{
    /// <param name="talk">A set up series.</param>
    /// <param name="weeks">For how many weeks back.</param>
    /// <param name="kpis">How many KPIs of each kind of period.</param>
    internal static Task Add(Talk talk, int weeks, int kpis) => talk.Bot.Services.GetRequiredService<Work>().Write(talk.Teams.Options.TenantId, (_, db) =>
    {
        var series = db.Series.Single();
        var (now, sam) = (talk.Clock.GetCurrentInstant(), db.People.Single(p => p.Name == "Sam Porter").Id);
        var today = now.InUtc().Date;
        for (var k = 0; k < kpis; k++)
        {
            foreach (var kind in Enum.GetValues<PeriodKind>())
            {
                var kpi = new Kpi { SeriesId = series.Id, Name = $"{kind} {weeks} {k}", Key = $"{kind} {weeks} {k}".ToLowerInvariant(), PeriodKind = kind, Side = k % 2 == 0 ? Side.Sales : Side.Marketing };
                db.Add(kpi);
                db.Add(new KpiTarget { KpiId = kpi.Id, From = new LocalDate(2025, 1, 1), Value = 100, SetBy = sam, SetAt = now });
                for (var period = kpi.PeriodOf(today); period.Until >= today.PlusWeeks(-weeks); period = period.Previous)
                    db.Add(new KpiNumber { KpiId = kpi.Id, From = period.From, Value = 40 + k, Told = 40 + k, AsOf = LocalDate.Min(today, period.Until), EnteredBy = sam, EnteredAt = now });
            }
        }
        for (var week = 0; week < weeks; week++)
        {
            var at = now - Duration.FromDays(7 * week + 1);
            var meeting = new Meeting { SeriesId = series.Id, StartsAt = at, Date = at.InUtc().Date, Slot = at.InUtc().Date, Minutes = 60, State = MeetingState.Closed, StartedAt = at, EndedAt = at + Duration.FromHours(1) };
            db.Add(meeting);
            for (var i = 0; i < 5; i++)
            {
                db.Add(new Topic { SeriesId = series.Id, MeetingId = meeting.Id, Position = i, Title = $"Topic {i} of {week}", ProposerId = sam, State = TopicState.Covered });
                db.Add(new ActionItem { Number = 1000 * (weeks + 1) + 10 * week + i, SeriesId = series.Id, ConversationId = series.ConversationId, OwnerId = sam, RecorderId = sam, What = "send the deck", Due = at.InUtc().Date, State = i == 0 ? ItemState.Open : ItemState.Done, DoneAt = i == 0 ? null : at });
            }
            for (var i = 0; i < 15; i++)
            {
                var lead = new Lead { SeriesId = series.Id, Ref = $"W{weeks}-{week}-{i}", RefKey = $"W{weeks}-{week}-{i}", Type = "whitepaper", Source = i % 2 == 0 ? "webinar" : null, AssignedAt = at, SilentAt = at, TouchedAt = at, State = i == 1 ? LeadState.Returned : LeadState.Accepted, Code = i == 1 ? ReturnCode.Competitor : null, SettledAt = at };
                db.Add(lead);
                for (var attempt = 0; attempt < 3; attempt++) db.Add(new LeadAttempt { LeadId = lead.Id, At = at + Duration.FromHours(attempt) });
            }
        }
        return Task.CompletedTask;
    });
}
