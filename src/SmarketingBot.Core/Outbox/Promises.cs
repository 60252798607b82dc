using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Outbox;

/// <summary>Makes, changes and withdraws promises to speak, inside the caller's transaction.</summary>
public sealed class Promises(BotDb db, IClock clock)
{
    // Two ways into the same table, each by an index of its own: as one condition they cost PostgreSQL twice as much.
    private static readonly Compiled<List<string>, List<string>, OutboxMessage> Unsaid = new((db, lanes, keys) => db.Outbox
        .Where(r => lanes.Contains(r.Lane) && (r.State == Delivery.Waiting || r.State == Delivery.Parked))
        .Concat(db.Outbox.Where(r => keys.Contains(r.Key))));
    private readonly List<OutboxMessage> _made = [];
    private readonly HashSet<string> _mine = [];
    private readonly Dictionary<string, OutboxMessage?> _foreseen = [];
    private readonly Dictionary<string, List<OutboxMessage>> _unsaid = [];
    private readonly HashSet<(string Key, int Number)> _shown = [];
    private readonly HashSet<(string Key, int Number)> _looked = [];

    /// <summary>What was promised anew in this unit of work.</summary>
    internal IReadOnlyList<OutboxMessage> Made => _made;

    /// <summary>Whether sending is stopped in the tenant, where that was read already in this unit of work.</summary>
    internal bool? IsStopped { get; set; }

    /// <summary>Whether all that waits for this person is at hand in this unit of work.</summary>
    internal bool IsForeseen(string personId) => _unsaid.ContainsKey(personId);

    /// <summary>Promises to say something once. A promise with the same key stands already: nothing happens.</summary>
    /// <param name="kind">Who composes the words.</param>
    /// <param name="key">What makes it one promise, unique in the tenant.</param>
    /// <param name="to">Where it is said.</param>
    /// <param name="subject">What it is about, for the composer.</param>
    /// <param name="notBefore">Earliest instant of people's time; null is now.</param>
    /// <param name="payload">The words, where they are fixed now.</param>
    /// <param name="priority">0 is what somebody waits for; 1 goes last where a tenant's limit makes messages wait.</param>
    public async Task<OutboxMessage> Make(string kind, string key, Recipient to, string subject = "", Instant? notBefore = null, string? payload = null, int priority = 0)
    {
        var row = await Find(key);
        if (row is not null) return row;
        row = new OutboxMessage
        {
            Kind = kind,
            Key = key,
            Subject = subject,
            ConversationId = to.ConversationId,
            PersonId = to.PersonId,
            Lane = to.Lane,
            NotBefore = notBefore ?? clock.GetCurrentInstant(),
            CreatedAt = clock.GetCurrentInstant(),
            Payload = payload,
            Priority = priority,
        };
        db.Add(row);
        if (_foreseen.ContainsKey(key)) _foreseen[key] = row;
        _mine.Add(key);
        _made.Add(row);
        return row;
    }

    /// <summary>
    /// Reads at once what promises to these people, under these keys and about these items need to know: what is done to them later in this unit of work asks the
    /// store no more.
    /// </summary>
    public async Task Foresee(IReadOnlyCollection<string> personIds, IReadOnlyCollection<string> keys, IReadOnlyCollection<int> numbers)
    {
        if (personIds.Count == 0 && keys.Count == 0) return;
        foreach (var id in personIds) _unsaid[id] = [];
        foreach (var key in keys) _foreseen[key] = null;
        foreach (var row in await Unsaid.List(db, [.. personIds.Select(Recipient.LaneOf)], [.. keys]))
        {
            if (row is { PersonId: { } id, State: Delivery.Waiting or Delivery.Parked } && _unsaid.TryGetValue(id, out var unsaid) && !unsaid.Contains(row)) unsaid.Add(row);
            if (_foreseen.ContainsKey(row.Key)) _foreseen[row.Key] = row;
        }
        var standing = keys.Where(k => _foreseen[k] is not null).ToList();
        if (standing.Count == 0) return;
        foreach (var shown in await db.ShownItems.AsNoTracking().Where(s => numbers.Contains(s.Number) && standing.Contains(s.Key)).ToListAsync()) _shown.Add((shown.Key, shown.Number));
        foreach (var key in standing) foreach (var number in numbers) _looked.Add((key, number));
    }

