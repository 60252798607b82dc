using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Campaigns;

/// <summary>Finds campaigns by their names.</summary>
public sealed class FindCampaign(BotDb db)
{
    /// <summary>Longest name, in words.</summary>
    public const int Words = 6;

    /// <summary>The campaign of a name, or null.</summary>
    public Task<Campaign?> Named(Series series, string name)
    {
        var key = KeyOf(name);
        return db.Campaigns.FirstOrDefaultAsync(c => c.SeriesId == series.Id && c.NameKey == key);
    }

    /// <summary>The campaign that a card names, of that series.</summary>
    /// <exception cref="RuleBroken">There is none.</exception>
    public async Task<Campaign> Chosen(Series series, Guid? id) => await db.Campaigns.FirstOrDefaultAsync(c => c.SeriesId == series.Id && c.Id == id)
        ?? throw new RuleBroken(T("I can't find that campaign here. “campaigns” shows all."));

    /// <summary>All of a series, latest first.</summary>
    public Task<List<Campaign>> All(Series series) => db.Campaigns.AsNoTracking().Where(c => c.SeriesId == series.Id).OrderByDescending(c => c.CreatedAt).ToListAsync();

    /// <summary>The form by which a campaign is found.</summary>
    public static string KeyOf(string name) => Plain.Text(name).Trim(' ', '.', ',', ':', '“', '”', '"').ToUpperInvariant();
}
