using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Undoing;

/// <summary>
/// Remembers for ten minutes what somebody did. A use case calls <see cref="Remember"/>; its slice says in the verb
/// table how a deed of that kind is taken back.
/// </summary>
public sealed class Deeds(BotDb db, IClock clock)
{
    /// <summary>How long something can be taken back.</summary>
    public static Duration Window { get; } = Duration.FromMinutes(10);

    /// <summary>What somebody reads who has nothing to take back.</summary>
    public static string Nothing => T("There is nothing of yours to undo here: I can take back what you did yourself, within ten minutes.");

    /// <summary>Notes what was done, in the transaction that does it.</summary>
    /// <param name="kind">What was done, as registered for taking it back.</param>
    /// <param name="subject">What it is about.</param>
    /// <param name="who">Who did it.</param>
    /// <param name="conversationId">The conversation it belongs to, without a thread; null for what is personal.</param>
    /// <param name="before">What held before, where taking it back needs to know.</param>
    public async Task Remember(string kind, string subject, string who, string? conversationId, string? before = null)
    {
        var now = clock.GetCurrentInstant();
        // What nobody can take back any more need not be kept.
        db.RemoveRange(await db.Deeds.Where(d => d.PersonId == who && d.At < now - Window).ToListAsync());
        // One act may be two deeds, a ruling and its decision: the later one is taken back first, also within a millisecond.
        var at = now + Duration.FromMilliseconds(db.ChangeTracker.Entries<Deed>().Count(e => e.State != EntityState.Deleted && e.Entity.PersonId == who && e.Entity.At >= now));
        db.Add(new Deed { Kind = kind, Subject = subject, PersonId = who, ConversationId = conversationId, At = at, Before = before });
    }

    /// <summary>The last thing they did in a conversation, or anywhere when asked in their own chat; null if nothing can be taken back.</summary>
    public async Task<Deed?> Last(string who, string? conversationId)
    {
        var from = clock.GetCurrentInstant() - Window;
        return await db.Deeds.Where(d => d.PersonId == who && d.At >= from && (conversationId == null || d.ConversationId == conversationId))
            .OrderByDescending(d => d.At).ThenByDescending(d => d.Id).FirstOrDefaultAsync();
    }

    /// <summary>The last thing of one kind that they did to one subject; null if it can't be taken back any more.</summary>
    public async Task<Deed?> Of(string who, string kind, string subject)
    {
        var from = clock.GetCurrentInstant() - Window;
        return await db.Deeds.Where(d => d.PersonId == who && d.Kind == kind && d.Subject == subject && d.At >= from)
            .OrderByDescending(d => d.At).FirstOrDefaultAsync();
    }

    /// <summary>It was taken back: that can't be done twice.</summary>
    public void Forget(Deed deed) => db.Remove(deed);
}
