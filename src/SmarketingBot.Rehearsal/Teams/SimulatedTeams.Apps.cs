using System.Text.Json.Nodes;

namespace SmarketingBot.Rehearsal;

public sealed partial class SimulatedTeams
{
    /// <summary>The person gets the app in personal scope; Teams tells the bot twice, as it does.</summary>
    public Task<TurnOutcome> InstallFor(SimPerson person)
    {
        person.Personal.Blocked = false;
        return InstallIn(person.Personal, person);
    }

    /// <summary>Somebody adds the app to a chat or a channel's team.</summary>
    public async Task<TurnOutcome> InstallIn(SimConversation conversation, SimPerson by)
    {
        var (members, installation) = Installs(conversation, by);
        await Post(members);
        return await Post(installation);
    }

    /// <summary>
    /// Somebody adds the app, and the bot is told nothing yet: the two events may be posted in any order, at the same time or not at all.
    /// </summary>
    public (JsonObject Members, JsonObject Installation) Installs(SimConversation conversation, SimPerson by)
    {
        conversation.Install(true);
        return (Wire.MembershipChange(by, conversation, "membersAdded", [Wire.BotAccount(this)]), Wire.InstallationUpdate(by, conversation, "add"));
    }

    /// <summary>The person removes the app; from now on private messages get 403.</summary>
    public Task<TurnOutcome> UninstallFor(SimPerson person)
    {
        person.Personal.Install(false);
        return Post(Wire.InstallationUpdate(person, person.Personal, "remove"));
    }

    /// <summary>Somebody removes the app from a chat or team.</summary>
    public async Task<TurnOutcome> UninstallFrom(SimConversation conversation, SimPerson by)
    {
        conversation.Install(false);
        await Post(Wire.MembershipChange(by, conversation, "membersRemoved", [Wire.BotAccount(this)]));
        return await Post(Wire.InstallationUpdate(by, conversation, "remove"));
    }

    /// <summary>The person blocks the bot. Teams tells nobody: the next private message gets MessageWritesBlocked.</summary>
    public void Block(SimPerson person) => person.Personal.Blocked = true;

    /// <summary>The person lets the bot write again; writing to it does the same.</summary>
    public void Unblock(SimPerson person) => person.Personal.Blocked = false;

    /// <summary>People join a chat or team.</summary>
    public Task<TurnOutcome> AddTo(SimConversation conversation, SimPerson by, params IEnumerable<SimPerson> people)
    {
        var joined = people.ToList();
        foreach (var person in joined) conversation.Join(person);
        return PostIfInstalled(conversation, Wire.MembershipChange(by, conversation, "membersAdded", Accounts(joined)));
    }

    /// <summary>People leave a chat or team, or are removed.</summary>
    public Task<TurnOutcome> RemoveFrom(SimConversation conversation, SimPerson by, params IEnumerable<SimPerson> people)
    {
        var left = people.ToList();
        foreach (var person in left) conversation.Leave(person);
        return PostIfInstalled(conversation, Wire.MembershipChange(by, conversation, "membersRemoved", Accounts(left)));
    }

    /// <summary>Somebody leaves a chat or team and the event is lost on its way, as happens.</summary>
    public static void RemoveSilently(SimConversation conversation, SimPerson person) => conversation.Leave(person);

    private static JsonArray Accounts(IEnumerable<SimPerson> people) => [.. people.Select(p => (JsonNode)Wire.Account(p, named: false))];

    /// <summary>Teams tells a bot nothing about places where it isn't.</summary>
    private Task<TurnOutcome> PostIfInstalled(SimConversation conversation, JsonObject activity) =>
        conversation.Installed ? Post(activity) : Task.FromResult(TurnOutcome.NotDelivered(activity));
}
