namespace SmarketingBot.Core.Agendas;

/// <summary>
/// How the minutes of a meeting are divided. A part with nothing to show is left out and its minutes go to the topics.
/// </summary>
public sealed class AgendaParts
{
    private const int Hour = 60;
    private readonly Dictionary<AgendaPart, int> _minutes;

    private AgendaParts(Dictionary<AgendaPart, int> minutes, int topics) => (_minutes, Topics) = (minutes, topics);

    /// <summary>For the topics, in minutes; 0 where the parts fill a very short meeting.</summary>
    public int Topics { get; }

    /// <summary>The minutes of a part; 0 where it is left out.</summary>
    public int this[AgendaPart part] => _minutes.GetValueOrDefault(part);

    /// <param name="minutes">The length of the meeting.</param>
    /// <param name="shown">Which parts have something to show.</param>
    /// <param name="settings">What the moderator said about parts.</param>
    public static AgendaParts Of(int minutes, IReadOnlySet<AgendaPart> shown, IReadOnlyList<PartSetting>? settings = null)
    {
        // A round of wins needs nothing to show: the moderator who gave it minutes wants people to tell theirs.
        var parts = Enum.GetValues<AgendaPart>()
            .Where(part => shown.Contains(part) || part == AgendaPart.Wins && settings?.Any(s => s.Part == part && s.Minutes > 0) == true)
            .ToDictionary(part => part, part => Of(part, minutes, settings));
        return new AgendaParts(parts, Math.Max(0, minutes - parts.Values.Sum()));
    }

    /// <summary>The minutes of one part in a meeting of some length, whether it has something to show or not.</summary>
    public static int Of(AgendaPart part, int minutes, IReadOnlyList<PartSetting>? settings) =>
        settings?.FirstOrDefault(s => s.Part == part) is { } said ? Scaled(said.Minutes, said.OfMinutes, minutes) : Usual(part, minutes);

    /// <summary>The minutes of a part about which nobody said anything.</summary>
    public static int Usual(AgendaPart part, int minutes) => Scaled(
        part switch
        {
            AgendaPart.Wins => 5,
            AgendaPart.Commitments => 7,
            AgendaPart.Scoreboard => 10,
            AgendaPart.ReturnedLeads => 6,
            AgendaPart.Vocabulary => 2,
            _ => 5,
        },
        Hour, minutes);

    private static int Scaled(int part, int of, int minutes) => (int)Math.Round(part * minutes / (double)of, MidpointRounding.AwayFromZero);
}
