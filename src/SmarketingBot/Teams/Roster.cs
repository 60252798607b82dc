using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Conversation;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Teams;

/// <summary>Who is in a conversation, as Teams tells it; kept in the store so that a turn seldom has to ask.</summary>
public sealed class Roster(Work work, TeamsConnection teams, MeetingPlan plan, IClock clock, ILogger<Roster> log)
{
    private const int MostPages = 20;
    // Teams gives up on a form after five seconds; who is not known by then is refused politely.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    // Ids that our own buttons carry.
    private static readonly HashSet<string> NoPeople = ["form", "meeting", "from", "item", "verb"];
    private static readonly Duration ReadEvery = Duration.FromDays(1);

    /// <summary>Asks Teams for all members and notes them. A failure is logged and changes nothing: the next activity tries again.</summary>
    public async Task Refresh(string tenant, Here here, CancellationToken ct)
    {
        if (here.IsPersonal) return;
        try
        {
            var members = new List<TeamsChannelAccount>();
            string? more = null;
            var complete = false;
            for (var page = 0; page < MostPages && !complete; page++)
            {
                var result = await teams.Members(here, tenant, more, ct);
                members.AddRange(result.Members ?? []);
                more = result.ContinuationToken;
                complete = string.IsNullOrEmpty(more);
            }
            var people = members.Where(m => PersonIds.IsKnowable(m) && m.Id != here.BotId).ToList();
            await Note(tenant, here, people, whole: true, ct);
            // Nobody is missed in a list that was cut off, or that names nobody at all.
            if (complete && people.Count > 0) await Missed(tenant, here, people, ct);
            await plan.Note(tenant, here, ct);
        }
        catch (Exception e) when (e is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            // Teams refuses where the bot is no member any more, or the conversation never was: no reason to wake anybody.
            log.Log(e is ErrorResponseException or TimeoutException ? LogLevel.Information : LogLevel.Warning, "The members of a conversation could not be read: {Error}.", e.GetType().Name);
        }
    }

    /// <summary>
    /// Knows who is in the conversation of a turn: reads the members once a day, and asks for those that the turn names
    /// and that are not known yet. Whoever speaks is not kept waiting by a Teams that is slow to tell.
    /// </summary>
    public async Task Meet(Turn turn, CancellationToken ct)
    {
        if (turn.Here.IsPersonal) return;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            await Know(turn, patience.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            log.LogInformation("Teams was too slow to tell the members of a conversation.");
        }
    }

    private async Task Know(Turn turn, CancellationToken ct)
    {
        var old = turn.Now - ReadEvery;
        if (!await work.Read(turn.Tenant, (_, db) => db.Places.AnyAsync(p => p.ConversationId == turn.Here.Root && p.RosterAt >= old, ct)))
            await Refresh(turn.Tenant, turn.Here, ct);
        // Pickers answer with object ids, one or several in a text.
        var picked = turn.Data.Where(d => !NoPeople.Contains(d.Key)).Select(d => turn.Text(d.Key)).SelectMany(v => v?.Split(',') ?? []).Where(v => Guid.TryParseExact(v.Trim(), "D", out _)).Select(v => v.Trim());
        await Meet(turn, turn.Said.Mentions.Select(m => m.Id).Concat(picked), ct);
    }

    /// <summary>Makes sure that everybody mentioned or picked in a turn is known; asks Teams for those who are not.</summary>
    private async Task Meet(Turn turn, IEnumerable<string> ids, CancellationToken ct)
    {
        if (turn.Here.IsPersonal) return;
        var wanted = ids.Where(id => WireText.IsId(id, PersonIds.Longest)).Distinct().ToList();
        if (wanted.Count == 0) return;
        var unknown = await work.Read(turn.Tenant, async (_, db) =>
        {
            var known = await db.Members.Where(m => m.ConversationId == turn.Here.Root && m.Present)
                .Join(db.People, m => m.PersonId, p => p.Id, (_, p) => new { p.Id, p.Mri }).ToListAsync(ct);
            return wanted.Where(id => !known.Any(k => k.Mri == id || k.Id.Equals(id, StringComparison.OrdinalIgnoreCase))).ToList();
        });
        foreach (var id in unknown.Take(20))
        {
            try
            {
                if (await teams.Member(turn.Here, turn.Tenant, id, ct) is { } member && PersonIds.IsKnowable(member)) await Note(turn.Tenant, turn.Here, [member], whole: false, ct);
            }
            catch (Exception e) when (e is not OperationCanceledException || !ct.IsCancellationRequested)
            {
                // Not a member, or Teams is busy: the sentence will say that it doesn't know them.
                log.LogInformation("A member could not be read: {Error}.", e.GetType().Name);
            }
        }
    }

    /// <summary>Notes one account in the caller's transaction.</summary>
    internal static async Task<Person> Note(BotDb db, string conversationId, ChannelAccount account, string serviceUrl)
    {
        var id = PersonIds.Of(account);
        var person = db.People.Local.FirstOrDefault(p => p.Id == id) ?? await db.People.FirstOrDefaultAsync(p => p.Id == id);
        if (person is null) db.Add(person = new Person { Id = id });
        if (!string.IsNullOrWhiteSpace(account.Name)) person.Name = Plain.Text(account.Name, Limits.Name);
        person.Mri = account.Id;
        person.ServiceUrl ??= serviceUrl;
        if (account is TeamsChannelAccount teams)
        {
            person.Outside = teams.UserRole == "anonymous" || teams.TenantId is { Length: > 0 } home && !home.Equals(db.Tenant, StringComparison.OrdinalIgnoreCase);
            if (person.Name.Length == 0) person.Name = Plain.Text(teams.GivenName ?? teams.UserPrincipalName ?? "", Limits.Name);
        }
        await Acquaintance.NoteMember(db, conversationId, id);
        return person;
    }

    /// <summary>
    /// Whoever is in no list that Teams gave whole has left, though no event told: what they promised there is handed
    /// over. Whoever did something within the last hour is there, whatever a list says.
    /// </summary>
    private Task Missed(string tenant, Here here, List<TeamsChannelAccount> listed, CancellationToken ct)
    {
        var (ids, mris) = (listed.Select(PersonIds.Of).ToHashSet(), listed.Select(m => m.Id).ToHashSet());
        return work.Write(tenant, async (services, db) =>
        {
            var lately = clock.GetCurrentInstant() - Duration.FromHours(1);
            var present = await db.People.Where(p => p.LastSeen < lately && db.Members.Any(m => m.ConversationId == here.Root && m.PersonId == p.Id && m.Present))
                .Select(p => new { p.Id, p.Mri }).ToListAsync(ct);
            foreach (var gone in present.Where(p => !ids.Contains(p.Id) && !mris.Contains(p.Mri ?? p.Id)))
            {
                (await db.Members.FirstAsync(m => m.ConversationId == here.Root && m.PersonId == gone.Id, ct)).Present = false;
                await db.SaveChangesAsync(ct);
                await services.GetRequiredService<HandOver>().Left(gone.Id, here.Root);
            }
        }, ct: ct);
    }

    private Task Note(string tenant, Here here, IEnumerable<TeamsChannelAccount> members, bool whole, CancellationToken ct) => work.Write(tenant, async (_, db) =>
    {
        var now = clock.GetCurrentInstant();
        var place = await Acquaintance.NotePlace(db, here, now);
        if (whole) place.RosterAt = now;
        foreach (var member in members) await Note(db, here.Root, member, here.ServiceUrl);
    }, wakes: false, ct);
}
