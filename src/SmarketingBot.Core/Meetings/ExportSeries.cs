using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Meetings;

/// <summary>
/// Writes what is kept of a series as CSV, for its moderator: what was planned, settled and promised. When somebody was
/// reminded or did something is between the bot and them, so it is not in it.
/// </summary>
public sealed class ExportSeries(BotDb db)
{
    /// <summary>The outbox kind of a part.</summary>
    public const string Kind = "series-export";

    /// <summary>The series that somebody moderates, with the names of their conversations; also where the bot was removed.</summary>
    public async Task<IReadOnlyList<(Series Series, string Name)>> Of(string moderator)
    {
        var series = await db.Series.Where(s => s.ModeratorId == moderator).OrderBy(s => s.Id).ToListAsync();
        var places = series.Select(s => s.ConversationId).ToList();
        var names = await db.Places.Where(p => places.Contains(p.ConversationId)).ToDictionaryAsync(p => p.ConversationId, p => p.Name);
        return [.. series.Select(s => (s, names.GetValueOrDefault(s.ConversationId) ?? T("your meeting")))];
    }

    /// <summary>The lines in parts, each short enough for one message.</summary>
    public async Task<IReadOnlyList<string>> Parts(Guid seriesId) => CsvText.Parts("kind,number,date,what,who,state", await Rows(seriesId));

    private async Task<List<string?[]>> Rows(Guid seriesId)
    {
        var rows = new List<string?[]>();
        if (await db.Series.AsNoTracking().FirstOrDefaultAsync(s => s.Id == seriesId) is not { } series) return rows;
        var names = await db.People.ToDictionaryAsync(p => p.Id, p => p.Name);
        string? Name(string? id) => id is null ? null : names.GetValueOrDefault(id);
        rows.Add(["series", null, null, series.Purpose ?? "no purpose", Name(series.ModeratorId), $"{series.Cadence} {ClockWords.Say(series.Start)} {series.Zone}, {series.Minutes} min"]);
        foreach (var member in await db.Members.Where(m => m.ConversationId == series.ConversationId && m.Side != null).OrderBy(m => m.PersonId).ToListAsync())
            rows.Add(["side", null, null, member.Side.ToString(), Name(member.PersonId), member.Present ? null : "left"]);
        foreach (var meeting in await db.Meetings.Where(m => m.SeriesId == seriesId).OrderBy(m => m.StartsAt).ToListAsync())
        {
            rows.Add(["meeting", null, Date(meeting.Date), $"{meeting.Minutes} min", Name(meeting.ModeratorId), meeting.State.ToString()]);
            foreach (var topic in await db.Topics.Where(t => t.MeetingId == meeting.Id && t.State != TopicState.Removed).OrderBy(t => t.Position).ToListAsync())
                rows.Add(["topic", null, Date(meeting.Date), topic.Outcome is null ? topic.Title : $"{topic.Title} so that {topic.Outcome}", Name(topic.PresenterId ?? topic.ProposerId), topic.State.ToString()]);
            foreach (var decision in await db.Decisions.Where(d => d.MeetingId == meeting.Id).OrderBy(d => d.At).ToListAsync())
                rows.Add(["decision", null, Date(meeting.Date), decision.Text, null, null]);
        }
        foreach (var agreement in await db.Agreements.Where(a => a.SeriesId == seriesId && a.Version > 0).OrderBy(a => a.Name).ThenBy(a => a.Version).ToListAsync())
            rows.Add(["agreement", agreement.Version.ToString(CultureInfo.InvariantCulture), Date(agreement.Since!.Value.InUtc().Date), $"{agreement.Title}: {agreement.Summary}", null, agreement.State.ToString()]);
        foreach (var item in await db.ActionItems.Where(i => i.SeriesId == seriesId).OrderBy(i => i.Number).ToListAsync())
            rows.Add(["item", item.Number.ToString(CultureInfo.InvariantCulture), Date(item.Due), item.What, Name(item.OwnerId), item.State.ToString()]);
        return rows;
    }

    private static string Date(LocalDate date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
