using SmarketingBot.Core.Meetings;

namespace SmarketingBot.Core.Agendas;

/// <summary>What makes an agenda message one message.</summary>
public static class AgendaKeys
{
    /// <summary>The agenda that follows changes now: the latest copy.</summary>
    public static string Of(Meeting meeting) => Copy(meeting, meeting.AgendaCopies);

    /// <summary>The copy before it, which points to it.</summary>
    public static string Before(Meeting meeting) => Copy(meeting, meeting.AgendaCopies - 1);

    private static string Copy(Meeting meeting, int copy) => $"agenda/{meeting.Id:N}/{copy}";
}
