using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;
using SmarketingBot.Rehearsal;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Facilitation;

/// <summary>
/// The weekly meeting of the cast, every Monday at 10:00 in Berlin, an hour long. Written straight into the store,
/// because these plays are about what happens once it is set up.
/// </summary>
internal static class Scene
{
    public static readonly string[] ForTheModerator = ["Next topic", "Record commitment", "Record decision", "+5 min", "More", "End meeting"];
    public static readonly string[] ForParticipants = ["Raise hand", "I'll do it"];

    // Teams' limits are machine time, and a meeting of an hour is played in a second.
    private static readonly Dictionary<string, string?> Unhurried = new() { ["Outbox:PerSecond"] = "1000", ["Outbox:PerTwoSeconds"] = "1000" };

    /// <summary>Everybody is known, on their side, and the topics stand on the agenda of the next meeting.</summary>
    /// <param name="topics">The titles of the topics.</param>
    /// <param name="moderated">Whether Noa moderates.</param>
    /// <param name="database">Which store; null is SQLite.</param>
    /// <param name="locale">What everybody's client tells ("de-DE"), and the language of the series; null is English.</param>
    public static async Task<Talk> Begin(string[]? topics = null, bool moderated = true, TestDatabase? database = null, string? locale = null)
    {
        var talk = await Talk.Begin(database, settings: Unhurried);
        foreach (var person in new[] { talk.Noa, talk.Sam, talk.Sia, talk.Mia, talk.Max })
            person.Locale = locale ?? person.Locale;
        await talk.Says(talk.Noa, talk.Room, "help");
        await talk.Write(async (services, db) =>
        {
            var series = new Series
            {
                ConversationId = talk.Room.Id,
                Cadence = "weekly mon",
                Start = new LocalTime(10, 0),
                Zone = "Europe/Berlin",
                Anchor = new LocalDate(2026, 11, 23),
                Language = locale?[..2],
                ModeratorId = moderated ? talk.Noa.AadObjectId : null,
            };
            db.Add(series);
            foreach (var (person, side) in new[] { (talk.Noa, Side.Neutral), (talk.Sam, Side.Sales), (talk.Sia, Side.Sales), (talk.Mia, Side.Marketing), (talk.Max, Side.Marketing) })
                await Join(db, talk.Room.Id, person, side);
            var meeting = (await services.GetRequiredService<PlanNext>().Run(series))!;
            var position = 0;
            foreach (var title in topics ?? [])
                db.Add(new Topic
                {
                    SeriesId = series.Id,
                    MeetingId = meeting.Id,
                    Title = title,
                    Minutes = 10,
                    Position = ++position,
                    ProposerId = talk.Mia.AadObjectId!,
                    CreatedAt = talk.Clock.GetCurrentInstant(),
                });
        });
        // The agenda of a meeting in an hour is late already: it is posted before anybody speaks.
        await talk.Settle();
        return talk;
    }

    /// <summary>As <see cref="Begin"/>, and at ten Noa starts the meeting.</summary>
    public static async Task<Talk> Started(params string[] topics)
    {
        var talk = await Begin(topics);
        await talk.Until("2026-11-23T09:00:00Z");
        await talk.Says(talk.Noa, talk.Room, "start");
        return talk;
    }

    public static Task Write(this Talk talk, Func<IServiceProvider, BotDb, Task> body) =>
        talk.Bot.Services.GetRequiredService<Work>().Write(talk.Teams.Options.TenantId, body);

    public static Task<T> Read<T>(this Talk talk, Func<BotDb, Task<T>> body) =>
        talk.Bot.Services.GetRequiredService<Work>().Read(talk.Teams.Options.TenantId, (_, db) => body(db));

    /// <summary>The living card: the message, however far up it stands by now.</summary>
    public static async Task<SimMessage> MeetingCard(this Talk talk) => await talk.Spoken("meeting/");

    public static async Task<SimMessage> Minutes(this Talk talk) => await talk.Spoken("minutes/");

