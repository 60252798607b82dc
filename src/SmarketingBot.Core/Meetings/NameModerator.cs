using SmarketingBot.Core.People;

namespace SmarketingBot.Core.Meetings;

/// <summary>Says who runs the meetings of a series: somebody who belongs to neither sales nor marketing.</summary>
public sealed class NameModerator(Neutrality neutrality, PlanNext plan, Reachability reachability, ShowSeries show)
{
    /// <summary>They moderate from now on, also the meeting that is ahead. Whoever had no side, or came as a guest, becomes neutral.</summary>
    /// <exception cref="Kernel.RuleBroken">They sell, they market, or they are from outside.</exception>
    public async Task Run(Series series, Person person)
    {
        await neutrality.Take(series, person);
        series.ModeratorId = person.Id;
        series.NextModeratorId = null;
        if (await plan.Current(series) is { IsAhead: true } ahead) (ahead.ModeratorId, ahead.StandIn) = (null, false);
        await reachability.Probe([person]);
        await show.Refresh(series);
    }
}
