using NodaTime;

namespace SmarketingBot.Rehearsal.Story;

/// <summary>Six people in three time zones, and the chat of the meeting they share.</summary>
public sealed class Cast
{
    /// <summary>Hires everybody. Nobody has the app yet.</summary>
    public Cast(SimulatedTeams teams)
    {
        Noa = teams.AddPerson("Noa Levi", "Europe/Berlin");
        Sam = teams.AddPerson("Sam Porter", "Europe/Berlin");
        Sia = teams.AddPerson("Sia Anand", "America/New_York");
        Mia = teams.AddPerson("Mia Novak", "Europe/Berlin");
        Max = teams.AddPerson("Max Weber", "Asia/Kolkata");
        Olga = teams.AddPerson("Olga Petrova", "Europe/Berlin");
        Room = teams.AddMeetingChat("Weekly smarketing", Noa, Sam, Sia, Mia, Max, Olga);
    }

    /// <summary>Belongs to neither side and moderates, until she can't.</summary>
    public SimPerson Noa { get; }

    /// <summary>Sales, keeps most of what he promises.</summary>
    public SimPerson Sam { get; }

    /// <summary>Sales, asleep while the others meet, and late for once.</summary>
    public SimPerson Sia { get; }

    /// <summary>Marketing, promises a lot.</summary>
    public SimPerson Mia { get; }

    /// <summary>Marketing, has no app until the third day.</summary>
    public SimPerson Max { get; }

    /// <summary>Belongs to neither side; next in the rota.</summary>
    public SimPerson Olga { get; }

    /// <summary>The chat of the meeting.</summary>
    public SimConversation Room { get; }

    /// <summary>The zone in which the series is told.</summary>
    public static DateTimeZone Zone { get; } = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    /// <summary>Everybody.</summary>
    public IReadOnlyList<SimPerson> All => [Noa, Sam, Sia, Mia, Max, Olga];

    /// <summary>The person whose private chat it is; null for the room.</summary>
    public SimPerson? ReaderOf(SimConversation place) => All.FirstOrDefault(p => p.Personal == place);
}
