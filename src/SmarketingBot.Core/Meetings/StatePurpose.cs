using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Meetings;

/// <summary>Says in one sentence what the series is for; it heads each agenda.</summary>
public sealed class StatePurpose(ShowSeries show)
{
    /// <summary>Sets the sentence; an empty one takes it away.</summary>
    /// <exception cref="RuleBroken">It is longer than a sentence.</exception>
    public async Task Run(Series series, string sentence)
    {
        if (sentence.Length > Limits.Sentence)
            throw new RuleBroken(T($"That has {sentence.Length} characters; please say the purpose in at most {Limits.Sentence}, for example “purpose Win customers together”."));
        series.Purpose = sentence.Length == 0 ? null : sentence;
        await show.Refresh(series);
    }
}
