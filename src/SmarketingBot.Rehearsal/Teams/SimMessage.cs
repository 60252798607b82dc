using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using NodaTime;

namespace SmarketingBot.Rehearsal;

/// <summary>One message in a conversation, with all that became of it: edits, deletion, and what each person sees of its card.</summary>
public sealed class SimMessage
{
    private readonly Lock _gate = new();
    private readonly List<SimRevision> _revisions = [];
    private readonly ConcurrentDictionary<string, string> _views = new();
    private volatile SimRevision _current;
    private volatile bool _deleted;
    private int _shown;

    internal SimMessage(string id, SimConversation conversation, SimPerson? from, string? replyToId, SimRevision first)
    {
        (Id, Conversation, From, ReplyToId, Order) = (id, conversation, from, replyToId, first.Order);
        _current = first;
        _revisions.Add(first);
    }

    /// <summary>Teams' id: digits, unique, rising.</summary>
    public string Id { get; }

    /// <summary>Where it stands; in a channel, the thread.</summary>
    public SimConversation Conversation { get; }

    /// <summary>Who wrote it; null is the bot.</summary>
    public SimPerson? From { get; }

    /// <summary>Whether the bot wrote it.</summary>
    public bool FromBot => From is null;

    /// <summary>The message it answers, when the sender said so.</summary>
    public string? ReplyToId { get; }

    /// <summary>The real order of arrival over all conversations; people's time may stand still meanwhile.</summary>
    public long Order { get; }

    /// <summary>The text as it reads now.</summary>
    public string Text => _current.Text;

    /// <summary>The toast text as it reads now.</summary>
    public string? Summary => _current.Summary;

    /// <summary>Whether it shows a card now.</summary>
    public bool HasCard => _current.HasCard;

    /// <summary>The base card that everybody sees who has no view of their own: a copy, yours to change.</summary>
    public JsonObject? Card => _current.Card;

    /// <summary>People's time of the first post.</summary>
    public Instant SentAt => Revisions[0].At;

    /// <summary>Deleted by the bot, or by somebody through <see cref="SimulatedTeams.Delete"/>.</summary>
    public bool Deleted => _deleted;

    /// <summary>The post and every edit, oldest first.</summary>
    public IReadOnlyList<SimRevision> Revisions
    {
        get
        {
            lock (_gate) return [.. _revisions];
        }
    }

    /// <summary>What this person sees: the card answered to them, else the base.</summary>
    public CardReader ViewOf(SimPerson person) =>
        new(_views.TryGetValue(person.Mri, out var own) ? JsonNode.Parse(own)!.AsObject() : Card ?? throw NoCard(), this);

    /// <summary>What everybody sees who has no view of their own.</summary>
    public CardReader BaseView => new(Card ?? throw NoCard(), this);

    /// <summary>Whether this person sees something else than the base.</summary>
    public bool HasOwnView(SimPerson person) => _views.ContainsKey(person.Mri);

    /// <inheritdoc/>
    public override string ToString() => $"{From?.Name ?? "bot"}: {(HasCard ? "[card] " + new CardReader(Card!, this).Text : Text)}";

    internal SimRevision Current => _current;

    /// <summary>Another one whenever somebody sees something else than before.</summary>
    internal (SimRevision Revision, int Views, bool Deleted) Stamp => (_current, Volatile.Read(ref _shown), _deleted);

    /// <summary>The view of one's own that this person has; null is the base.</summary>
    internal string? OwnView(SimPerson person) => _views.GetValueOrDefault(person.Mri);

    internal void Edit(SimRevision revision)
    {
        lock (_gate)
        {
            _revisions.Add(revision);
            _current = revision;
            // An edit puts the base back before everybody; Teams then asks for the listed people's views again.
            _views.Clear();
        }
    }

    internal void MarkDeleted() => _deleted = true;

    /// <summary>
    /// Shows an answered card, unless the message was edited while the bot thought about it: whichever of the two came first,
    /// the person then ends up with the edited base or their refreshed view, so a test sees one end and not two.
    /// </summary>
    internal void ShowIfStill(SimRevision asked, SimPerson person, JsonObject card)
    {
        lock (_gate)
        {
            if (_current != asked) return;
            _views[person.Mri] = card.ToJsonString();
            _shown++;
        }
    }

    private RehearsalException NoCard() => new($"The message has no card. It reads: {Text}");
}
