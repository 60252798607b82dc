using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Meetings;

/// <summary>A meeting that nobody started is given up, and one sentence says so.</summary>
public sealed class LapseFeature(BotDb db, LapseMeeting lapse, ListTopics topics, PlanNext plan, IClock clock) : IFeature<LapseFeature>
{
    public static void Describe(FeatureRows<LapseFeature> rows) => rows
        .Alarm(PlanNext.LapseAlarm, (f, subject) => f.Lapse(subject))
        .Speaks(LapseMeeting.Kind, (f, row, _) => f.Compose(row));

    private Task Lapse(string subject) => lapse.Run(Guid.Parse(subject));

    private async Task<Speech?> Compose(OutboxMessage row)
    {
        var id = Guid.Parse(row.Subject);
        if (await db.Meetings.FirstOrDefaultAsync(m => m.Id == id) is not { } meeting) return null;
        var series = await db.Series.FirstAsync(s => s.Id == meeting.SeriesId);
        var today = clock.GetCurrentInstant().InZone(SeriesWords.Zone(series.Zone)).Date;
        var sentence = T($"Nobody started the meeting of {DateWords.Say(meeting.Date, today)}.");
        if (await plan.Current(series) is not { } next) return Speech.Says(sentence);
        var waiting = (await topics.Of(next)).Count;
        var date = DateWords.Say(next.Date, today);
        return Speech.Says(sentence + " " + waiting switch
        {
            0 => T($"The next one is on {date}."),
            1 => T($"Its topic waits for the next one, on {date}."),
            _ => T($"Its {waiting} topics wait for the next one, on {date}."),
        });
    }
}
