namespace SmarketingBot.Packaging;

/// <summary>What the app asks Teams for, and what for; the manifest and README's table are held against it.</summary>
public static class Permissions
{
    /// <summary>Every permission of the manifest. Each is asked of whoever adds the app to the one chat or team it is for.</summary>
    public static readonly IReadOnlyList<AskedFor> All =
    [
        new("OnlineMeeting.ReadBasic.Chat", "hears that the call of the meeting's chat began or ended, to offer “Start meeting” and “End meeting”",
            "whoever adds the app to the chat", "nothing is offered; “start” and “end” do the same"),
        new("ChannelMeeting.ReadBasic.Group", "the same for a meeting in a channel",
            "an owner of the team, when adding the app", "as above"),
        new("OnlineMeetingParticipant.Read.Chat", "hears who joined the call, for the attendance in the minutes",
            "whoever adds the app to the chat", "attendance names those who took part with the bot; the moderator can correct it"),
    ];

    /// <summary>What comes with any bot, without a permission of its own, and must be known as well.</summary>
    public static readonly IReadOnlyList<AskedFor> Inherent =
    [
        new("(bot in a chat, team or meeting)", "reads messages that mention it, the member list with names and Entra ids, and messages on whose menu “Create action item” is chosen",
            "whoever adds the app; administrators by app policies", "there is no bot there"),
        new("(bot in one's own chat)", "writes to a person: reminders, questions, summaries",
            "the person, or an administrator's app setup policy", "that person gets no reminders; the moderator sees “Not reachable yet”"),
    ];
}

/// <summary>One permission in plain words.</summary>
/// <param name="Name">Its name in the manifest, or what it is called here in brackets.</param>
/// <param name="Why">What the bot does with it.</param>
/// <param name="Who">Who consents.</param>
/// <param name="Without">What stops without it.</param>
public sealed record AskedFor(string Name, string Why, string Who, string Without);
