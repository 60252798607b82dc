using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Facilitation;

/// <summary>Nobody neutral is there: somebody of a side may run this one meeting when each side says yes.</summary>
public sealed class AgreeStandIn(BotDb db, TakeOver takeOver, Neutrality neutrality, Promises promises, IClock clock)
{
    /// <summary>The outbox kind of the question to both sides.</summary>
    public const string Kind = "standin";

    /// <summary>Somebody proposes a stand-in; if they belong to a side, that is its yes. Naming the same one again is a yes too.</summary>
    /// <returns>True when both sides have agreed.</returns>
    /// <exception cref="RuleBroken">The moderator has it or somebody neutral is there, or the one named can't.</exception>
    public async Task<bool> Run(HeldMeeting held, string who, Person person)
    {
        if (person.Outside) throw new RuleBroken($"{person.Name} is a guest from outside, so they can't moderate. Choose somebody of your organisation.") { IsAboutRights = true };
        if (await neutrality.SideOf(held.Series, person.Id) is null or Side.Neutral or Side.Guest)
            throw new RuleBroken($"{person.Name} belongs to neither side, so no stand-in is needed: say “moderator @{person.Name}”, or let them say “take over”.");
        var moderator = MeetingRights.ModeratorOf(held.Meeting, held.Series);
        if (moderator == person.Id && held.Meeting.StandIn) return true;
        if (who != moderator)
        {
            if (!await takeOver.IsOpen(held))
                throw new RuleBroken("Somebody moderates already. A stand-in can be chosen from 5 minutes after the planned start, or when the moderator can't attend.");
            if (await NeutralThere(held, moderator) is { } neutral)
                throw new RuleBroken($"{neutral} belongs to neither side and can say “take over”; then no stand-in is needed.");
        }
        var standIn = await db.StandIns.FirstOrDefaultAsync(s => s.MeetingId == held.Meeting.Id);
        if (standIn is null) db.Add(standIn = new StandIn { MeetingId = held.Meeting.Id, PersonId = person.Id });
        if (standIn.PersonId != person.Id) (standIn.PersonId, standIn.SalesAgreed, standIn.MarketingAgreed) = (person.Id, false, false);
        await promises.Make(Kind, Key(standIn), Recipient.Conversation(held.Series.ConversationId), held.Meeting.Id.ToString("N"));
        return await Yes(held, who, standIn);
    }

    /// <summary>Somebody of a side says yes to the one who is proposed.</summary>
    /// <exception cref="RuleBroken">Nobody is proposed, or they belong to no side.</exception>
    public async Task<bool> Agree(HeldMeeting held, string who, string? personId)
    {
        var standIn = await db.StandIns.FirstOrDefaultAsync(s => s.MeetingId == held.Meeting.Id);
        if (standIn is null || standIn.PersonId != personId || !held.Meeting.IsAhead && !held.IsRunning)
            throw new RuleBroken("That question is settled. Say “stand in @name” to propose somebody.");
        if (await neutrality.SideOf(held.Series, who) is not (Side.Sales or Side.Marketing))
            throw new RuleBroken("The yes has to come from sales and from marketing; you belong to neither.");
        return held.Meeting.StandIn || await Yes(held, who, standIn);
    }

    private async Task<bool> Yes(HeldMeeting held, string who, StandIn standIn)
    {
        var side = await neutrality.SideOf(held.Series, who);
        standIn.SalesAgreed |= side == Side.Sales;
        standIn.MarketingAgreed |= side == Side.Marketing;
        await promises.Refresh(Key(standIn));
        if (!standIn.SalesAgreed || !standIn.MarketingAgreed) return false;
        await takeOver.Change(held, standIn.PersonId, standIn: true);
        return true;
    }

    // Before the meeting everybody neutral counts who can attend; once it should have begun, those who did something in it.
    private async Task<string?> NeutralThere(HeldMeeting held, string? moderator)
    {
        var others = (await neutrality.All(held.Series)).Where(p => p.Id != moderator).ToList();
        var away = await db.Excuses.Where(e => e.MeetingId == held.Meeting.Id).Select(e => e.PersonId).ToListAsync();
        var late = held.IsRunning || clock.GetCurrentInstant() >= held.Meeting.StartsAt + PlanNext.Grace;
        var there = await db.Participants.Where(p => p.MeetingId == held.Meeting.Id).Select(p => p.PersonId).ToListAsync();
        return others.FirstOrDefault(p => !away.Contains(p.Id) && (!late || there.Contains(p.Id)))?.Name;
    }

    private static string Key(StandIn standIn) => FacilitationKeys.StandIn(standIn.MeetingId, standIn.PersonId);
}
