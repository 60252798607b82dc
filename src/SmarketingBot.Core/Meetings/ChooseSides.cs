using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Meetings;

/// <summary>Puts people on a side of a series. One side per member; the moderator stays neutral.</summary>
public sealed class ChooseSides(BotDb db, Reachability reachability, ShowSeries show)
{
    /// <summary>Puts these people on the side, whatever they stood on before.</summary>
    /// <exception cref="RuleBroken">One of them moderates.</exception>
    public async Task Run(Series series, Side side, IReadOnlyCollection<Person> people)
    {
        if (side != Side.Neutral && people.FirstOrDefault(p => p.Id == series.ModeratorId) is { } moderator)
            throw new RuleBroken(T($"{moderator.Name} moderates, and who moderates stays neutral. Name somebody else first: “moderator @name”."));
        var rota = await db.Rota.Where(p => p.SeriesId == series.Id).Select(p => p.PersonId).ToListAsync();
        if (side != Side.Neutral && people.FirstOrDefault(p => rota.Contains(p.Id)) is { } listed)
            throw new RuleBroken(T($"{listed.Name} is in the rota, and who moderates stays neutral. Say the rota without them first: “rota @name @name”."));
        foreach (var member in await Members(series, people)) member.Side = side;
        await reachability.Probe(people);
        await show.Refresh(series);
    }

    /// <summary>
    /// Puts everybody where a form says: whoever stood on one of these sides and isn't named there any more stands on
    /// none.
    /// </summary>
    public async Task Release(Series series, Side side, IReadOnlyCollection<Person> stay)
    {
        var ids = stay.Select(p => p.Id).ToList();
        foreach (var member in await db.Members
            .Where(m => m.ConversationId == series.ConversationId && m.Side == side && !ids.Contains(m.PersonId)).ToListAsync())
            member.Side = null;
    }

    private Task<List<Member>> Members(Series series, IReadOnlyCollection<Person> people)
    {
        var ids = people.Select(p => p.Id).ToList();
        return db.Members.Where(m => m.ConversationId == series.ConversationId && ids.Contains(m.PersonId)).ToListAsync();
    }
}
