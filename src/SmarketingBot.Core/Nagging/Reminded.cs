using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.People;

namespace SmarketingBot.Core.Nagging;

/// <summary>What the reminders of one person go by.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Person">Null where they are not known any more.</param>
/// <param name="Calendar">When they may be disturbed; null with <paramref name="Person"/>.</param>
/// <param name="Items">All that they promised and is open, by date.</param>
/// <param name="Left">Conversations from which the bot was removed.</param>
internal sealed record Reminded(string PersonId, Person? Person, WorkCalendar? Calendar, IReadOnlyList<ActionItem> Items, IReadOnlySet<string> Left)
{
    /// <summary>The items that reminders are about: none of a conversation from which the bot was removed.</summary>
    internal List<ActionItem> Open => [.. Items.Where(i => i.IsOpen && Hears(i, Left))];

    /// <summary>Whether reminders are about what was promised where this item was.</summary>
    internal static bool Hears(ActionItem item, IReadOnlySet<string> left) => item.ConversationId is null || !left.Contains(item.ConversationId);
}
