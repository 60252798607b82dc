using NodaTime;

namespace SmarketingBot.Rehearsal.Room;

/// <summary>The five people somebody can be in a room, and the chat that they share.</summary>
internal sealed class RoomCast
{
    /// <summary>How the page calls the chat of everybody, and the chat of one person with the bot.</summary>
    public const string Shared = "room";
    public const string Own = "own";

    private readonly Dictionary<string, SimPerson> _people;
    private readonly Dictionary<SimPerson, string> _keys;

    public RoomCast(SimulatedTeams teams)
    {
        All =
        [
            new(teams.AddPerson("Noa Levi", Home, "en-US"), "moderator"),
            new(teams.AddPerson("Sam Porter", Home, "en-US"), "sales"),
            // Asleep while the others begin their day: her reminders come at her own hours.
            new(teams.AddPerson("Sia Anand", "America/New_York", "en-US"), "sales"),
            new(teams.AddPerson("Mia Novak", Home, "en-US"), "marketing"),
            new(teams.AddPerson("Max Weber", Home, "en-US"), "marketing"),
        ];
        _people = All.ToDictionary(p => Key(p.Person), p => p.Person);
        _keys = All.ToDictionary(p => p.Person, p => Key(p.Person));
        Chat = teams.AddMeetingChat("Weekly smarketing", All.Select(p => p.Person));
    }

    /// <summary>Where the clock on the wall hangs.</summary>
    public const string Home = "Europe/Berlin";

    /// <summary>People's time when a room opens: a Monday, 08:30 in Berlin, no change of summer time near.</summary>
    public static Instant Begins { get; } = Instant.FromUtc(2026, 11, 2, 7, 30);

    /// <summary>Everybody with the side they will be on.</summary>
    public IReadOnlyList<(SimPerson Person, string Side)> All { get; }

    public SimConversation Chat { get; }

    public SimPerson Find(string? key) => key is not null && _people.TryGetValue(key, out var known) ? known : throw new RehearsalException($"Nobody here is called “{key}”.");

    public string KeyOf(SimPerson person) => _keys[person];

    /// <summary>The conversation that the page means.</summary>
    public SimConversation Place(SimPerson person, string? place) => place switch
    {
        Shared => Chat,
        Own => person.Personal,
        _ => throw new RehearsalException($"There is no conversation “{place}”."),
    };

    /// <summary>How the page calls a conversation: <c>room</c>, or <c>own:</c> and the person.</summary>
    public string NameOf(SimConversation place) => place == Chat ? Shared : $"{Own}:{_keys[place.Members[0]]}";

    private static string Key(SimPerson person) => person.FirstName.ToLowerInvariant();
}
