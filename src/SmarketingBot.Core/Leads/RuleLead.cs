using NodaTime;
using SmarketingBot.Core.Facilitation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Outbox;

namespace SmarketingBot.Core.Leads;

/// <summary>The meeting rules on a disputed lead; whoever moderates says it, and it is a decision of the meeting.</summary>
public sealed class RuleLead(DisputeLead disputes, RecordDecision decide, MeetingRights rights, FindMeeting find, LeadTrail trail, Promises promises, IClock clock)
{
    /// <summary>Writes the ruling down. Ruled so already, nothing happens.</summary>
    /// <returns>False when it was ruled so before.</returns>
    /// <exception cref="RuleBroken">Not the moderator, no running meeting, or nothing is disputed.</exception>
    public async Task<bool> Run(FoundLead found, string who, Ruling ruling, string? why)
    {
        var (lead, series, _) = found;
        if (lead.State == LeadState.Ruled && lead.Ruling == ruling) return false;
        if (await disputes.Open(lead) is not { } dispute)
            throw new RuleBroken(lead.State == LeadState.Ruled
                ? $"The meeting has ruled on {lead.Ref} already. “undo” takes a ruling back within ten minutes."
                : $"Nobody disputes {lead.Ref}, so there is nothing to rule on. “dispute lead {lead.Ref} …” begins it.");
        var held = await find.RunningIn(series.ConversationId)
            ?? throw new RuleBroken($"Rulings are made in the meeting, where both sides are heard. Once it has begun, say “rule {lead.Ref} counts”.");
        await rights.MustModerate(held, who, "rule on leads", $"You can add what your side says: “dispute lead {lead.Ref} …”.");
        var sentence = $"Lead {lead.Ref} {Say(ruling)}";
        if (!string.IsNullOrEmpty(why)) sentence = $"{sentence}: {why}";
        if (sentence.Length > Limits.Sentence) throw new RuleBroken($"Please say why in at most {Limits.Sentence - 60} characters.");
        var before = LeadBefore.Of(lead);
        var decision = await decide.Run(held, who, sentence);
        (lead.State, lead.Ruling) = (LeadState.Ruled, ruling);
        (dispute.RuledAt, dispute.DecisionId) = (clock.GetCurrentInstant(), decision.Id);
        await trail.Note(series, lead, who, "ruled", $"disputed to {ruling}", before with { Dispute = dispute.Id });
        await promises.Refresh(LeadKeys.Dispute(dispute.Id));
        return true;
    }

    /// <summary>“counts as accepted”.</summary>
    public static string Say(Ruling ruling) => ruling switch
    {
        Ruling.Counts => "counts as accepted",
        Ruling.Returned => "stays returned",
        _ => "counts for neither side, because the definition was unclear and is to change",
    };

    /// <summary>What follows the reference: “counts they do have 40 people”.</summary>
    public static (Ruling? Ruling, string Why) Read(string text)
    {
        var words = Plain.Text(text).Split(' ', 2);
        var why = words.Length > 1 ? words[1].TrimStart(':', ',', '-', '–', ' ') : "";
        foreach (var tail in new[] { "as accepted", "as returned", "returned", "the definition" })
            if (why.StartsWith(tail, StringComparison.OrdinalIgnoreCase)) why = why[tail.Length..].TrimStart(':', ',', '-', '–', ' ');
        return words[0].TrimEnd(':', ',', '.').ToLowerInvariant() switch
        {
            "counts" or "count" or "accepted" => (Leads.Ruling.Counts, why),
            "returned" or "stays" or "return" => (Leads.Ruling.Returned, why),
            "shared" or "change" or "neither" => (Leads.Ruling.Shared, why),
            _ => (null, ""),
        };
    }
}
