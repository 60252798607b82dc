using NodaTime;
using SmarketingBot.Conversation;
using SmarketingBot.Core.People;

namespace SmarketingBot.Tests.Stage;

/// <summary>A turn for tests of cards and forms, which only look at a few of its parts.</summary>
internal static class SomeTurn
{
    internal static Turn Of(string who, string? problem = null) => new()
    {
        Tenant = "tenant",
        Here = new Here("19:room@thread.v2", PlaceKind.Group, "Weekly smarketing", "https://smba.trafficmanager.net/teams/", "28:bot"),
        Who = new Caller(who, "29:" + who, who, false, DateTimeZone.Utc, null),
        ActivityId = "1",
        Form = "form",
        Problem = problem,
        Now = Instant.FromUtc(2026, 11, 25, 9, 0),
    };
}
