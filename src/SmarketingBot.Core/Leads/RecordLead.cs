using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Leads;

/// <summary>What is told of a lead when it is handed over.</summary>
/// <param name="Ref">The reference.</param>
/// <param name="Type">What kind of lead.</param>
/// <param name="Source">Where it came from, or null.</param>
/// <param name="AssignedAt">When it was handed to sales; null is now.</param>
/// <param name="EngagedAt">When the lead did something, or null.</param>
/// <param name="TouchedAt">The first human touch, where a program knows it.</param>
/// <param name="Attempts">How many attempts a program knows of.</param>
/// <param name="LastAttemptAt">When the last of them was; all count as of then, or of the touch where it isn't told.</param>
public sealed record NewLead(
    string Ref, string Type, string? Source = null, Instant? AssignedAt = null, Instant? EngagedAt = null, Instant? TouchedAt = null, int Attempts = 0, Instant? LastAttemptAt = null);

/// <summary>Marketing hands a lead to sales, by a short reference and without anything of its person.</summary>
public sealed class RecordLead(BotDb db, LeadRights rights, LeadSilence silence, LeadTrail trail, FollowAgenda agenda, Promises promises, IClock clock)
{
    /// <summary>Most leads one series can hold.</summary>
    public const int Most = 20_000;

    /// <summary>Most attempts that a program can tell at once.</summary>
    public const int MostAttempts = 100;

    /// <summary>Somebody hands it over; a card in the series' conversation tells sales.</summary>
    /// <exception cref="RuleBroken">Not marketing, a reference that is there already, or words that don't fit.</exception>
    public async Task<Lead> Run(Series series, string who, NewLead told)
    {
        await rights.MustHand(series, who);
        if (await Find(series, told.Ref) is { } there)
            throw new RuleBroken(T($"{there.Ref} was handed over already. “lead {there.Ref}” shows how it stands; a new lead needs a reference of its own."));
        var lead = await Add(series, who, told);
        await promises.Make(LeadKeys.Kind, LeadKeys.Of(lead.Id), Recipient.Conversation(series.ConversationId), lead.Id.ToString("N"));
        await silence.Wait(series.Id);
        return lead;
    }

    /// <summary>
    /// A program tells of leads, with what it knows of touches and attempts; nothing is said about it. A reference that is there already takes
    /// over a touch it didn't know and further attempts, so that telling the same twice changes nothing.
    /// </summary>
    /// <returns>The leads, and how many of them are new.</returns>
    /// <exception cref="RuleBroken">One of them doesn't fit; then none is taken.</exception>
    public async Task<(IReadOnlyList<Lead> Leads, int New)> FromProgram(Series series, IReadOnlyList<NewLead> told)
    {
        var keys = told.Select(t => Lead.KeyOf(t.Ref)).ToList();
        var there = await db.Leads.Where(l => l.SeriesId == series.Id && keys.Contains(l.RefKey)).ToDictionaryAsync(l => l.RefKey);
        var ids = there.Values.Select(l => l.Id).ToList();
        var attempts = (await db.LeadAttempts.Where(a => ids.Contains(a.LeadId)).ToListAsync()).GroupBy(a => a.LeadId).ToDictionary(g => g.Key, g => g.Sum(a => a.Times));
        var (leads, fresh) = (new List<Lead>(), 0);
        foreach (var one in told)
        {
            if (!there.TryGetValue(Lead.KeyOf(one.Ref), out var lead))
            {
                there[Lead.KeyOf(one.Ref)] = lead = await Add(series, null, one);
                fresh++;
            }
            Follow(lead, one, attempts);
            leads.Add(lead);
        }
        await silence.Wait(series.Id);
        await agenda.Changed(series.Id);
        return (leads, fresh);
    }

    /// <summary>The lead of a reference, or null.</summary>
    public Task<Lead?> Find(Series series, string reference)
    {
        var key = Lead.KeyOf(reference);
        return db.Leads.FirstOrDefaultAsync(l => l.SeriesId == series.Id && l.RefKey == key);
    }

    private async Task<Lead> Add(Series series, string? who, NewLead told)
    {
        var (reference, type, source) = (Plain.Text(told.Ref), Plain.Text(told.Type), Plain.Text(told.Source));
        if (LeadSentence.Checked(reference, type, source) is { IsOk: false } hint) throw new RuleBroken(hint.Hint);
        if (type.Length == 0) throw new RuleBroken(T($"What kind of lead is {reference}? For example “lead {reference} whitepaper from webinar”."));
        var now = clock.GetCurrentInstant();
        var assigned = told.AssignedAt ?? now;
        if (assigned > now || told.EngagedAt > now) throw new RuleBroken(T($"{reference} can't have been handed over or have acted in the future. Please look at its times."));
        if (told.EngagedAt > assigned) throw new RuleBroken(T($"{reference} acted after it was handed over? Please give the time of the act that made it a lead."));
        if (await db.Leads.CountAsync(l => l.SeriesId == series.Id) >= Most) throw new RuleBroken(T($"There are {Most} leads here already; older ones go by themselves."));
        var lead = new Lead
        {
            SeriesId = series.Id,
            Ref = reference,
            RefKey = Lead.KeyOf(reference),
            Type = type,
            Source = source.Length == 0 ? null : source,
            SourceKey = source.Length == 0 ? null : source.ToUpperInvariant(),
            EngagedAt = told.EngagedAt,
            AssignedAt = assigned,
            SilentAt = LeadHours.SilentAt(await silence.CalendarOf(series), assigned),
        };
        db.Add(lead);
        await trail.Note(series, lead, who, "handed", null, LeadBefore.Of(lead));
        return lead;
    }

    // What a program tells later adds to what is known: a first touch that is earlier, attempts that are more.
    private void Follow(Lead lead, NewLead told, Dictionary<Guid, int> known)
    {
        var now = clock.GetCurrentInstant();
        var last = told.LastAttemptAt ?? told.TouchedAt;
        if (told.TouchedAt > now || last > now || told.TouchedAt < lead.AssignedAt || last < lead.AssignedAt)
            throw new RuleBroken(T($"{lead.Ref} can't have been touched before it was handed over, or in the future. Please look at its times."));
        if (told.Attempts is < 0 or > MostAttempts || told.Attempts > 0 && last is null)
            throw new RuleBroken(T($"{lead.Ref} needs 0 to {MostAttempts} attempts, with the time of the last one."));
        var before = known.GetValueOrDefault(lead.Id);
        var more = Math.Max(told.Attempts, told.TouchedAt is null ? 0 : 1) - before;
        if (more > 0)
        {
            db.Add(new LeadAttempt { LeadId = lead.Id, At = last!.Value, Times = more });
            known[lead.Id] = before + more;
        }
        var first = told.TouchedAt ?? (told.Attempts > 0 ? last : null);
        if (first is { } touched && (lead.TouchedAt is null || touched < lead.TouchedAt)) lead.TouchedAt = touched;
        else if (more <= 0) return;
        db.Add(new LeadEvent { LeadId = lead.Id, At = now, What = "told", Detail = $"attempts {before} to {before + Math.Max(more, 0)}" });
    }
}
