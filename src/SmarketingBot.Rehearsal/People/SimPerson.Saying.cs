namespace SmarketingBot.Rehearsal;

public sealed partial class SimPerson
{
    /// <summary>
    /// Writes a message. <c>@Ben</c> (first or full name of a member) and <c>@Bot</c> become mentions; in groups and channels
    /// the bot is mentioned first unless <paramref name="mentionBot"/> is false, and then it hears nothing unless it
    /// <see cref="SimulatedTeamsOptions.ReadsAllMessages"/>. Writing in private installs the app and ends a block, as in Teams.
    /// </summary>
    public async Task<TurnOutcome> Says(SimConversation conversation, string text, bool mentionBot = true)
    {
        await ReadyToWrite(conversation);
        var mentions = new MentionText(this, conversation, text, mentionBot);
        var id = Teams.NextId();
        var message = Teams.Append(conversation, this, new SimRevision(mentions.Plain, Teams.Now(), Teams.NextOrder()), null, id);
        var activity = Wire.Message(this, message, mentions);
        var heard = conversation.Installed
            && (conversation.Kind == ConversationKind.Personal || mentions.MentionsBot || Teams.Options.ReadsAllMessages);
        var outcome = heard ? await Teams.Post(activity) : TurnOutcome.NotDelivered(activity);
        return outcome with { Message = message };
    }

    /// <summary>Writes to the bot in private.</summary>
    public Task<TurnOutcome> Says(string text) => Says(Personal, text);

    /// <summary>Writes a message and waits for what the bot writes next there.</summary>
    public async Task<SimMessage> Asks(SimConversation conversation, string text) => await Teams.AnswerTo(await Says(conversation, text));

    /// <summary>Writes to the bot in private and waits for its answer.</summary>
    public Task<SimMessage> Asks(string text) => Asks(Personal, text);

    /// <summary>Attaches a file in the private chat with the bot.</summary>
    public async Task<TurnOutcome> SendsFile(string name, Uri? download, string? text = null)
    {
        await ReadyToWrite(Personal);
        return await Teams.Post(Wire.File(this, name, download, text));
    }

    /// <summary>Edits an own message; the bot hears of it as Teams tells it (messageUpdate, editMessage).</summary>
    public Task<TurnOutcome> Edits(SimMessage message, string text, bool mentionBot = true)
    {
        if (message.From != this) throw new RehearsalException($"{Name} did not write that message.");
        var mentions = new MentionText(this, message.Conversation, text, mentionBot);
        message.Edit(new SimRevision(mentions.Plain, Teams.Now(), Teams.NextOrder()));
        Teams.Ring();
        return Teams.Post(Wire.MessageUpdate(this, message, mentions));
    }

    /// <summary>Puts a reaction (like, heart, …) on a message of the bot, or takes it back.</summary>
    public Task<TurnOutcome> Reacts(SimMessage message, string reaction = "like", bool takesBack = false) =>
        Teams.Post(Wire.Reaction(this, message, reaction, takesBack));

    private async Task ReadyToWrite(SimConversation conversation)
    {
        if (conversation.Kind != ConversationKind.Personal)
        {
            if (!conversation.Members.Contains(this)) throw new RehearsalException($"{Name} is not a member of {conversation}.");
            return;
        }

        if (conversation != Personal) throw new RehearsalException($"{Name} cannot write in the private chat of {conversation.Members[0].Name}.");
        if (Role == PersonRole.Anonymous) throw new RehearsalException($"{Name} is anonymous and has no private chat.");
        Personal.Blocked = false;
        if (!Personal.Installed) await Teams.InstallFor(this);
    }
}
