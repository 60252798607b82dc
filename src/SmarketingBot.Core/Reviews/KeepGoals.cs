using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Operations;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Scoreboards;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Reviews;

/// <summary>After a look back the moderator says that the shared goal stays as it is: everybody reads since when that was looked at.</summary>
public sealed class KeepGoals(BotDb db, OpenSeries open, PursueGoal pursue, Promises promises, AuditTrail audit, IClock clock)
{
    /// <summary>Notes it; said twice it is the later day.</summary>
    /// <exception cref="RuleBroken">Not the moderator, or there is no goal.</exception>
    public async Task<SharedGoal> Run(string conversationId, string who)
    {
        var series = await open.MayChange(conversationId, who) ?? throw new RuleBroken(MeantSeries.NoneHere);
        var goal = await pursue.Of(series) ?? throw new RuleBroken(T("There is no goal to keep yet. Set one first, for example “goal 12 new customers by 31 mar”."));
        goal.KeptAt = clock.GetCurrentInstant();
        audit.Note(who, "setting", $"Series.Goal {series.Id:N}");
        var shown = $"{MonthlyReview.Kind}/{series.Id:N}/";
        foreach (var key in await db.Outbox.Where(r => r.Kind == MonthlyReview.Kind && r.Key.StartsWith(shown)).Select(r => r.Key).ToListAsync()) await promises.Refresh(key);
        return goal;
    }
}
