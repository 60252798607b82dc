using SmarketingBot.Rehearsal;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Outbox;

/// <summary>Short pauses, so that plays about patience stay short themselves.</summary>
internal static class Delivering
{
    public static Task<Talk> Begin(TestDatabase? database = null, Func<SimulatedTeamsOptions, SimulatedTeamsOptions>? options = null, params (string Name, string Value)[] more)
    {
        var settings = new Dictionary<string, string?> { ["Outbox:BackOffSeconds"] = "1", ["Outbox:LongestBackOffSeconds"] = "2", ["Outbox:LeaseSeconds"] = "5" };
        foreach (var (name, value) in more) settings[name] = value;
        return Talk.Begin(database, options: options, settings: settings);
    }

    /// <summary>Messages that the bot posted in a conversation, as Teams counted the tries.</summary>
    public static IReadOnlyList<SimCall> Posts(this Talk talk, SimConversation where) =>
        [.. talk.Teams.Calls.Where(c => c.IsSend && c.Conversation == where.Id)];

    public static IReadOnlyList<SimCall> Edits(this Talk talk, SimConversation where) =>
        [.. talk.Teams.Calls.Where(c => c.IsEdit && c.Conversation == where.Id)];

    /// <summary>What the bot shows in a conversation, oldest first.</summary>
    public static IReadOnlyList<SimMessage> Shown(this Talk talk, SimConversation where) =>
        [.. where.Messages.Where(m => m is { FromBot: true, Deleted: false })];
}
