using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Teams;

/// <summary>
/// What the calendar says of the meeting behind a chat, so that nobody has to type it when they set up. Nothing depends on
/// it: it needs a consent, and an instant meeting has no plan.
/// </summary>
public sealed class MeetingPlan(Work work, TeamsConnection teams, ILogger<MeetingPlan> log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Asks Teams and notes the answer. A failure is logged and changes nothing.</summary>
    public async Task Note(string tenant, Here here, CancellationToken ct)
    {
        if (here.OnlineMeetingId is not { } meeting) return;
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
            patience.CancelAfter(Patience);
            var details = (await teams.Meeting(here, tenant, meeting, patience.Token))?.Details;
            if (Utc(details?.ScheduledStartTime) is not { } start) return;
            var minutes = Utc(details!.ScheduledEndTime) is { } end ? (int)(end - start).TotalMinutes : 0;
            await work.Write(tenant, async (_, db) =>
            {
                if (await db.Places.FirstOrDefaultAsync(p => p.ConversationId == here.Root, ct) is not { } place) return;
                place.PlannedStart = start;
                place.PlannedMinutes = minutes is >= Limits.MeetingMinutesMin and <= Limits.MeetingMinutesMax ? minutes : null;
                place.Name ??= Plain.Text(details.Title, Limits.Name) is { Length: > 0 } title ? title : null;
            }, wakes: false, ct);
        }
        catch (Exception e) when (e is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            log.LogInformation("The plan of a meeting could not be read: {Error}.", e.GetType().Name);
        }
    }

    // The wire says Z, but a client library may have made it local or forgotten it.
    private static Instant? Utc(DateTime? time) => time switch
    {
        null => null,
        { Kind: DateTimeKind.Local } local => Instant.FromDateTimeUtc(local.ToUniversalTime()),
        { } other => Instant.FromDateTimeUtc(DateTime.SpecifyKind(other, DateTimeKind.Utc)),
    };
}
