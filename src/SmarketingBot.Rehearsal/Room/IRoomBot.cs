using NodaTime;
using SmarketingBot.Rehearsal.Story;

namespace SmarketingBot.Rehearsal.Room;

/// <summary>The bot of a room: spoken to over HTTP like any other, and it tells what can be typed and when something is next.</summary>
public interface IRoomBot : IRehearsedBot, IAsyncDisposable
{
    /// <summary>What the running version understands, the most useful first; for completion.</summary>
    IReadOnlyList<RoomCommand> Commands { get; }

    /// <summary>How a reminder begins, in each language that the bot speaks.</summary>
    IReadOnlyCollection<string> ReminderHeads { get; }

    /// <summary>When the next agenda is due and when the next meeting begins.</summary>
    /// <param name="tenant">The tenant of the room.</param>
    Task<RoomDates> Ahead(string tenant);
}

/// <summary>A sentence that can be typed.</summary>
/// <param name="Words">What it begins with; empty for a sentence that is no command.</param>
/// <param name="Shape">An example, as help shows it.</param>
/// <param name="Help">What it does.</param>
/// <param name="Personal">Understood in one's own chat.</param>
/// <param name="Shared">Understood in the group chat.</param>
/// <param name="Others">The same in the other languages that the bot speaks, by their tags.</param>
public sealed record RoomCommand(string Words, string Shape, string Help, bool Personal, bool Shared, IReadOnlyDictionary<string, RoomWords> Others);

/// <summary>A sentence that can be typed, in another language.</summary>
/// <param name="Words">What it begins with; empty for a sentence that is no command.</param>
/// <param name="Shape">An example, as help shows it.</param>
/// <param name="Help">What it does.</param>
public sealed record RoomWords(string Words, string Shape, string Help);

/// <summary>What lies ahead; null is not planned yet.</summary>
/// <param name="IsSetUp">Whether a meeting was ever planned.</param>
/// <param name="Agenda">When the next agenda is posted.</param>
/// <param name="Meeting">When the next meeting begins.</param>
public sealed record RoomDates(bool IsSetUp, Instant? Agenda, Instant? Meeting);
