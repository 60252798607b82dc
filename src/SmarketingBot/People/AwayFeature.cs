using Microsoft.EntityFrameworkCore;
using SmarketingBot.Conversation;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.People;

/// <summary>An absence begins or ends while nobody says anything: cards follow.</summary>
public sealed class AwayFeature(BotDb db, GoAway away) : IFeature<AwayFeature>
{
    public static void Describe(FeatureRows<AwayFeature> rows) => rows.Alarm(GoAway.Alarm, (f, person) => f.Look(person));

    private async Task Look(string id)
    {
        if (await db.People.FirstOrDefaultAsync(p => p.Id == id) is { } person) await away.Look(person);
    }
}
