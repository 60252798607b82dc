using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Facilitation;

/// <summary>The moderator gives the current topic more time.</summary>
public sealed class ExtendTopic(MeetingRights rights, MeetingAlarm alarm, Promises promises, IClock clock)
{
    /// <summary>What the button adds, in minutes.</summary>
    public const int Step = 5;

    /// <summary>The most that one sentence can add, in minutes.</summary>
    public const int Most = 60;

    /// <summary>Adds minutes to the box and to the meeting. A box that is up already goes on from now.</summary>
    /// <param name="held">The meeting.</param>
    /// <param name="who">Who asks.</param>
    /// <param name="minutes">How many.</param>
    /// <param name="until">The end of the box as the pressed card knew it; a repeated press finds another and adds nothing. Null always adds.</param>
    public async Task Run(HeldMeeting held, string who, int minutes, Instant? until = null)
    {
        if (!held.IsRunning) return;
        await rights.MustModerate(held, who, T("add time", "only they can"), T("You can say “raise hand” to ask for it."));
        var meeting = held.Meeting;
        // Stored in milliseconds, and so is what a card brings back.
        if (until is { } seen && (meeting.BoxEndsAt is not { } known || BotDb.Ms(known) != BotDb.Ms(seen))) return;
        if (meeting.BoxEndsAt is not { } end) throw new RuleBroken(T("There is no topic right now that could get more time. Say “topic <title> 10m” to add one, then “next”."));
        meeting.BoxEndsAt = Instant.Max(end, clock.GetCurrentInstant()) + Duration.FromMinutes(minutes);
        meeting.Extended += minutes;
        await alarm.Set(meeting);
        await promises.Refresh(FacilitationKeys.Of(meeting.Id));
    }
}
