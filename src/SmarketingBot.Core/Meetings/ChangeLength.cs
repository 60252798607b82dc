using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Facilitation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Outbox;

namespace SmarketingBot.Core.Meetings;

/// <summary>The moderator makes the meeting that is ahead shorter or longer; the ones after it stay as they are.</summary>
public sealed class ChangeLength(PlanNext plan, ShowSeries show, Promises promises)
{
    /// <summary>What is enough when nothing burns, in minutes.</summary>
    public const int Enough = 15;

    /// <summary>Sets its length, its own among them: then nobody asks again whether it could be shorter.</summary>
    /// <param name="held">A meeting that is ahead, of which the caller knows that its moderator asks.</param>
    /// <param name="minutes">How long it is.</param>
    /// <exception cref="RuleBroken">No meeting can be that short or long.</exception>
    public async Task Run(HeldMeeting held, int minutes)
    {
        if (minutes is < Limits.MeetingMinutesMin or > Limits.MeetingMinutesMax)
            throw new RuleBroken(T($"A meeting can take from {Limits.MeetingMinutesMin} minutes to {Limits.MeetingMinutesMax / 60} hours. Say for example “make it {Enough} minutes”."));
        (held.Meeting.Minutes, held.Meeting.LengthSettled) = (minutes, true);
        await plan.SetAlarms(held.Meeting);
        await promises.Refresh(AgendaKeys.Of(held.Meeting));
        await show.Refresh(held.Series);
    }
}
