using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Facilitation;
using SmarketingBot.Core.Outbox;

namespace SmarketingBot.Core.Meetings;

/// <summary>Tells a conversation how its series stands, and keeps what was told up to date.</summary>
public sealed class ShowSeries(Promises promises, PlanNext plan, StandInQuestion standIn)
{
    /// <summary>The outbox kind of the card.</summary>
    public const string Kind = "setup";

    /// <summary>Tells it in a new card at the bottom; the one before stays as it was.</summary>
    public async Task Anew(Series series)
    {
        series.SetupCopies++;
        await promises.Make(Kind, SetupKeys.Of(series), Recipient.Conversation(series.ConversationId), series.Id.ToString("N"));
        await RefreshMeeting(series);
    }

    /// <summary>Something about the series changed: its card and the agenda follow.</summary>
    public async Task Refresh(Series series)
    {
        await promises.Refresh(SetupKeys.Of(series));
        await RefreshMeeting(series);
    }

    private async Task RefreshMeeting(Series series)
    {
        if (await plan.Current(series) is not { } meeting) return;
        await promises.Refresh(AgendaKeys.Of(meeting));
        // A running meeting counts by side.
        await promises.Refresh(FacilitationKeys.Of(meeting.Id));
        // Somebody neutral came, or somebody else moderates.
        await standIn.Refresh(meeting);
    }
}
