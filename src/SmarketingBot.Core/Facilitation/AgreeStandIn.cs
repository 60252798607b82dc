using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Facilitation;

/// <summary>Nobody neutral is there: somebody of a side may run this one meeting when each side says yes.</summary>
public sealed class AgreeStandIn(BotDb db, TakeOver takeOver, StandInQuestion question, Neutrality neutrality, Promises promises, IClock clock)
{
    /// <summary>The outbox kind of the question to both sides.</summary>
    public const string Kind = "standin";

    private static string IsSettled => T("That question is settled. Say “stand in @name” to propose somebody.");

    /// <summary>Somebody proposes a stand-in; if they belong to a side, that is its yes. Naming the same one again is a yes too.</summary>
    /// <returns>True when both sides have agreed.</returns>
    /// <exception cref="RuleBroken">The moderator has it or somebody neutral is there, or the one named can't.</exception>
    public async Task<bool> Run(HeldMeeting held, string who, Person person)
    {
        if (person.Outside) throw new RuleBroken(T($"{person.Name} is a guest from outside, so they can't moderate. Choose somebody of your organisation.")) { IsAboutRights = true };
        if (await neutrality.SideOf(held.Series, person.Id) is null or Side.Neutral or Side.Guest)
            throw new RuleBroken(T($"{person.Name} belongs to neither side, so no stand-in is needed: say “moderator @{person.Name}”, or let them say “take over”."));
        var moderator = MeetingRights.ModeratorOf(held.Meeting, held.Series);
        if (moderator == person.Id && held.Meeting.StandIn) return true;
        var standIn = await question.Of(held.Meeting);
        if (standIn?.PersonId == person.Id && await WhySettled(held, standIn) is null)
        {
            await MustBelong(who);
        }
        else
        {
            await MayPropose(held, who);
            await question.Settle(held.Meeting);
            standIn = await Ask(held, moderator, person);
        }
        standIn.ByModerator |= who == moderator;
        return await Yes(held, who, standIn);
    }

    /// <summary>The moderator may propose a stand-in at any time, others while the moderator and everybody neutral is missing.</summary>
    /// <exception cref="RuleBroken">Somebody moderates, or somebody neutral is there.</exception>
    public async Task MayPropose(HeldMeeting held, string who)
    {
        if (!held.Meeting.IsAhead && !held.IsRunning) throw new RuleBroken(T("That meeting is over. What it settled is in the minutes."));
        var moderator = MeetingRights.ModeratorOf(held.Meeting, held.Series);
        if (who == moderator) return;
        await MustBelong(who);
        if (!await takeOver.IsOpen(held))
            throw new RuleBroken(T("Somebody moderates already. A stand-in can be chosen from 5 minutes after the planned start, or when the moderator can't attend."));
        if (await NeutralThere(held, moderator) is { } neutral) throw new RuleBroken(NotNeeded(neutral));
    }

    /// <summary>Somebody of a side says yes to the one who is proposed.</summary>
    /// <exception cref="RuleBroken">Nobody is proposed any more, or they belong to no side.</exception>
    public async Task<bool> Agree(HeldMeeting held, string who, string? personId)
    {
        // Teams may repeat the press that settled it.
        if (held.Meeting.StandIn && held.Meeting.ModeratorId == personId) return true;
        var standIn = await question.Of(held.Meeting);
        if (standIn is null || standIn.PersonId != personId) throw new RuleBroken(IsSettled);
        if (await WhySettled(held, standIn) is { } reason) throw new RuleBroken(reason);
        await MustBelong(who);
        if (await neutrality.SideOf(held.Series, who) is not (Side.Sales or Side.Marketing))
            throw new RuleBroken(T("The yes has to come from sales and from marketing; you belong to neither."));
        return await Yes(held, who, standIn);
    }

    /// <summary>
    /// Why a question needs no answer any more, null while it does: the moderator it was about leads on or somebody else
    /// moderates, somebody neutral is there, or the meeting is over. It is looked at again with every yes.
    /// </summary>
    public async Task<string?> WhySettled(HeldMeeting held, StandIn asked)
    {
        var moderator = MeetingRights.ModeratorOf(held.Meeting, held.Series);
        if (!held.Meeting.IsAhead && !held.IsRunning || moderator != asked.InsteadOf) return IsSettled;
        // What the moderator wished they can only take back by leading on, and that removes the question.
        if (asked.ByModerator) return null;
        if (!await takeOver.IsOpen(held)) return IsSettled;
        return await NeutralThere(held, moderator) is { } neutral ? NotNeeded(neutral) : null;
    }

    private async Task<StandIn> Ask(HeldMeeting held, string? moderator, Person person)
    {
        var (id, before) = (held.Meeting.Id, $"{Kind}/{held.Meeting.Id:N}/");
        var standIn = new StandIn
        {
            MeetingId = id,
            PersonId = person.Id,
            InsteadOf = moderator,
            Asked = await db.Outbox.CountAsync(r => r.Kind == Kind && r.Key.StartsWith(before)) + 1,
        };
        db.Add(standIn);
        await promises.Make(Kind, FacilitationKeys.StandIn(standIn), Recipient.Conversation(held.Series.ConversationId), id.ToString("N"));
        return standIn;
    }

    private async Task<bool> Yes(HeldMeeting held, string who, StandIn standIn)
    {
        var side = await neutrality.SideOf(held.Series, who);
        standIn.SalesAgreed |= side == Side.Sales;
        standIn.MarketingAgreed |= side == Side.Marketing;
        await promises.Refresh(FacilitationKeys.StandIn(standIn));
        if (!standIn.SalesAgreed || !standIn.MarketingAgreed) return false;
        await db.SaveChangesAsync();
        await takeOver.Change(held, standIn.PersonId, standIn: true);
        return true;
    }

    // Teams lets people of other organisations join and press; a side may even list them.
    private async Task MustBelong(string who)
    {
        await db.MustBeInside(who, T("who moderates is for people of this organisation"));
    }

    private static string NotNeeded(string neutral) => T($"{neutral} belongs to neither side and can say “take over”; then no stand-in is needed.");

    // Before the meeting everybody neutral counts who can attend; once it should have begun, those who did something in it.
    private async Task<string?> NeutralThere(HeldMeeting held, string? moderator)
    {
        var others = (await neutrality.All(held.Series)).Where(p => p.Id != moderator).ToList();
        var away = await db.Excuses.Where(e => e.MeetingId == held.Meeting.Id).Select(e => e.PersonId).ToListAsync();
        var late = held.IsRunning || clock.GetCurrentInstant() >= held.Meeting.StartsAt + PlanNext.Grace;
        var there = await db.Participants.Where(p => p.MeetingId == held.Meeting.Id).Select(p => p.PersonId).ToListAsync();
        return others.FirstOrDefault(p => !away.Contains(p.Id) && (!late || there.Contains(p.Id)))?.Name;
    }
}
