using System.Collections.Immutable;

namespace SmarketingBot.Rehearsal;

/// <summary>A place in Teams where people and the bot write. A thread of a channel is a conversation of its own.</summary>
public sealed class SimConversation
{
    private readonly Lock _gate = new();
    private readonly List<SimMessage> _log = [];
    private ImmutableList<SimPerson> _members = [];
    private volatile bool _installed;

    internal SimConversation(string id, ConversationKind kind, string? name, string tenantId) =>
        (Id, Kind, Name, TenantId) = (id, kind, name, tenantId);

    /// <summary>Teams' id: <c>a:…</c>, <c>19:…@thread.v2</c>, <c>19:meeting_…@thread.v2</c>, <c>19:…@thread.tacv2[;messageid=…]</c>.</summary>
    public string Id { get; }

    /// <summary>The kind as it travels in <c>conversationType</c>.</summary>
    public ConversationKind Kind { get; }

    /// <summary>The name people see; personal chats have none.</summary>
    public string? Name { get; }

    /// <summary>The tenant that hosts it.</summary>
    public string TenantId { get; }

    /// <summary>The meeting, when this is a meeting chat (or a channel that holds one).</summary>
    public SimMeeting? Meeting { get; internal set; }

    /// <summary>The team's id, for channels.</summary>
    public string? TeamId { get; internal init; }

    /// <summary>The team's name, for channels.</summary>
    public string? TeamName { get; internal init; }

    /// <summary>The channel that this thread belongs to; null unless this is a thread.</summary>
    public SimConversation? Channel { get; internal init; }

    /// <summary>The id of the thread's first message; null unless this is a thread.</summary>
    public string? RootId { get; internal init; }

    /// <summary>Who belongs to it now, in the order of joining. The bot is never listed, as in Teams' rosters.</summary>
    public IReadOnlyList<SimPerson> Members => Home._members;

    /// <summary>Whether the bot is here.</summary>
    public bool Installed => Home._installed;

    /// <summary>Whether the person blocked the bot (personal chats).</summary>
    public bool Blocked { get; internal set; }

    /// <summary>How many messages were written here; cheap.</summary>
    public int Count
    {
        get
        {
            lock (_gate) return _log.Count;
        }
    }

    /// <summary>All messages so far, oldest first: a copy.</summary>
    public IReadOnlyList<SimMessage> Messages
    {
        get
        {
            lock (_gate) return [.. _log];
        }
    }

    /// <summary>The newest message that fits, or null; looks from the end, so it is cheap for recent ones.</summary>
    public SimMessage? LastWhere(Func<SimMessage, bool> fits, int amongNewest = int.MaxValue)
    {
        var count = Count;
        for (var i = count - 1; i >= 0 && i >= count - amongNewest; i--)
        {
            SimMessage message;
            lock (_gate) message = _log[i];
            if (fits(message)) return message;
        }

        return null;
    }

    /// <inheritdoc/>
    public override string ToString() => Name ?? Id;

    /// <summary>Membership and installation belong to the channel, not to its threads.</summary>
    internal SimConversation Home => Channel ?? this;

    internal bool IsBareChannel => Kind == ConversationKind.Channel && Channel is null;

    internal void Install(bool installed) => Home._installed = installed;

    internal void Join(SimPerson person) =>
        ImmutableInterlocked.Update(ref Home._members, (all, one) => all.Contains(one) ? all : all.Add(one), person);

    internal void Leave(SimPerson person) => ImmutableInterlocked.Update(ref Home._members, (all, one) => all.Remove(one), person);

    internal void Append(SimMessage message)
    {
        lock (_gate) _log.Add(message);
        Channel?.Append(message);
    }
}
