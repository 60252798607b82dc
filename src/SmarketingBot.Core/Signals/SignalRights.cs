using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;
using SmarketingBot.Core.Undoing;

namespace SmarketingBot.Core.Signals;

/// <summary>Who may tell something, and how it is written down and taken back: the start that all kinds share.</summary>
public sealed class SignalRights(BotDb db, Neutrality neutrality, Deeds deeds)
{
    /// <summary>The deed of telling something.</summary>
    public const string Deed = "signal";

    /// <summary>Everybody of this organisation may, whatever their side.</summary>
    /// <returns>Their side, or null.</returns>
    public async Task<Side?> MustBelong(Series series, string who)
    {
        if (await db.Person(who) is not { Outside: false })
            throw Guests.Refused(T("the rest is for people of this organisation"));
        return await neutrality.SideOf(series, who);
    }

    /// <summary>Writes it down, so that whoever told it can take it back.</summary>
    public async Task<Signal> Keep(Series series, Signal signal)
    {
        if (signal.Name.Length is 0 or > Limits.Title) throw new RuleBroken(T($"Please keep the name to {Limits.Title} characters and say the rest after it."));
        if (signal.Text?.Length > Limits.Sentence) throw new RuleBroken(T($"Please say it in at most {Limits.Sentence} characters."));
        db.Add(signal);
        await deeds.Remember(Deed, signal.Id.ToString("N"), signal.SaidBy, series.ConversationId);
        return signal;
    }

    /// <summary>The same words by the same person within a minute: Teams delivers it again, or somebody pressed twice.</summary>
    public async Task<Signal?> Again(Series series, SignalKind kind, string key, string who, string? text, NodaTime.Instant now)
    {
        var from = now - NodaTime.Duration.FromMinutes(1);
        return await db.Signals.FirstOrDefaultAsync(s => s.SeriesId == series.Id && s.Kind == kind && s.NameKey == key && s.SaidBy == who && s.Text == text && s.At > from && s.GoneAt == null);
    }
}
