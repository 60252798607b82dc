using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Leads;

/// <summary>Who may do what with leads: marketing hands over, sales answers, the moderator helps both.</summary>
public sealed class LeadRights(BotDb db, Neutrality neutrality)
{
    /// <summary>Marketing or the moderator.</summary>
    public Task MustHand(Series series, string who) => Must(series, who, Side.Marketing, T("Marketing and the moderator hand leads over. Ask one of them to say it."));

    /// <summary>Sales or the moderator.</summary>
    public Task MustWork(Series series, string who) => Must(series, who, Side.Sales, T("Sales and the moderator answer for leads. Ask one of them to say it."));

    /// <summary>Either side, or the moderator.</summary>
    public async Task MustBelong(Series series, string who)
    {
        await MustBeInside(who);
        if (series.ModeratorId == who || await neutrality.SideOf(series, who) is Side.Sales or Side.Marketing) return;
        throw new RuleBroken(T("Sales, marketing and the moderator say that here. You belong to neither side; “team” shows who does.")) { IsAboutRights = true };
    }

    /// <summary>The side somebody speaks for, sales or marketing.</summary>
    /// <exception cref="RuleBroken">They belong to neither.</exception>
    public async Task<Side> SideOf(Series series, string who)
    {
        await MustBeInside(who);
        return await neutrality.SideOf(series, who) is (Side.Sales or Side.Marketing) and { } side
            ? side
            : throw new RuleBroken(T("Statements come from sales and from marketing; you belong to neither. The moderator rules in the meeting: “rule L-17 counts”.")) { IsAboutRights = true };
    }

    private async Task Must(Series series, string who, Side side, string sentence)
    {
        await MustBeInside(who);
        if (series.ModeratorId != who && await neutrality.SideOf(series, who) != side) throw new RuleBroken(sentence) { IsAboutRights = true };
    }

    private async Task MustBeInside(string who)
    {
        if (await db.Person(who) is not { Outside: false })
            throw Guests.Refused(T("leads are for people of this organisation"));
    }
}
