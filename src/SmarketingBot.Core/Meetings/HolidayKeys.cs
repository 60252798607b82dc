using NodaTime.Text;

namespace SmarketingBot.Core.Meetings;

/// <summary>What makes the question about a meeting on a holiday one message: another day is another question.</summary>
public static class HolidayKeys
{
    public static string Of(Meeting meeting) => $"holiday/{meeting.Id:N}/{LocalDatePattern.Iso.Format(meeting.Date)}";
}
