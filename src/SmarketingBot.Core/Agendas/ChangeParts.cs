using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Operations;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Agendas;

/// <summary>The moderator gives parts of the agenda other minutes, or leaves them out.</summary>
public sealed class ChangeParts(BotDb db, FollowAgenda follow, AuditTrail audit)
{
    /// <summary>What the other parts leave to the topics at least, in minutes.</summary>
    public const int LeastForTopics = 5;

    /// <summary>What was said about the parts of a series.</summary>
    public Task<List<PartSetting>> Of(Series series) => db.AgendaParts.Where(p => p.SeriesId == series.Id).OrderBy(p => p.Part).ToListAsync();

    /// <summary>Sets minutes, as they are in a meeting of the series' length; 0 leaves a part out, null is as usual again.</summary>
    /// <exception cref="RuleBroken">They leave too little for the topics.</exception>
    public async Task Run(Series series, string who, IReadOnlyDictionary<AgendaPart, int?> minutes)
    {
        var said = await Of(series);
        foreach (var (part, wanted) in minutes)
        {
            var known = said.FirstOrDefault(s => s.Part == part);
            if (wanted is null)
            {
                if (known is null) continue;
                said.Remove(known);
                db.Remove(known);
                continue;
            }
            if (known is null) said.Add(known = db.Add(new PartSetting { SeriesId = series.Id, Part = part }).Entity);
            (known.Minutes, known.OfMinutes) = (wanted ?? 0, series.Minutes);
        }
        var left = series.Minutes - Enum.GetValues<AgendaPart>().Sum(part => AgendaParts.Of(part, series.Minutes, said));
        if (left < LeastForTopics)
            throw new RuleBroken(T($"That leaves {Math.Max(0, left)} of {series.Minutes} minutes for the topics. Please leave them at least {LeastForTopics}, for example “part wins 5m”."));
        audit.Note(who, "setting", $"Series.AgendaParts {series.Id:N}");
        await follow.Changed(series.Id);
    }
}
