namespace SmarketingBot.Core.Scoreboards;

/// <summary>How a number stands against where it should be by now.</summary>
public enum PaceVerdict
{
    /// <summary>Nobody told a number.</summary>
    NotEntered,

    /// <summary>There is no target to compare it with.</summary>
    NoTarget,

    /// <summary>No working day has passed, or there is none: nothing can be expected yet.</summary>
    TooEarly,

    OffPace,
    ALittleBehind,
    OnPace,
    Ahead,
}

/// <summary>What F10 says about one number.</summary>
/// <param name="Verdict">In one word.</param>
/// <param name="Expected">Where it should be as of its date; null where nothing can be said.</param>
/// <param name="Attainment">Actual ÷ expected as a fraction, turned round where less is better; null where it can't be divided.</param>
/// <param name="Elapsed">Working days that had passed as of its date, that day included.</param>
/// <param name="Days">Working days there are in all.</param>
/// <param name="Gap">By how much it is behind, in its unit; 0 or less is not behind.</param>
public sealed record Pace(PaceVerdict Verdict, decimal? Expected = null, decimal? Attainment = null, int Elapsed = 0, int Days = 0, decimal Gap = 0)
{
    /// <summary>True where it should be talked about.</summary>
    public bool IsOff => Verdict == PaceVerdict.OffPace;

    /// <summary>True where it is as it should be, or better.</summary>
    public bool IsGood => Verdict is PaceVerdict.OnPace or PaceVerdict.Ahead;

    /// <summary>"ahead", "on pace", "a little behind", "off pace"; else what is missing.</summary>
    public string Words => T(Verdict switch
    {
        PaceVerdict.Ahead => "ahead",
        PaceVerdict.OnPace => "on pace",
        PaceVerdict.ALittleBehind => "a little behind",
        PaceVerdict.OffPace => "off pace",
        PaceVerdict.NoTarget => "no target",
        PaceVerdict.TooEarly when Days == 0 => "no working days",
        PaceVerdict.TooEarly => "too early to tell",
        _ => "not entered",
    });
}
