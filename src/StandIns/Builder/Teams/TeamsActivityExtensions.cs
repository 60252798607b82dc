using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>What an activity of Teams tells about itself; null when it tells nothing.</summary>
public static class TeamsActivityExtensions
{
    /// <summary>The channel where it happened.</summary>
    /// <param name="activity">Any activity.</param>
    /// <returns>Its id, or null.</returns>
    public static string TeamsGetChannelId(this IActivity activity) => Data(activity)?.Channel?.Id;

    /// <summary>The channel that was chosen at installation.</summary>
    /// <param name="activity">Any activity.</param>
    /// <returns>Its id, or null.</returns>
    public static string TeamsGetSelectedChannelId(this IActivity activity) => Data(activity)?.Settings?.SelectedChannel?.Id;

    /// <summary>The meeting.</summary>
    /// <param name="activity">Any activity.</param>
    /// <returns>The meeting, or null.</returns>
    public static TeamsMeetingInfo TeamsGetMeetingInfo(this IActivity activity) => Data(activity)?.Meeting;

    /// <summary>The team.</summary>
    /// <param name="activity">Any activity.</param>
    /// <returns>The team, or null.</returns>
    public static TeamInfo TeamsGetTeamInfo(this IActivity activity) => Data(activity)?.Team;

    /// <summary>Asks Teams to notify people of an activity that is about to be sent.</summary>
    /// <param name="activity">The activity, which is changed.</param>
    public static void TeamsNotifyUser(this IActivity activity) => activity.TeamsNotifyUser(false);

    /// <summary>Asks Teams to notify people of an activity that is about to be sent.</summary>
    /// <param name="activity">The activity, which is changed.</param>
    /// <param name="alertInMeeting">True to show it in the running meeting instead of in the feed.</param>
    /// <param name="externalResourceUrl">A page to show in the meeting.</param>
    public static void TeamsNotifyUser(this IActivity activity, bool alertInMeeting, string externalResourceUrl = null)
    {
        var data = activity.ChannelData as TeamsChannelData ?? Data(activity) ?? new TeamsChannelData();
        data.Notification = new NotificationInfo(!alertInMeeting)
        {
            AlertInMeeting = alertInMeeting,
            ExternalResourceUrl = externalResourceUrl,
        };
        activity.ChannelData = data;
    }

    private static TeamsChannelData Data(IActivity activity) =>
        activity.TryGetChannelData<TeamsChannelData>(out var data) ? data : null;
}
