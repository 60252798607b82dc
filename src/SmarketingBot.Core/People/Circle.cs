using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.People;

/// <summary>
/// One person with all that their days go by. Of a single reminder each question to the store costs as much as all the rows it finds, so these are two instead
/// of five; of many people at once <see cref="Calendars.OfAll"/> asks for less.
/// </summary>
/// <param name="Person">Who.</param>
/// <param name="Absences">Theirs.</param>
/// <param name="Series">Those whose meetings they sit in.</param>
/// <param name="Holidays">The days off of each of these.</param>
/// <param name="Running">The meetings of these that are under way.</param>
internal sealed record Circle(
    Person Person, IReadOnlyList<Absence> Absences, IReadOnlyList<Series> Series, ILookup<Guid, LocalDate> Holidays, IReadOnlyList<Meeting> Running)
{
    private static readonly Compiled<string, Self> Selves = new((db, personId) => db.People.Where(p => p.Id == personId)
        .Select(p => new Self { Person = p, Away = db.Absences.Where(a => a.PersonId == p.Id).ToList() }));

    // To look at only: whoever asks has saved what it did.
    private static readonly Compiled<string, Seat> Seats = new((db, personId) => db.Members.Where(m => m.PersonId == personId && m.Present)
        .Join(db.Series, m => m.ConversationId, s => s.ConversationId, (m, s) => new Seat
        {
            Series = s,
            Holidays = db.Holidays.Where(h => h.SeriesId == s.Id).ToList(),
            Running = db.Meetings.Where(x => x.SeriesId == s.Id && x.State == MeetingState.InProgress).ToList(),
        }).AsNoTracking());

    /// <summary>Reads it as it is stored, the person tracked; null where they are not known.</summary>
    internal static async Task<Circle?> Of(BotDb db, string personId)
    {
        if (await Selves.List(db, personId) is not [var self]) return null;
        var seats = await Seats.List(db, personId);
        return new Circle(
            self.Person, self.Away, seats.ConvertAll(s => s.Series),
            seats.SelectMany(s => s.Holidays).ToLookup(h => h.SeriesId, h => h.Date), [.. seats.SelectMany(s => s.Running)]);
    }

    private sealed class Self
    {
        internal required Person Person { get; init; }
        internal required List<Absence> Away { get; init; }
    }

    private sealed class Seat
    {
        internal required Series Series { get; init; }
        internal required List<Holiday> Holidays { get; init; }
        internal required List<Meeting> Running { get; init; }
    }
}
