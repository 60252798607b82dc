using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Facilitation;

/// <summary>The moderator writes down what the meeting settled.</summary>
public sealed class RecordDecision(BotDb db, MeetingRights rights, Promises promises, IClock clock)
{
    /// <summary>Writes it down, in one sentence.</summary>
    /// <exception cref="RuleBroken">Not the moderator, no running meeting, or no sentence of a fitting length.</exception>
    public async Task<Decision> Run(HeldMeeting held, string who, string text)
    {
        await rights.MustModerate(held, who, "record a decision", "You can say “raise hand” and propose it.");
        if (!held.IsRunning) throw new RuleBroken("That meeting is over, so I can't add to its decisions. In the next one, say “decided …”.");
        if (text.Length is 0 or > Limits.Sentence)
            throw new RuleBroken($"What was decided? Say it in one sentence of at most {Limits.Sentence} characters, for example “decided we raise the price in January”.");
        var decision = new Decision { MeetingId = held.Meeting.Id, Text = text, RecordedBy = who, At = clock.GetCurrentInstant() };
        db.Add(decision);
        await promises.Refresh(FacilitationKeys.Of(held.Meeting.Id));
        return decision;
    }
}
