using NodaTime;

namespace SmarketingBot.Rehearsal.Story;

/// <summary>The bot as a rehearsal drives it: spoken to over HTTP, with people's time in the rehearsal's hand.</summary>
public interface IRehearsedBot
{
    /// <summary>Its messaging endpoint; another one after each restart.</summary>
    Uri Messages { get; }

    /// <summary>People's time. It stands still until it is moved.</summary>
    Instant Now { get; }

    /// <summary>Moves people's time on; an earlier instant is ignored.</summary>
    void MoveTo(Instant instant);

    /// <summary>Does and says everything that is due now.</summary>
    /// <param name="patience">Machine time for which it waits with messages that Teams wants later; they stay due beyond it.</param>
    Task Settle(TimeSpan patience);

    /// <summary>The next instant of people's time at which something is due; null when nothing ever is.</summary>
    Task<Instant?> NextDue();

    /// <summary>The process ends without a word; nobody answers until <see cref="Restart"/>.</summary>
    Task Stop();

    /// <summary>Another process starts on the same store; one that still runs ends first, without a word.</summary>
    Task Restart();
}
