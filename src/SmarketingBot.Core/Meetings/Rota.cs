using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Meetings;

/// <summary>
/// The order in which people moderate a series. Whose turn it is stands in the series; a meeting that was held uses the
/// turn up. Whoever left the conversation is passed over.
/// </summary>
public sealed class Rota(BotDb db, Neutrality neutrality, PlanNext plan, Reachability reachability, ShowSeries show)
{
    /// <summary>The people in their order; empty without a rota.</summary>
    public async Task<List<Person>> Of(Series series)
    {
        var places = await db.Rota.Where(p => p.SeriesId == series.Id).OrderBy(p => p.Position).Select(p => p.PersonId).ToListAsync();
        var people = await db.People
            .Where(p => places.Contains(p.Id) && db.Members.Any(m => m.ConversationId == series.ConversationId && m.PersonId == p.Id && m.Present)).ToListAsync();
        return [.. places.Select(id => people.FirstOrDefault(p => p.Id == id)).OfType<Person>()];
    }

    /// <summary>The one after somebody, the first after the last and after whoever is not among them; null without people.</summary>
    public static Person? After(IReadOnlyList<Person> people, string? id) =>
        people.Count == 0 ? null : people[(people.ToList().FindIndex(p => p.Id == id) + 1) % people.Count];

    /// <summary>Sets the order; nobody ends it. Whose turn it is keeps it if they are in it, else the first has it.</summary>
    /// <exception cref="RuleBroken">One of them belongs to a side or to another organisation.</exception>
    public async Task Set(Series series, IReadOnlyList<Person> people)
    {
        foreach (var person in people) await neutrality.Take(series, person);
        await Write(series, [.. people.Select(p => p.Id)]);
        if (people.Count > 0 && people.All(p => p.Id != series.ModeratorId)) series.ModeratorId = people[0].Id;
        await reachability.Probe(people);
        await show.Refresh(series);
    }

    /// <summary>A meeting was held: the turn goes on.</summary>
    public async Task Advance(Series series)
    {
        if (After(await Of(series), series.ModeratorId) is { } next) series.ModeratorId = next.Id;
    }

    /// <summary>
    /// Somebody moderates the next meeting. Two who are in the rota change places, so that nobody's turn is lost;
    /// whoever is not in it moderates this once.
    /// </summary>
    /// <exception cref="RuleBroken">They belong to a side or to another organisation.</exception>
    public async Task Next(Series series, Person person)
    {
        await neutrality.Take(series, person);
        await reachability.Probe([person]);
        var (people, meeting) = (await Of(series), await plan.Current(series));
        var running = meeting is { IsAhead: false };
        var turn = running ? After(people, series.ModeratorId)?.Id : series.ModeratorId;
        if (!running) series.ModeratorId ??= person.Id;
        if (people.Any(p => p.Id == turn) && people.Any(p => p.Id == person.Id))
        {
            await Write(series, [.. people.Select(p => p.Id == turn ? person.Id : p.Id == person.Id ? turn! : p.Id)]);
            if (!running) series.ModeratorId = person.Id;
            series.NextModeratorId = null;
            if (meeting is { IsAhead: true }) (meeting.ModeratorId, meeting.StandIn) = (null, false);
        }
        else if (meeting is { IsAhead: true })
        {
            (meeting.ModeratorId, meeting.StandIn) = (person.Id, false);
        }
        else
        {
            series.NextModeratorId = person.Id;
        }
        await show.Refresh(series);
    }

    /// <summary>Somebody whose turn it is lets the next one go first.</summary>
    /// <returns>Who moderates instead.</returns>
    /// <exception cref="RuleBroken">It is not their turn, or there is nobody else.</exception>
    public async Task<Person> Pass(Series series, string who)
    {
        var (people, meeting) = (await Of(series), await plan.Current(series));
        var running = meeting is { IsAhead: false };
        var turn = running ? series.NextModeratorId ?? After(people, series.ModeratorId)?.Id ?? series.ModeratorId : meeting?.ModeratorId ?? series.ModeratorId;
        if (turn != who)
            throw new RuleBroken(T("It isn't your turn to moderate, so there is nothing to pass on. “agenda” shows whose turn it is."));
        var excused = meeting is null ? [] : await db.Excuses.Where(e => e.MeetingId == meeting.Id).Select(e => e.PersonId).ToListAsync();
        var at = people.FindIndex(p => p.Id == who);
        var next = Enumerable.Range(1, people.Count).Select(step => people[(at + step) % people.Count]).FirstOrDefault(p => p.Id != who && !excused.Contains(p.Id))
            ?? throw new RuleBroken(T("There is nobody else in the rota. Name somebody: “@Olga moderates next”, or set one up: “rota @Noa @Olga”."));
        await Next(series, next);
        return next;
    }

    private async Task Write(Series series, IReadOnlyList<string> ids)
    {
        var old = await db.Rota.Where(p => p.SeriesId == series.Id).OrderBy(p => p.Position).ToListAsync();
        for (var i = 0; i < Math.Max(old.Count, ids.Count); i++)
        {
            if (i >= ids.Count) db.Remove(old[i]);
            else if (i < old.Count && old[i].Position == i + 1) old[i].PersonId = ids[i];
            else db.Add(new RotaPlace { SeriesId = series.Id, Position = i + 1, PersonId = ids[i] });
        }
        await db.SaveChangesAsync();
    }
}
