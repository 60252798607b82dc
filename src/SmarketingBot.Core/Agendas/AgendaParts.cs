namespace SmarketingBot.Core.Agendas;

/// <summary>
/// How the minutes of a meeting are divided, for an hour and scaled: what was promised last time at the beginning, reading
/// back at the end, the topics in between. A part with nothing to show is left out and its minutes go to the topics.
/// </summary>
/// <param name="LastCommitments">For what was promised last time; 0 when there was nothing.</param>
/// <param name="Topics">For the topics.</param>
/// <param name="ReadBack">For reading the new commitments aloud.</param>
public readonly record struct AgendaParts(int LastCommitments, int Topics, int ReadBack)
{
    private const int Hour = 60;
    private const int LastCommitmentsOfAnHour = 7;
    private const int ReadBackOfAnHour = 5;

    /// <param name="minutes">The length of the meeting.</param>
    /// <param name="anyPromised">Whether something was promised before it.</param>
    public static AgendaParts Of(int minutes, bool anyPromised)
    {
        var last = anyPromised ? Scaled(LastCommitmentsOfAnHour, minutes) : 0;
        var back = Scaled(ReadBackOfAnHour, minutes);
        return new AgendaParts(last, minutes - last - back, back);
    }

    private static int Scaled(int ofAnHour, int minutes) => (int)Math.Round(ofAnHour * minutes / (double)Hour, MidpointRounding.AwayFromZero);
}
