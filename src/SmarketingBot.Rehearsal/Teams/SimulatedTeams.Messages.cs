using System.Runtime.CompilerServices;

namespace SmarketingBot.Rehearsal;

public sealed partial class SimulatedTeams
{
    /// <summary>Everything written anywhere, in the real order of arrival; for telling the whole story.</summary>
    public IReadOnlyList<SimMessage> Messages => [.. _messages.Values.OrderBy(m => m.Order)];

    /// <summary>Everything written in a conversation, by people and the bot, oldest first. A channel shows its threads' messages too.</summary>
    public IReadOnlyList<SimMessage> MessagesIn(SimConversation conversation) => conversation.Messages;

    /// <summary>What the bot wrote to this person alone, oldest first.</summary>
    public IReadOnlyList<SimMessage> PrivateMessagesTo(SimPerson person) => [.. person.Personal.Messages.Where(m => m.FromBot)];

    /// <summary>Whether the bot sent a card there that still stands.</summary>
    public bool HasCardIn(SimConversation conversation) => conversation.LastWhere(IsCard) is not null;

    /// <summary>Whether the bot ever sent this person a card.</summary>
    public bool HasCardFor(SimPerson person) => HasCardIn(person.Personal);

    /// <summary>The bot's newest card in a conversation: as this person sees it, or the base.</summary>
    public CardReader LastCardIn(SimConversation conversation, SimPerson? seenBy = null)
    {
        var message = conversation.LastWhere(IsCard)
            ?? throw new RehearsalException($"There is no card in {conversation}. {Newest(conversation)}");
        return seenBy is null ? message.BaseView : message.ViewOf(seenBy);
    }

    /// <summary>The bot's newest card in the private chat of this person, as they see it.</summary>
    public CardReader LastCardTo(SimPerson person) => person.Personal.LastWhere(IsCard)?.ViewOf(person)
        ?? throw new RehearsalException($"{person.Name} has no card in private. {Newest(person.Personal)}");

    /// <summary>The bot's newest text (without a card) in a conversation.</summary>
    public string LastTextIn(SimConversation conversation) =>
        conversation.LastWhere(m => m is { FromBot: true, HasCard: false, Deleted: false })?.Text
        ?? throw new RehearsalException($"The bot wrote no text in {conversation}. {Newest(conversation)}");

    /// <summary>The bot's newest text (without a card) to this person.</summary>
    public string LastTextTo(SimPerson person) => LastTextIn(person.Personal);

    /// <summary>
    /// Waits until the condition holds, woken by each arrival. A <see cref="RehearsalException"/> in it means "not yet", and
    /// the last one is told when time is up.
    /// </summary>
    public Task WaitFor(
        Func<bool> condition, TimeSpan? timeout = null, [CallerArgumentExpression(nameof(condition))] string wish = "") =>
        _arrivals.WaitFor(condition, timeout ?? Options.Patience, wish);

    /// <summary>Waits until the checks pass: <c>await teams.WaitFor(() => teams.LastCardTo(sam).ShouldShow("Overdue"))</c>.</summary>
    public Task WaitFor(
        Action checks, TimeSpan? timeout = null, [CallerArgumentExpression(nameof(checks))] string wish = "") =>
        _arrivals.WaitFor(() => { checks(); return true; }, timeout ?? Options.Patience, wish);

    /// <summary>Waits for a message by the bot that fits, and returns the newest such.</summary>
    public async Task<SimMessage> WaitForMessage(
        SimConversation conversation,
        Func<SimMessage, bool> fits,
        TimeSpan? timeout = null,
        [CallerArgumentExpression(nameof(fits))] string wish = "")
    {
        SimMessage? found = null;
        await WaitFor(() => (found = conversation.LastWhere(m => m is { FromBot: true, Deleted: false } && fits(m))) is not null, timeout, wish);
        return found!;
    }

    /// <summary>Waits for what the bot writes next in the conversation of something said: <c>await teams.AnswerTo(await mia.Says("help"))</c>.</summary>
    public Task<SimMessage> AnswerTo(TurnOutcome said, TimeSpan? timeout = null)
    {
        var asked = said.Message ?? throw new RehearsalException("Nothing was said, so nothing can be answered.");
        return WaitForMessage(asked.Conversation, m => m.Order > asked.Order, timeout, $"an answer to \"{asked.Text}\"");
    }

    /// <summary>Waits until every automatic refresh that is under way has its answer.</summary>
    public Task Settle(TimeSpan? timeout = null) => WaitFor(() => Refreshes.Pending == 0, timeout, "all refreshes answered");

    /// <summary>Somebody deletes a message in Teams; the bot is not told, and its next edit gets 404.</summary>
    public void Delete(SimMessage message)
    {
        message.MarkDeleted();
        Ring();
    }

    internal SimMessage Append(SimConversation conversation, SimPerson? from, SimRevision revision, string? replyTo, string? id = null)
    {
        id ??= NextId();
        var place = conversation.IsBareChannel ? ThreadFor(conversation, id, replyTo) : conversation;
        var message = new SimMessage(id, place, from, replyTo, revision);
        _messages[id] = message;
        place.Append(message);
        Ring();
        return message;
    }

    /// <summary>Puts a message back that stood here before the program was started again. Nobody is told; what comes next comes after it.</summary>
    internal void Restore(SimMessage message)
    {
        _messages[message.Id] = message;
        message.Conversation.Append(message);
        _ids.After(long.Parse(message.Id, System.Globalization.CultureInfo.InvariantCulture));
        _order = Math.Max(_order, message.Current.Order);
    }

    /// <summary>A post in a channel begins a thread, unless it answers a message that is already in one.</summary>
    private SimConversation ThreadFor(SimConversation channel, string id, string? replyTo)
    {
        if (replyTo is not null && FindMessage(replyTo) is { } answered && answered.Conversation.Channel == channel)
            return answered.Conversation;
        var thread = new SimConversation($"{channel.Id};messageid={id}", ConversationKind.Channel, channel.Name, channel.TenantId)
        {
            Channel = channel,
            RootId = id,
            TeamId = channel.TeamId,
            TeamName = channel.TeamName,
            Meeting = channel.Meeting,
        };
        return _conversations[thread.Id] = thread;
    }

    private static bool IsCard(SimMessage message) => message is { FromBot: true, HasCard: true, Deleted: false };

    private static string Newest(SimConversation conversation)
    {
        var newest = conversation.LastWhere(_ => true);
        return newest is null ? "Nothing was written there." : $"The newest message is: {newest}";
    }
}
