namespace SmarketingBot.Core.Agendas;

/// <summary>
/// How the minutes of a meeting are divided: wins and what was promised last time at the beginning, reading back at the
/// end, the topics in between. A part with nothing to show is left out and its minutes go to the topics.
/// </summary>
/// <param name="Wins">For a round of wins; 0 unless the moderator wants one.</param>
/// <param name="LastCommitments">For what was promised last time; 0 when there was nothing.</param>
/// <param name="Topics">For the topics.</param>
/// <param name="ReadBack">For reading the new commitments aloud.</param>
public readonly record struct AgendaParts(int Wins, int LastCommitments, int Topics, int ReadBack)
{
    private const int Hour = 60;

    /// <param name="minutes">The length of the meeting.</param>
    /// <param name="anyPromised">Whether something was promised before it.</param>
    /// <param name="settings">What the moderator said about parts.</param>
    public static AgendaParts Of(int minutes, bool anyPromised, IReadOnlyList<PartSetting>? settings = null)
    {
        var wins = Of(AgendaPart.Wins, minutes, settings);
        var last = anyPromised ? Of(AgendaPart.Commitments, minutes, settings) : 0;
        var back = Of(AgendaPart.ReadBack, minutes, settings);
        return new AgendaParts(wins, last, Math.Max(0, minutes - wins - last - back), back);
    }

    /// <summary>The minutes of one part in a meeting of some length, whether it has something to show or not.</summary>
    public static int Of(AgendaPart part, int minutes, IReadOnlyList<PartSetting>? settings) =>
        settings?.FirstOrDefault(s => s.Part == part) is { } said ? Scaled(said.Minutes, said.OfMinutes, minutes) : Usual(part, minutes);

    /// <summary>The minutes of a part about which nobody said anything.</summary>
    public static int Usual(AgendaPart part, int minutes) => Scaled(part switch { AgendaPart.Commitments => 7, AgendaPart.ReadBack => 5, _ => 0 }, Hour, minutes);

    private static int Scaled(int part, int of, int minutes) => (int)Math.Round(part * minutes / (double)of, MidpointRounding.AwayFromZero);
}
