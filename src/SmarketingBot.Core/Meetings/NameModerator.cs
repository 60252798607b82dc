using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Meetings;

/// <summary>Says who runs the meetings of a series: somebody who belongs to neither sales nor marketing.</summary>
public sealed class NameModerator(BotDb db, Reachability reachability, ShowSeries show)
{
    /// <summary>They moderate from now on. Whoever had no side, or came as a guest, becomes neutral.</summary>
    /// <exception cref="RuleBroken">They sell, they market, or they are from outside.</exception>
    public async Task Run(Series series, Person person)
    {
        if (person.Outside)
            throw new RuleBroken($"{person.Name} is a guest from outside, so they can't moderate. Choose somebody of your organisation.");
        var member = await db.Members.FirstAsync(m => m.ConversationId == series.ConversationId && m.PersonId == person.Id);
        if (member.Side is Side.Sales or Side.Marketing)
            throw new RuleBroken($"{person.Name} is on the {Word(member.Side.Value)} side, and who moderates belongs to neither. Choose somebody neutral: “moderator @name”.");
        member.Side = Side.Neutral;
        series.ModeratorId = person.Id;
        await reachability.Probe([person]);
        await show.Refresh(series);
    }

    private static string Word(Side side) => side == Side.Sales ? "sales" : "marketing";
}
