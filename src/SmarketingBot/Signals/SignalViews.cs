using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Signals;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Signals;

/// <summary>Reads what the cards of signals show, and finds their words when they are sent.</summary>
public sealed class SignalViews(BotDb db, RecentWins wins, GiveFeedback feedback, ComingUp coming, OpenAsks asks, AskSide ask, HearObjection objections, SeriesCalendar days, IClock clock)
{
    private static readonly Duration Lately = Duration.FromDays(30);

    /// <summary>Everything that was told lately; the number of queries does not depend on how much.</summary>
    public async Task<SignalsView> Of(Series series)
    {
        var (now, today) = (clock.GetCurrentInstant(), days.Today(series));
        var from = now - Duration.FromDays(HearObjection.Days);
        var heard = await db.Signals.AsNoTracking().Where(s => s.SeriesId == series.Id && s.Kind == SignalKind.Objection && s.GoneAt == null && s.At > from).OrderBy(s => s.At).ToListAsync();
        var pieces = await db.Signals.AsNoTracking().Where(s => s.SeriesId == series.Id && s.Kind == SignalKind.Content && s.GoneAt == null).OrderBy(s => s.At).ToListAsync();
        var ids = pieces.Select(p => p.Id).ToList();
        var voices = await db.SignalVoices.AsNoTracking().Where(v => ids.Contains(v.SignalId)).ToListAsync();
        var lines = heard.GroupBy(s => s.NameKey).Select(g =>
        {
            var piece = pieces.LastOrDefault(p => p.Text == g.Key);
            return new ObjectionLine(g.Last().Name, g.Count(), piece?.Name, voices.Count(v => v.SignalId == piece?.Id && v.What == "helped"), voices.Count(v => v.SignalId == piece?.Id && v.What == "not yet"));
        }).OrderByDescending(o => o.Count).ToList();
        return new SignalsView(await wins.Of(series, now - Lately), lines, await feedback.Counts(series), await coming.Of(series, today), await asks.Of(series), today);
    }

    /// <summary>The words of a message about a signal; null when there is nothing to say any more.</summary>
    public async Task<Speech?> Compose(OutboxMessage row)
    {
        var id = Guid.Parse(row.Subject);
        var signal = await db.Signals.FirstOrDefaultAsync(s => s.Id == id);
        if (signal is null or { GoneAt: not null }) return row.Done == 0 ? null : Speech.Shows(SignalCard.Gone().ToJson(), T("Taken back"));
        if (await db.Series.FirstOrDefaultAsync(s => s.Id == signal.SeriesId) is not { } series) return null;
        var (card, summary) = row.Kind switch
        {
            SignalKeys.SuggestKind => (await Suggestion(series, signal), T($"“{signal.Name}” comes up again and again")),
            SignalKeys.FeedbackKind => (SignalCard.Feedback(signal), T($"Feedback about {signal.Name}")),
            SignalKeys.AnswerKind => (SignalCard.Answered(signal, await NameOf(signal.AnsweredBy)), T($"An answer about {signal.Name}")),
            SignalKeys.HelpedKind => (await Question(signal, row.PersonId!), T($"Did “{signal.Name}” help?")),
            _ => signal.Kind == SignalKind.Win ? await Win(series, signal) : await Ask(series, signal),
        };
        return Speech.Shows(card.ToJson(), summary);
    }

    private async Task<(AdaptiveCards.AdaptiveCard, string)> Win(Series series, Signal win)
    {
        var deal = await wins.Of(series, win);
        return (SignalCard.Won(deal), T($"Won: {deal.Line}"));
    }

    private async Task<(AdaptiveCards.AdaptiveCard, string)> Ask(Series series, Signal asked) =>
        (SignalCard.Asked(asked, await ask.TakenAs(asked), await NameOf(asked.AnsweredBy), days.Today(series)), SignalCard.AskedOf(asked));

    private async Task<AdaptiveCards.AdaptiveCard> Suggestion(Series series, Signal last)
    {
        var from = last.At - Duration.FromDays(HearObjection.Days);
        var said = await db.Signals.Where(s => s.SeriesId == series.Id && s.Kind == SignalKind.Objection && s.NameKey == last.NameKey && s.GoneAt == null && s.At > from && s.At <= last.At)
            .OrderByDescending(s => s.At).Select(s => s.Text).ToListAsync();
        return SignalCard.Suggested(last.Name, said.Count, [.. said.OfType<string>().Take(5)], (await objections.Piece(series, last.NameKey))?.Name);
    }

    private async Task<AdaptiveCards.AdaptiveCard> Question(Signal content, string who)
    {
        var word = await db.Signals.Where(s => s.SeriesId == content.SeriesId && s.Kind == SignalKind.Objection && s.NameKey == content.Text).OrderBy(s => s.At).Select(s => s.Name).FirstOrDefaultAsync();
        return SignalCard.DidItHelp(content, word ?? content.Text!, await db.SignalVoices.Where(v => v.SignalId == content.Id && v.PersonId == who).Select(v => v.What).FirstOrDefaultAsync());
    }

    private Task<string?> NameOf(string? id) => db.People.Where(p => p.Id == id).Select(p => (string?)p.Name).FirstOrDefaultAsync();
}
