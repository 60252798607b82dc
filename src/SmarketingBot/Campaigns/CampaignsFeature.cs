using Microsoft.EntityFrameworkCore;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Campaigns;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;
using SmarketingBot.Core.Undoing;
using SmarketingBot.Meetings;

namespace SmarketingBot.Campaigns;

/// <summary>Campaigns from what they cost to what they bring.</summary>
public sealed class CampaignsFeature(BotDb db, MeantSeries meant, FindCampaign find, ChangeCampaign change, ReadCampaigns read, FindPerson people) : IFeature<CampaignsFeature>
{
    public static void Describe(FeatureRows<CampaignsFeature> rows) => rows
        .Command("campaign", Where.Anywhere, "campaign spring-mail cost 3000 leads 120", "Begins or changes a campaign, from cost to return; “campaign spring-mail” shows it.", (f, t) => f.Campaign(t))
        .Look("campaigns", Where.Anywhere, "campaigns", "Lists the campaigns with what they cost and brought.", (f, t) => f.All(t))
        .Button(CampaignCard.Show, (f, t) => f.All(t))
        .Dialog(CampaignCard.Change, (f, t) => f.Open(t), (f, t) => f.Filled(t))
        .Undoes(ChangeCampaign.Deed, (f, deed) => f.TakeBack(deed));

    private async Task<Reply> Campaign(Turn turn)
    {
        if (turn.Said.Text.Length == 0) return await All(turn);
        var said = turn.Ask(CampaignSentence.Read(turn.Said, turn.Locale));
        var series = await meant.Of(turn);
        // Its name alone shows it, to everybody.
        if (said is { Steps.Count: 0, Owner: null } && await find.Named(series, said.Name) is { } known) return await Shown(series, known);
        var owner = said.Owner is null ? null : await people.Run(series.ConversationId, said.Owner, turn.Who.Id);
        return await Shown(series, await change.Run(series, turn.Who.Id, said.Name, said.Steps, said.Currency, owner));
    }

    private async Task<Reply> Open(Turn turn)
    {
        var series = await meant.Of(turn);
        var campaign = turn.Id("campaign") is { } id ? await find.Chosen(series, id) : null;
        if (campaign is not null) await change.MustChange(series, campaign, turn.Who.Id);
        else if (turn.Who.Outside) throw new RuleBroken(T("Guests from outside can read here; campaigns are for people of this organisation.")) { IsAboutRights = true };
        return CampaignCard.Form(turn, campaign, await people.Present(series.ConversationId));
    }

    private async Task<Reply> Filled(Turn turn)
    {
        var series = await meant.Of(turn);
        var campaign = turn.Id("campaign") is { } id ? await find.Chosen(series, id) : null;
        var name = campaign?.Name ?? Plain.Text(turn.Text("name"));
        if (name.Length is 0 or > Limits.Title || name.Split(' ').Length > FindCampaign.Words) throw new RuleBroken(T("A campaign needs a short name, for example “spring-mail”."));
        if (campaign is null && await find.Named(series, name) is { } there) throw new RuleBroken(T($"“{there.Name}” is there already. “campaign {there.Name}” shows it."));
        var (steps, currency) = (new Dictionary<CampaignStep, decimal?>(), "");
        foreach (var step in Enum.GetValues<CampaignStep>())
        {
            var text = Plain.Text(turn.Text(CampaignCard.Field(step)));
            var (amount, money) = text.Length == 0 ? (null, "") : turn.Ask(CampaignSentence.Value(step, text, turn.Locale));
            steps[step] = amount;
            if (money.Length > 0) currency = money;
        }
        var owner = string.IsNullOrWhiteSpace(turn.Text("owner")) ? null : await people.Picked(series.ConversationId, turn.Text("owner"));
        return await Shown(series, await change.Run(series, turn.Who.Id, name, steps, currency, owner));
    }

    private async Task<Reply> All(Turn turn) => new Reply.Card(CampaignCard.List(await read.Of(await meant.Of(turn))), T("Campaigns"));

    private async Task<Reply> Shown(Series series, Campaign campaign)
    {
        await db.SaveChangesAsync();
        var figures = await read.Of(series, campaign);
        var owner = await db.People.Where(p => p.Id == campaign.OwnerId).Select(p => p.Name).FirstOrDefaultAsync();
        return new Reply.Card(CampaignCard.Of(figures, owner ?? ""), CampaignCard.Summary(figures));
    }

    private Task<string> TakeBack(Deed deed) => change.TakeBack(deed);
}
