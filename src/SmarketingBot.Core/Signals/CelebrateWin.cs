using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Signals;

/// <summary>A deal was won: it is celebrated in the conversation, with thanks to people of both sides.</summary>
public sealed class CelebrateWin(BotDb db, SignalRights rights, FollowAgenda agenda, Promises promises, IClock clock)
{
    // A customer can be won twice, but thanks added some days later belong to the same win.
    private static readonly Duration Same = Duration.FromDays(30);

    /// <summary>Most people that one win thanks.</summary>
    public const int MostThanked = 20;

    /// <summary>Tells it, or adds thanks to one of the same name of these days.</summary>
    /// <param name="series">The series.</param>
    /// <param name="who">Who tells it.</param>
    /// <param name="customer">Who was won.</param>
    /// <param name="worth">What it is worth, or null.</param>
    /// <param name="source">The campaign it came from, or null.</param>
    /// <param name="thanked">Whom to thank, members of the conversation.</param>
    /// <returns>The win, and whether it is new.</returns>
    public async Task<(Signal Win, bool IsNew)> Run(Series series, string who, string customer, Amount? worth, string? source, IEnumerable<Person> thanked)
    {
        await rights.MustBelong(series, who);
        var (key, now) = (Signal.KeyOf(customer), clock.GetCurrentInstant());
        var from = now - Same;
        var win = await db.Signals.Where(s => s.SeriesId == series.Id && s.Kind == SignalKind.Win && s.NameKey == key && s.GoneAt == null && s.At > from).OrderByDescending(s => s.At).FirstOrDefaultAsync();
        // Another worth is another deal; none at all, or the same, is the one that is known.
        var isNew = win is null || worth is { } told && win.Amount != told.Value;
        if (isNew)
            win = await rights.Keep(series, new Signal
            {
                SeriesId = series.Id,
                Kind = SignalKind.Win,
                Name = customer,
                NameKey = key,
                Amount = worth?.Value,
                Currency = worth?.Currency ?? "",
                SourceKey = source is null ? null : Signal.KeyOf(source),
                Text = source,
                SaidBy = who,
                At = now,
            });
        await Thank(win!, thanked);
        await promises.Make(SignalKeys.Kind, SignalKeys.Of(win!.Id), Recipient.Conversation(series.ConversationId), win.Id.ToString("N"));
        return (win, isNew);
    }

    /// <summary>Adds thanks; to thank somebody twice is to thank them once.</summary>
    public async Task Thank(Signal win, IEnumerable<Person> people)
    {
        await db.SaveChangesAsync();
        var there = await db.SignalVoices.Where(v => v.SignalId == win.Id).Select(v => v.PersonId).ToListAsync();
        var fresh = people.Where(p => !there.Contains(p.Id)).DistinctBy(p => p.Id).ToList();
        if (there.Count + fresh.Count > MostThanked) throw new RuleBroken(T($"Please thank at most {MostThanked} people for one win."));
        foreach (var person in fresh) db.Add(new SignalVoice { SignalId = win.Id, PersonId = person.Id, What = "thanks", At = clock.GetCurrentInstant() });
        if (fresh.Count > 0) await promises.Refresh(SignalKeys.Of(win.Id));
        await agenda.Changed(win.SeriesId);
    }
}

/// <summary>One win with those who are thanked.</summary>
public sealed record WonDeal(Signal Win, IReadOnlyList<(string Name, Side? Side)> Thanked)
{
    /// <summary>“Acme, 40,000 EUR – thanks to Sam Porter and Mia Novak”.</summary>
    public string Line => Thanked.Count == 0 ? $"{Win.Name}{Worth}" : T($"{Win.Name}{Worth} – thanks to {Names.List(Thanked.Select(t => t.Name))}");

    private string Worth => Win.Amount is { } amount ? $", {Amounts.Say(amount)}{(Win.Currency.Length == 0 ? "" : $" {Win.Currency}")}" : "";
}

/// <summary>The wins of some time, latest first.</summary>
public sealed class RecentWins(BotDb db)
{
    /// <summary>Since a moment; three queries.</summary>
    public async Task<IReadOnlyList<WonDeal>> Of(Series series, Instant since)
    {
        var wins = await db.Signals.AsNoTracking().Where(s => s.SeriesId == series.Id && s.Kind == SignalKind.Win && s.GoneAt == null && s.At > since).OrderByDescending(s => s.At).ToListAsync();
        return await With(series, wins);
    }

    /// <summary>One win.</summary>
    public async Task<WonDeal> Of(Series series, Signal win) => (await With(series, [win]))[0];

    private async Task<IReadOnlyList<WonDeal>> With(Series series, List<Signal> wins)
    {
        var ids = wins.Select(w => w.Id).ToList();
        var thanked = await db.SignalVoices.AsNoTracking().Where(v => ids.Contains(v.SignalId))
            .Join(db.People.AsNoTracking(), v => v.PersonId, p => p.Id, (v, p) => new { v.SignalId, p.Id, p.Name }).OrderBy(t => t.Name).ToListAsync();
        var sides = await db.Members.AsNoTracking().Where(m => m.ConversationId == series.ConversationId).ToDictionaryAsync(m => m.PersonId, m => m.Side);
        return [.. wins.Select(w => new WonDeal(w, [.. thanked.Where(t => t.SignalId == w.Id).Select(t => (t.Name, sides.GetValueOrDefault(t.Id)))]))];
    }
}
