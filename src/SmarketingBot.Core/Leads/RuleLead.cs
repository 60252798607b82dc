using NodaTime;
using SmarketingBot.Core.Facilitation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;

namespace SmarketingBot.Core.Leads;

/// <summary>The meeting rules on a disputed lead; whoever moderates says it, and it is a decision of the meeting.</summary>
public sealed class RuleLead(DisputeLead disputes, RecordDecision decide, MeetingRights rights, FindMeeting find, LeadTrail trail, WhichLanguage language, Promises promises, IClock clock)
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
                ? T($"The meeting has ruled on {lead.Ref} already. “undo” takes a ruling back within ten minutes.")
                : T($"Nobody disputes {lead.Ref}, so there is nothing to rule on. “dispute lead {lead.Ref} …” begins it."));
        var held = await find.RunningIn(series.ConversationId)
            ?? throw new RuleBroken(T($"Rulings are made in the meeting, where both sides are heard. Once it has begun, say “rule {lead.Ref} counts”."));
        await rights.MustModerate(held, who, T("rule on leads", "only they can"), T($"You can add what your side says: “dispute lead {lead.Ref} …”."));
        // Everybody of the series reads it as a decision.
        var sentence = language.Of(series.Language).Say(() => T($"Lead {lead.Ref} {Say(ruling)}"));
        if (!string.IsNullOrEmpty(why)) sentence = $"{sentence}: {why}";
        if (sentence.Length > Limits.Sentence) throw new RuleBroken(T($"Please say why in at most {Limits.Sentence - 60} characters."));
        var before = LeadBefore.Of(lead);
        var decision = await decide.Run(held, who, sentence);
        (lead.State, lead.Ruling) = (LeadState.Ruled, ruling);
        (dispute.RuledAt, dispute.DecisionId) = (clock.GetCurrentInstant(), decision.Id);
        await trail.Note(series, lead, who, "ruled", $"disputed to {ruling}", before with { Dispute = dispute.Id });
        await promises.Refresh(LeadKeys.Dispute(dispute.Id));
        return true;
    }

    /// <summary>“counts as accepted”.</summary>
    public static string Say(Ruling ruling) => T(ruling switch
    {
        Ruling.Counts => "counts as accepted",
        Ruling.Returned => "stays returned",
        _ => "counts for neither side, because the definition was unclear and is to change",
    });

    // What may follow the ruling before its reason, in all languages.
    private static readonly string[] Tails =
    [
        "as accepted", "as returned", "returned", "the definition", "als angenommen", "zurückgegeben", "zurück", "die definition", "kabul", "sayılır", "edilir", "edildi", "kalır", "tanım",
    ];

    /// <summary>What follows the reference: “counts they do have 40 people”.</summary>
    public static (Ruling? Ruling, string Why) Read(string text)
    {
        var words = Plain.Text(text).Split(' ', 2);
        var why = words.Length > 1 ? words[1].TrimStart(':', ',', '-', '–', ' ') : "";
        foreach (var tail in Tails)
            if (why.StartsWith(tail, StringComparison.OrdinalIgnoreCase)) why = why[tail.Length..].TrimStart(':', ',', '-', '–', ' ');
        return Spelling.Fold(words[0].TrimEnd(':', ',', '.')) switch
        {
            "counts" or "count" or "accepted" or "zahlt" or "zaehlt" or "angenommen" or "gecerli" or "kabul" => (Leads.Ruling.Counts, why),
            "returned" or "stays" or "return" or "bleibt" or "zuruck" or "zurueck" or "zuruckgegeben" or "iade" => (Leads.Ruling.Returned, why),
            "shared" or "change" or "neither" or "geteilt" or "andern" or "aendern" or "ortak" or "degissin" => (Leads.Ruling.Shared, why),
            _ => (null, ""),
        };
    }
}
