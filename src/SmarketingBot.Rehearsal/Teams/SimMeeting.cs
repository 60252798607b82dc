using NodaTime;

namespace SmarketingBot.Rehearsal;

/// <summary>What Teams knows of the meeting behind a meeting chat. A recurring series shares one chat and one id.</summary>
/// <param name="Id">The id for the meeting API; it travels as <c>channelData.meeting.id</c>, never as the conversation's id.</param>
/// <param name="Title">The subject in the calendar.</param>
/// <param name="Organizer">Whose calendar holds it; the sender of all meeting events.</param>
public sealed record SimMeeting(string Id, string Title, SimPerson Organizer)
{
    /// <summary>When the calendar says it begins.</summary>
    public Instant? ScheduledStart { get; init; }

    /// <summary>When the calendar says it ends.</summary>
    public Instant? ScheduledEnd { get; init; }

    /// <summary>Teams' word for it: Scheduled, Recurring, MeetNow, …</summary>
    public string Type { get; init; } = "Recurring";

    /// <summary>The link people join by.</summary>
    public Uri JoinUrl { get; init; } = new("https://teams.microsoft.com/l/meetup-join/rehearsal");
}
