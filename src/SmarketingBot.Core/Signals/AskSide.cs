using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Signals;

/// <summary>One side asks something of the other; whoever takes it promises it.</summary>
public sealed class AskSide(BotDb db, SignalRights rights, RecordCommitment record, FollowAgenda agenda, Promises promises, IClock clock)
{
    /// <summary>Asks a side, in a card of the conversation. Asked already, nothing happens.</summary>
    /// <returns>What is asked, and whether it is new.</returns>
    public async Task<(Signal Ask, bool IsNew)> Run(Series series, string who, Side side, string what, LocalDate due)
    {
        await rights.MustBelong(series, who);
        if (what.Length is 0 or > Limits.Title) throw new RuleBroken(T($"What do you ask for? At most {Limits.Title} characters, for example “ask marketing fintech one-pager by 12 dec”."));
        var key = Signal.KeyOf(what);
        if (await db.Signals.FirstOrDefaultAsync(s => s.SeriesId == series.Id && s.Kind == SignalKind.Ask && s.NameKey == key && s.Side == side && s.GoneAt == null && s.ItemNumber == null) is { } there) return (there, false);
        var ask = await rights.Keep(series, new Signal { SeriesId = series.Id, Kind = SignalKind.Ask, Name = what, NameKey = key, Side = side, Until = due, SaidBy = who, At = clock.GetCurrentInstant() });
        await promises.Make(SignalKeys.Kind, SignalKeys.Of(ask.Id), Recipient.Conversation(series.ConversationId), ask.Id.ToString("N"));
        await agenda.Changed(series.Id);
        return (ask, true);
    }

    /// <summary>Somebody of the side that was asked takes it: it becomes their item. Taken by them already, nothing happens.</summary>
    /// <exception cref="RuleBroken">Not of that side, or taken by somebody else.</exception>
    public async Task<Signal> Take(Series series, Signal ask, Person who)
    {
        var side = await rights.MustBelong(series, who.Id);
        if (await TakenAs(ask) is { } item)
        {
            if (item.OwnerId == who.Id) return ask;
            throw new RuleBroken(T($"“{ask.Name}” is taken already, as #{item.Number}."));
        }
        if (ask.GoneAt is not null) throw new RuleBroken(T($"“{ask.Name}” was taken back, so there is nothing to take."));
        if (side != ask.Side) throw new RuleBroken(ask.Side == Side.Sales
            ? T($"That is asked of sales. You can help all the same: “I'll {ask.Name} by fri”.")
            : T($"That is asked of marketing. You can help all the same: “I'll {ask.Name} by fri”."))
        {
            IsAboutRights = true,
        };
        var promised = await record.Run(series.ConversationId, who.Id, who, ask.Name, ask.Until!.Value);
        (ask.ItemNumber, ask.AnsweredBy, ask.AnsweredAt) = (promised.Number, who.Id, clock.GetCurrentInstant());
        await promises.Shows(SignalKeys.Of(ask.Id), [promised.Number]);
        await promises.Refresh(SignalKeys.Of(ask.Id));
        // Should the item be dropped, the ask stands on the agenda again.
        if (await agenda.Changed(series.Id) is { } meeting) await promises.Shows(AgendaKeys.Of(meeting), [promised.Number]);
        return ask;
    }

    /// <summary>The item an ask has become; null while it is open, and again when that was undone or dropped.</summary>
    public async Task<ActionItem?> TakenAs(Signal ask) => ask.ItemNumber is { } number
        ? await db.ActionItems.FirstOrDefaultAsync(i => i.Number == number && i.State != ItemState.Dropped)
        : null;

    /// <summary>The open ask that some words begin or name.</summary>
    /// <exception cref="RuleBroken">None, or several.</exception>
    public async Task<Signal> Named(Series series, string words)
    {
        var key = Signal.KeyOf(words);
        var open = await db.Signals.Where(s => s.SeriesId == series.Id && s.Kind == SignalKind.Ask && s.GoneAt == null).OrderBy(s => s.At).ToListAsync();
        var found = key.Length == 0 ? open.Where(s => s.ItemNumber is null).ToList() : [.. open.Where(s => s.NameKey == key)];
        if (found.Count == 0) found = [.. open.Where(s => s.NameKey.Contains(key, StringComparison.Ordinal))];
        if (found.Count > 1) found = [.. found.Where(s => s.ItemNumber is null)];
        return found switch
        {
            [var one] => one,
            [] => throw new RuleBroken(T("I find no open ask of that name. “ask” shows what is asked for.")),
            _ => throw new RuleBroken(T($"Which one: {Names.List(found.Select(s => $"“{s.Name}”"), T("or"))}? Say “take” and its name.")),
        };
    }
}

/// <summary>What one side asked of the other and nobody took yet, the soonest due first.</summary>
public sealed class OpenAsks(BotDb db)
{
    /// <summary>All of a series; one query.</summary>
    public async Task<IReadOnlyList<Signal>> Of(Series series) =>
        [.. (await db.Signals.AsNoTracking().Where(s => s.SeriesId == series.Id && s.Kind == SignalKind.Ask && s.GoneAt == null
            && (s.ItemNumber == null || !db.ActionItems.Any(i => i.Number == s.ItemNumber && i.State != ItemState.Dropped))).ToListAsync()).OrderBy(s => s.Until)];
}
