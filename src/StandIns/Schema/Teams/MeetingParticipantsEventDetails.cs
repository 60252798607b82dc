using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>People joined or left a meeting.</summary>
public class MeetingParticipantsEventDetails
{
    /// <summary>Makes an empty list.</summary>
    public MeetingParticipantsEventDetails()
        : this(null)
    {
    }

    /// <summary>Makes a list.</summary>
    /// <param name="members">Who.</param>
    public MeetingParticipantsEventDetails(IList<TeamsMeetingMember> members = null) => Members = members ?? new List<TeamsMeetingMember>();

    /// <summary>Who joined or left.</summary>
    [JsonProperty("Members")]
    public IList<TeamsMeetingMember> Members { get; private set; }
}
