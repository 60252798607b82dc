using System.Globalization;

namespace SmarketingBot.Rehearsal;

public sealed partial class SimulatedTeams
{
    private int _seed;

    /// <summary>Everybody, in the order of hiring.</summary>
    public IReadOnlyList<SimPerson> People => [.. _people.Values.Distinct().OrderBy(p => p.Number)];

    /// <summary>All conversations with people in them; a channel without its threads.</summary>
    public IReadOnlyList<SimConversation> Conversations => [.. _conversations.Values.Where(c => c.Channel is null)];

    /// <summary>
    /// Adds a person. Ids follow from the order and the name, so that two runs of one play give the same ones.
    /// </summary>
    /// <param name="name">The display name, e.g. "Mia Novak"; mentioned by it or by its first word.</param>
    /// <param name="zone">IANA zone of their client.</param>
    /// <param name="locale">Language and country of their client.</param>
    /// <param name="role">A user, a guest or an anonymous attendee.</param>
    /// <param name="tenantId">Their home tenant, when it is another one.</param>
    public SimPerson AddPerson(
        string name, string zone = "Europe/London", string locale = "en-GB", PersonRole role = PersonRole.User, string? tenantId = null)
    {
        var number = Interlocked.Increment(ref _seed);
        var upn = name.ToLowerInvariant().Replace(' ', '.') + "@contoso.example";
        if (_people.ContainsKey(upn)) upn = number.ToString(CultureInfo.InvariantCulture) + "." + upn;
        var personal = new SimConversation("a:1" + StableId.Text("chat", number, name), ConversationKind.Personal, null, Options.TenantId);
        var person = new SimPerson(this, number, name, role, personal)
        {
            Mri = "29:1-" + StableId.Text("person", number, name),
            AadObjectId = role == PersonRole.Anonymous ? null : StableId.Guid("person", number, name),
            Upn = role == PersonRole.Anonymous ? null : upn,
            Zone = zone,
            Locale = locale,
            TenantId = tenantId ?? Options.TenantId,
        };
        personal.Join(person);
        // The app is their own tenant's to install, so people of another one are never reachable by the option.
        personal.Install(Options.InstalledForAll && role != PersonRole.Anonymous && person.TenantId == Options.TenantId);
        _conversations[personal.Id] = personal;
        foreach (var key in new[] { person.Mri, person.AadObjectId, person.Upn })
        {
            if (key is not null) _people[key] = person;
        }

        return person;
    }

    /// <summary>Adds a group chat.</summary>
    public SimConversation AddGroupChat(string name, params IEnumerable<SimPerson> members) =>
        Add(new SimConversation($"19:{StableId.Text("group", Seed(), name)}@thread.v2", ConversationKind.GroupChat, name, Options.TenantId), members);

    /// <summary>Adds the chat of a meeting; its first member is the organizer. Change <see cref="SimMeeting"/> with <see cref="Reschedule"/>.</summary>
    public SimConversation AddMeetingChat(string title, params IEnumerable<SimPerson> members)
    {
        var (seed, people) = (Seed(), members.ToList());
        if (people.Count == 0) throw new RehearsalException("A meeting needs an organizer: name at least one person.");
        var chat = new SimConversation($"19:meeting_{StableId.Text("meeting", seed, title)}@thread.v2", ConversationKind.GroupChat, title, Options.TenantId);
        Reschedule(chat, new SimMeeting("MCMx" + StableId.Text("meeting-id", seed, title), title, people[0]));
        return Add(chat, people);
    }

    /// <summary>Adds a channel of a team. Posts in it begin threads, which are conversations of their own.</summary>
    public SimConversation AddChannel(string team, string name, params IEnumerable<SimPerson> members)
    {
        var seed = Seed();
        return Add(
            new SimConversation($"19:{StableId.Text("channel", seed, name)}@thread.tacv2", ConversationKind.Channel, name, Options.TenantId)
            {
                TeamId = $"19:{StableId.Text("team", 0, team)}@thread.tacv2",
                TeamName = team,
            },
            members);
    }

    /// <summary>Gives a chat its meeting, or changes it (title, times).</summary>
    public void Reschedule(SimConversation chat, SimMeeting meeting)
    {
        chat.Meeting = meeting;
        _meetings[meeting.Id] = chat;
    }

    /// <summary>Finds a person by Teams id, Entra object id or UPN.</summary>
    public SimPerson? FindPerson(string key) => _people.GetValueOrDefault(key);

    /// <summary>Finds a conversation by its id; a thread by the channel's id with <c>;messageid=</c>.</summary>
    public SimConversation? FindConversation(string id) => _conversations.GetValueOrDefault(id);

    /// <summary>Finds a message by its id.</summary>
    public SimMessage? FindMessage(string id) => _messages.GetValueOrDefault(id);

    internal SimConversation? FindMeeting(string id) => _meetings.GetValueOrDefault(id);

    private int Seed() => Interlocked.Increment(ref _seed);

    private SimConversation Add(SimConversation conversation, IEnumerable<SimPerson> members)
    {
        foreach (var member in members) conversation.Join(member);
        conversation.Install(Options.InstalledInAll);
        return _conversations[conversation.Id] = conversation;
    }
}
