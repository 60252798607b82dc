using NodaTime;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.People;

namespace SmarketingBot.Core.Nagging;

/// <summary>What the reminders of one person go by.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Person">Null where they are not known any more.</param>
/// <param name="Calendar">When they may be disturbed; null with <paramref name="Person"/>.</param>
/// <param name="Items">All that they promised and is open, by date; but for what lies ahead.</param>
/// <param name="Ahead">What is due so late that no reminder is near.</param>
/// <param name="Left">Conversations from which the bot was removed.</param>
internal sealed record Reminded(string PersonId, Person? Person, WorkCalendar? Calendar, IReadOnlyList<ActionItem> Items, IReadOnlyList<Ahead> Ahead, IReadOnlySet<string> Left)
{
    /// <summary>The running meetings they sit in, where that was read with the rest.</summary>
    internal IReadOnlyList<Meeting>? Meetings { get; init; }

    /// <summary>The items that reminders are about: none of a conversation from which the bot was removed.</summary>
    internal List<ActionItem> Open => [.. Items.Where(i => i.IsOpen && Hears(i.ConversationId, Left))];

    /// <summary>The dates of others, likewise.</summary>
    internal List<LocalDate> OpenAhead => [.. Ahead.Where(a => Hears(a.ConversationId, Left)).Select(a => a.Due)];

    /// <summary>Whether reminders are about anything.</summary>
    internal bool HasOpen => Open.Count > 0 || OpenAhead.Count > 0;

    /// <summary>The same person after a reminder with these lines was said now. What was read is left as it is.</summary>
    internal Reminded Told(IReadOnlyList<NagLine> lines, Instant now)
    {
        var (said, day) = (lines.ToDictionary(l => l.Number), Calendar!.DateAt(now));
        return this with
        {
            Items = [.. Items.Select(item =>
            {
                if (!said.TryGetValue(item.Number, out var line)) return item;
                var told = item.Copy();
                NagPlan.Count(told, line, day);
                return told;
            })],
        };
    }

    /// <summary>Whether reminders are about what was promised in this conversation, or in none.</summary>
    internal static bool Hears(string? conversationId, IReadOnlySet<string> left) => conversationId is null || !left.Contains(conversationId);
}
