using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Links;

/// <summary>Who may have documents of a series: its members of this organisation, looked at when one is asked for and again when it is opened.</summary>
public sealed class LinkRights(BotDb db)
{
    public static string Refusal => T("Documents of a meeting are for its members of this organisation. Ask one of them to print it for you.");

    /// <summary>Whether they may.</summary>
    public Task<bool> Has(Series series, string who) => db.People.AnyAsync(p =>
        p.Id == who && !p.Outside && db.Members.Any(m => m.ConversationId == series.ConversationId && m.PersonId == who && m.Present));

    /// <exception cref="RuleBroken">They may not.</exception>
    public async Task Must(Series series, string who)
    {
        if (!await Has(series, who)) throw new RuleBroken(Refusal) { IsAboutRights = true };
    }
}
