using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Scoreboards;

/// <summary>Who tells numbers: a KPI's owner, the members of its side, and the moderator, who alone defines them.</summary>
public sealed class ScoreboardRights(BotDb db, Neutrality neutrality)
{
    /// <summary>They may tell this KPI's numbers.</summary>
    /// <exception cref="RuleBroken">They may not; the sentence says who may.</exception>
    public async Task MustEnter(Series series, Kpi kpi, string who)
    {
        await MustBelong(series, who);
        if (series.ModeratorId == who || kpi.OwnerId == who || Fits(kpi, await neutrality.SideOf(series, who))) return;
        var sentence = kpi.Side switch
        {
            Side.Sales => T($"{kpi.Name} is told by sales, its owner and the moderator. Ask one of them to say “{kpi.Key} …”."),
            Side.Marketing => T($"{kpi.Name} is told by marketing, its owner and the moderator. Ask one of them to say “{kpi.Key} …”."),
            _ => T($"{kpi.Name} is told by sales, marketing and the moderator. Ask one of them to say “{kpi.Key} …”."),
        };
        throw new RuleBroken(sentence) { IsAboutRights = true };
    }

    /// <summary>Those of the KPIs whose numbers they may tell.</summary>
    public async Task<IReadOnlyList<Kpi>> MayEnter(Series series, IEnumerable<Kpi> kpis, string who)
    {
        if (!await Belongs(series, who)) return [];
        var side = await neutrality.SideOf(series, who);
        return [.. kpis.Where(k => series.ModeratorId == who || k.OwnerId == who || Fits(k, side))];
    }

    /// <summary>They may say where the shared goal stands: both sides and the moderator.</summary>
    /// <exception cref="RuleBroken">They may not.</exception>
    public async Task MustTellGoal(Series series, string who)
    {
        await MustBelong(series, who);
        if (series.ModeratorId == who || await neutrality.SideOf(series, who) is Side.Sales or Side.Marketing) return;
        throw new RuleBroken(T("Where the goal stands is said by sales, by marketing, or by the moderator. Ask one of them to say “goal …”.")) { IsAboutRights = true };
    }

    private static bool Fits(Kpi kpi, Side? side) => kpi.Side is { } its ? side == its : side is Side.Sales or Side.Marketing;

    private async Task MustBelong(Series series, string who)
    {
        if (!await Belongs(series, who))
            throw new RuleBroken(T("Guests from outside can read and add topics here; numbers are told by people of this organisation who are in its meeting.")) { IsAboutRights = true };
    }

    private Task<bool> Belongs(Series series, string who) =>
        db.Members.AnyAsync(m => m.ConversationId == series.ConversationId && m.PersonId == who && m.Present && db.People.Any(p => p.Id == who && !p.Outside));
}
