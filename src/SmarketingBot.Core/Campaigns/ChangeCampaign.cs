using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;
using SmarketingBot.Core.Undoing;

namespace SmarketingBot.Core.Campaigns;

/// <summary>Begins a campaign, and enters the numbers of its steps; for marketing to begin, for its owner and the moderator to change.</summary>
public sealed class ChangeCampaign(BotDb db, FindCampaign find, Neutrality neutrality, Deeds deeds, IClock clock)
{
    /// <summary>The deed of beginning a campaign or entering a number.</summary>
    public const string Deed = "campaign";

    /// <summary>Most campaigns one series can hold.</summary>
    public const int Most = 500;

    /// <summary>Enters what was said. Numbers that stand already change nothing.</summary>
    /// <param name="series">The series.</param>
    /// <param name="who">Who says it.</param>
    /// <param name="name">The campaign; one that isn't there is begun, and belongs to whoever begins it.</param>
    /// <param name="steps">The numbers; null takes one back.</param>
    /// <param name="currency">The currency of its money, or "" for what it was.</param>
    /// <param name="owner">Who looks after it from now on, or null.</param>
    /// <exception cref="RuleBroken">Not theirs to begin or to change.</exception>
    public async Task<Campaign> Run(Series series, string who, string name, IReadOnlyDictionary<CampaignStep, decimal?> steps, string currency = "", Person? owner = null)
    {
        if (await db.Person(who) is not { Outside: false }) throw new RuleBroken(T("Guests from outside can read here; campaigns are for people of this organisation.")) { IsAboutRights = true };
        if (owner?.Outside == true) throw new RuleBroken(T($"{owner.Name} is a guest from outside. Please choose somebody of your organisation.")) { IsAboutRights = true };
        var campaign = await find.Named(series, name);
        var made = new List<CampaignChange>();
        if (campaign is null) campaign = await Begin(series, who, name, owner, made);
        else await MustChange(series, campaign, who);
        foreach (var (step, value) in steps)
        {
            if (campaign[step] == value) continue;
            made.Add(Change(campaign, who, step.ToString(), campaign[step], value));
            campaign[step] = value;
        }
        // What one sentence entered is taken back by one “undo”.
        if (made.Count > 0) await deeds.Remember(Deed, campaign.Id.ToString("N"), who, series.ConversationId, string.Join(',', made.Select(c => c.Id.ToString("N"))));
        if (currency.Length > 0) campaign.Currency = currency;
        if (owner is not null && owner.Id != campaign.OwnerId)
        {
            campaign.OwnerId = owner.Id;
            db.Add(new CampaignChange { CampaignId = campaign.Id, At = clock.GetCurrentInstant(), PersonId = who, What = "owner" });
        }
        return campaign;
    }

    /// <summary>Its owner or the moderator.</summary>
    public async Task MustChange(Series series, Campaign campaign, string who)
    {
        if (campaign.OwnerId == who || series.ModeratorId == who) return;
        var name = await db.People.Where(p => p.Id == campaign.OwnerId).Select(p => p.Name).FirstOrDefaultAsync();
        throw new RuleBroken(string.IsNullOrEmpty(name)
            ? T($"Its owner looks after “{campaign.Name}”; only they and the moderator change it. “feedback {campaign.Name} …” tells them what you see.")
            : T($"{name} looks after “{campaign.Name}”; only they and the moderator change it. “feedback {campaign.Name} …” tells them what you see."))
        {
            IsAboutRights = true,
        };
    }

    /// <summary>Takes back what one sentence entered, or the campaign where it began one.</summary>
    public async Task<string> TakeBack(Deed deed)
    {
        var id = Guid.Parse(deed.Subject);
        if (await db.Campaigns.FirstOrDefaultAsync(c => c.Id == id) is not { } campaign) throw new RuleBroken(T("That campaign is gone already, so there is nothing to undo."));
        var made = (deed.Before ?? "").Split(',').Select(Guid.Parse).ToHashSet();
        var all = await db.CampaignChanges.Where(c => c.CampaignId == id && c.What != "owner").ToListAsync();
        var mine = all.Where(c => made.Contains(c.Id)).OrderBy(c => c.What).ToList();
        var since = mine.Select(c => c.At).DefaultIfEmpty(Instant.MinValue).Max();
        if (mine.Count < made.Count || all.Any(c => !made.Contains(c.Id) && c.At > since)) throw new RuleBroken(T($"Something has changed in “{campaign.Name}” since, so I can't take that back."));
        db.RemoveRange(mine);
        if (mine.Any(c => c.What == "begun"))
        {
            db.Remove(campaign);
            db.RemoveRange(await db.CampaignChanges.Where(c => c.CampaignId == id && c.What == "owner").ToListAsync());
            return T($"The campaign “{campaign.Name}” is taken back.");
        }
        foreach (var change in mine) campaign[Enum.Parse<CampaignStep>(change.What)] = change.From;
        return string.Join(" ", mine.Select(c => (Step: CampaignWords.Say(Enum.Parse<CampaignStep>(c.What)), c.From)).Select(c => c.From is { } was
            ? T($"{c.Step} of “{campaign.Name}” is {Amounts.Say(was)} again.")
            : T($"{c.Step} of “{campaign.Name}” is not entered again.")));
    }

    private async Task<Campaign> Begin(Series series, string who, string name, Person? owner, List<CampaignChange> made)
    {
        if (series.ModeratorId != who && await neutrality.SideOf(series, who) != Side.Marketing)
            throw new RuleBroken(T($"There is no campaign “{Plain.Text(name, 60)}” yet; marketing and the moderator begin one. “campaigns” shows all.")) { IsAboutRights = true };
        if (await db.Campaigns.CountAsync(c => c.SeriesId == series.Id) >= Most) throw new RuleBroken(T($"There are {Most} campaigns here already; older ones go by themselves."));
        var campaign = new Campaign { SeriesId = series.Id, Name = name, NameKey = FindCampaign.KeyOf(name), OwnerId = owner?.Id ?? who, CreatedAt = clock.GetCurrentInstant() };
        db.Add(campaign);
        made.Add(Change(campaign, who, "begun", null, null));
        return campaign;
    }

    private CampaignChange Change(Campaign campaign, string who, string what, decimal? from, decimal? to) =>
        db.Add(new CampaignChange { CampaignId = campaign.Id, At = clock.GetCurrentInstant(), PersonId = who, What = what, From = from, To = to }).Entity;
}

/// <summary>Deletes campaigns with their history.</summary>
public sealed class ForgetCampaigns(BotDb db)
{
    /// <summary>All of some series.</summary>
    public async Task Of(IReadOnlyCollection<Guid> series) => await Delete(await db.Campaigns.Where(c => series.Contains(c.SeriesId)).Select(c => c.Id).ToListAsync());

    /// <summary>All that nobody has changed since.</summary>
    public async Task Before(Instant instant) =>
        await Delete(await db.Campaigns.Where(c => !db.CampaignChanges.Any(x => x.CampaignId == c.Id && x.At >= instant)).Select(c => c.Id).ToListAsync());

    private async Task Delete(List<Guid> ids)
    {
        foreach (var some in ids.Chunk(500))
        {
            await db.CampaignChanges.Where(c => some.Contains(c.CampaignId)).ExecuteDeleteAsync();
            await db.Campaigns.Where(c => some.Contains(c.Id)).ExecuteDeleteAsync();
        }
    }
}
