using Microsoft.Bot.Schema;

namespace SmarketingBot.Teams;

/// <summary>One id for one person: a picker answers with the Entra object id, a mention with the channel's id.</summary>
internal static class PersonIds
{
    /// <summary>Longest id of a person; the channel's are about a hundred characters, and keys are made of several ids.</summary>
    internal const int Longest = 128;

    /// <summary>True when somebody can be known by this account.</summary>
    internal static bool IsKnowable(ChannelAccount? account) => WireText.IsId(account?.Id, Longest);

    /// <summary>The Entra object id in lower case, or the channel's id for people without one.</summary>
    internal static string Of(ChannelAccount account) =>
        WireText.IsId(account.AadObjectId, 64) ? account.AadObjectId.ToLowerInvariant() : account.Id;
}
