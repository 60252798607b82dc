using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// A single-tenant bot listens to its own tenant only. The channel's token says nothing about tenants, so the activity does,
/// which came under that token.
/// </summary>
internal static class TenantRule
{
    /// <summary>Refuses other tenants, and Teams activities that do not tell theirs.</summary>
    /// <param name="activity">What came in.</param>
    /// <param name="tenant">The bot's tenant; null lets all in.</param>
    /// <exception cref="UnauthorizedAccessException">It is another one.</exception>
    internal static void Check(Activity activity, string tenant)
    {
        if (string.IsNullOrEmpty(tenant))
            return;

        activity.TryGetChannelData<TeamsChannelData>(out var data);
        string[] told = [activity.Conversation?.TenantId, data?.Tenant?.Id];
        var named = told.Where(each => !string.IsNullOrEmpty(each)).ToList();
        if (named.Count == 0 && activity.ChannelId == Channels.Msteams)
            throw new UnauthorizedAccessException("The activity tells no tenant.");
        if (named.Exists(each => !string.Equals(each, tenant, StringComparison.OrdinalIgnoreCase)))
            throw new UnauthorizedAccessException("The activity is from another tenant.");
    }
}
