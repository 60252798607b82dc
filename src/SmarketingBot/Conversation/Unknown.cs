namespace SmarketingBot.Conversation;

/// <summary>Text that is no command and no promise gets one helpful sentence, never silence.</summary>
internal static class Unknown
{
    private static readonly string[] Thanks = ["thanks", "thank you", "thx", "cheers", "danke", "vielen dank", "teşekkürler", "sağ ol", "great", "ok", "okay", "👍"];

    internal static Task<Reply> Answer(FeatureMap map, Turn turn)
    {
        var text = turn.Said.Text.Trim();
        if (Thanks.Contains(text.ToLowerInvariant().TrimEnd('!', '.'))) return Reply.Says(T("You're welcome!"));
        var where = turn.Here.IsPersonal ? Where.Personal : Where.Conversation;
        var known = map.Commands.Where(c => c.Where.HasFlag(where)).SelectMany(c => new[] { c.Words, Verb(c.Words) }).Distinct();
        return Reply.Says(Core.Kernel.NearestCommand.For(text, known) is { } nearest
            ? T($"I don't know that one. Did you mean “{nearest}”? Say “help” to see everything I understand.")
            : T("I don't understand that yet. Say “help” to see what I can do, or promise something: “I'll send the deck by fri”."));
    }
}