    /// <summary>What holds, as one text: a refusal must leave it as it was.</summary>
    public static Task<string> Facts(this Talk talk) => talk.Read(async db => System.Text.Json.JsonSerializer.Serialize(new
    {
        Series = await db.Series.AsNoTracking().Select(s => new { s.ModeratorId, s.NextModeratorId, s.Cadence, s.Purpose }).ToListAsync(),
        Rota = await db.Rota.AsNoTracking().OrderBy(p => p.Position).Select(p => new { p.Position, p.PersonId }).ToListAsync(),
        Meetings = await db.Meetings.AsNoTracking().OrderBy(m => m.Id).Select(m => new
        {
            m.Id,
            m.State,
            m.ModeratorId,
            m.StandIn,
            m.CurrentTopicId,
            m.Extended,
            m.FloorId,
            m.FloorSales,
            m.FloorMarketing,
            Starts = m.StartsAt.ToString(),
            Started = m.StartedAt.ToString(),
            Box = m.BoxEndsAt.ToString(),
            Ended = m.EndedAt.ToString(),
        }).ToListAsync(),
        Topics = await db.Topics.AsNoTracking().OrderBy(t => t.Id).Select(t => new { t.Id, t.MeetingId, t.State, t.Position, t.SecondsUsed }).ToListAsync(),
        Votes = await db.TopicVotes.AsNoTracking().OrderBy(v => v.TopicId).ThenBy(v => v.PersonId).Select(v => new { v.TopicId, v.PersonId }).ToListAsync(),
        Excuses = await db.Excuses.AsNoTracking().OrderBy(e => e.PersonId).Select(e => new { e.MeetingId, e.PersonId }).ToListAsync(),
        StandIns = await db.StandIns.AsNoTracking().Select(s => new { s.PersonId, s.Asked, s.SalesAgreed, s.MarketingAgreed }).ToListAsync(),
        Ratings = await db.Ratings.AsNoTracking().OrderBy(r => r.PersonId).Select(r => new { r.MeetingId, r.PersonId, r.Points, r.Wish }).ToListAsync(),
        Decisions = await db.Decisions.AsNoTracking().OrderBy(d => d.Id).Select(d => d.Text).ToListAsync(),
        Items = await db.ActionItems.AsNoTracking().OrderBy(i => i.Number).Select(i => new { i.Number, i.State, i.OwnerId, i.What }).ToListAsync(),
        Participants = await db.Participants.AsNoTracking().OrderBy(p => p.PersonId).Select(p => new { p.MeetingId, p.PersonId, p.Joined, p.Confirmed, Hand = p.HandRaisedAt.ToString() }).ToListAsync(),
        Sides = await db.Members.AsNoTracking().OrderBy(m => m.PersonId).Select(m => new { m.PersonId, m.Side }).ToListAsync(),
    }));

    /// <summary>One more person in the room who belongs to neither side.</summary>
    public static async Task<SimPerson> AddNeutral(this Talk talk, string name)
    {
        var person = talk.Teams.AddPerson(name, "Europe/Berlin");
        await talk.Teams.AddTo(talk.Room, talk.Noa, person);
        // Teams tells the names of newcomers when they speak.
        await talk.Says(person, talk.Room, "help");
        await talk.Says(talk.Noa, talk.Room, $"team neutral {name}");
        return person;
    }

    private static async Task<SimMessage> Spoken(this Talk talk, string prefix)
    {
        var id = await talk.Read(db => db.Outbox.Where(r => r.Key.StartsWith(prefix)).OrderByDescending(r => r.Seq).Select(r => r.ActivityId).FirstAsync());
        return talk.Room.Messages.Single(m => m.Id == id);
    }

    private static async Task Join(BotDb db, string conversation, SimPerson person, Side side)
    {
        var id = person.AadObjectId!;
        if (await db.People.FirstOrDefaultAsync(p => p.Id == id) is null) db.Add(new Person { Id = id, Name = person.Name, Mri = person.Mri, Zone = person.Zone });
        var member = await db.Members.FirstOrDefaultAsync(m => m.ConversationId == conversation && m.PersonId == id);
        if (member is null) db.Add(member = new Member { ConversationId = conversation, PersonId = id });
        member.Side = side;
    }
}