    /// <summary>What was promised under a key, however it stands.</summary>
    public async Task<OutboxMessage?> Find(string key) => _foreseen.TryGetValue(key, out var foreseen) ? foreseen
        : db.Outbox.Local.FirstOrDefault(r => r.Key == key) ?? await db.Outbox.FirstOrDefaultAsync(r => r.Key == key);

    /// <summary>
    /// Whether somebody was promised something of this kind within the last minute: then a press that asks for it is
    /// one that Teams delivers again, under a new id.
    /// </summary>
    public Task<bool> Lately(string kind, string personId)
    {
        var (from, lane) = (clock.GetCurrentInstant() - Duration.FromMinutes(1), Recipient.LaneOf(personId));
        return db.Outbox.AnyAsync(r => r.Lane == lane && r.Kind == kind && r.CreatedAt > from);
    }

    /// <summary>Notes that the message shows these items and must follow them.</summary>
    public async Task Shows(string key, IEnumerable<int> numbers)
    {
        foreach (var number in numbers.Distinct())
        {
            // What was promised in this unit of work shows nothing yet but what it was told to here.
            var known = _mine.Contains(key) || _looked.Contains((key, number));
            if (!(known ? _shown.Contains((key, number)) : await db.ShownItems.FindAsync(db.Tenant, number, key) is not null))
                db.Add(new ShownItem { Key = key, Number = number });
            _shown.Add((key, number));
        }
    }

    /// <summary>The message must be brought up to date, if it was promised at all.</summary>
    public async Task Refresh(string key)
    {
        if (await Find(key) is { } row) Raise(row);
    }

    /// <summary>Every message that shows the item must be brought up to date.</summary>
    public async Task RefreshItem(int number)
    {
        var keys = await db.ShownItems.Where(s => s.Number == number).Select(s => s.Key).ToListAsync();
        if (keys.Count == 0) return;
        foreach (var row in await db.Outbox.Where(r => keys.Contains(r.Key)).ToListAsync()) Raise(row);
    }

    /// <summary>What was promised for later and is not said yet is due now.</summary>
    public async Task BringForward(string key)
    {
        var now = clock.GetCurrentInstant();
        // What is due already may be on its way.
        if (await Find(key) is { Done: 0, State: Delivery.Waiting } row && row.NotBefore > now) row.NotBefore = now;
    }

    /// <summary>Withdraws a promise that was not said yet; what was said stays.</summary>
    public async Task Withdraw(string key)
    {
        if (await Find(key) is { Done: 0, State: Delivery.Waiting or Delivery.Parked } row) row.State = Delivery.Cancelled;
    }

    /// <summary>Withdraws all unsaid promises of one kind to one person.</summary>
    public async Task WithdrawAll(string kind, string personId)
    {
        var lane = Recipient.LaneOf(personId);
        var unsaid = _unsaid.GetValueOrDefault(personId) ?? await db.Outbox
            .Where(r => r.Lane == lane && (r.State == Delivery.Waiting || r.State == Delivery.Parked) && r.Kind == kind && r.Done == 0).ToListAsync();
        foreach (var row in unsaid.Where(r => r.Kind == kind && r is { Done: 0, State: Delivery.Waiting or Delivery.Parked })) row.State = Delivery.Cancelled;
    }

    /// <summary>The person can be reached again: what waited for that is due.</summary>
    public async Task Unpark(string personId)
    {
        var lane = Recipient.LaneOf(personId);
        await foreach (var row in db.Outbox.Where(r => r.Lane == lane && r.State == Delivery.Parked).AsAsyncEnumerable())
        {
            row.State = Delivery.Waiting;
            row.Attempts = 0;
            row.RetryAt = 0;
        }
    }

    private void Raise(OutboxMessage row)
    {
        // Cancelled and failed ones have no message to follow with.
        if (row.State is Delivery.Cancelled or Delivery.Failed) return;
        row.Wanted++;
        // Unsaid promises are composed when they are said; one that is on its way this moment finds that more is wanted.
        if (row.Done == 0) return;
        if (row.State == Delivery.Said) row.State = Delivery.Waiting;
        // Somebody changed something and looks at the message now.
        row.Priority = 0;
        // A pause that Teams asked for holds, however often the message changes meanwhile.
        row.NotBefore = clock.GetCurrentInstant();
    }
}
