using AdaptiveCards;
using NodaTime;
using SmarketingBot.Cards;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;

namespace SmarketingBot.Meetings;

/// <summary>How things stand: next meeting, next agenda, moderator, who can't be reached.</summary>
public static class StatusCard
{
    /// <summary>In the conversation: of people who can't be reached only how many they are.</summary>
    public static AdaptiveCard Here(SeriesView view, Pulse pulse) => Kit.Card(
        SeriesCard.Summary(view),
        Kit.Title("Status"),
        Facts(view, HowMany(view)),
        Well(pulse, SeriesWords.Zone(view.Series?.Zone ?? "UTC"), view.Today),
        view.Series?.Cadence is null ? Kit.Line("No meeting is set up yet. Say for example: **setup weekly tue 10:00 45m**") : null);

    /// <summary>In somebody's own chat: each of their series, and to its moderator the names.</summary>
    public static AdaptiveCard Mine(IReadOnlyList<SeriesView> views, string personId, Pulse pulse, DateTimeZone zone, LocalDate today) => Kit.Card(
        "Status",
        [
            Kit.Eyebrow("Only you see this"),
            Kit.Title("Status"),
            views.Count == 0 ? Kit.Line("You are in no meeting that I look after yet. Add me to its chat and say **setup** there.") : null,
            .. views.SelectMany(view => new AdaptiveElement?[]
            {
                Kit.Heading(view.Name is null ? "Your meeting" : Kit.Quote(view.Name)),
                Facts(view, view.Moderator?.Id == personId && view.Unreachable.Count > 0
                    ? Kit.Quote(Names.List(view.Unreachable.Select(p => p.Name)))
                    : HowMany(view)),
            }),
            Well(pulse, zone, today),
        ]);

    // Small, as long as all is well.
    private static AdaptiveTextBlock Well(Pulse pulse, DateTimeZone zone, LocalDate today)
    {
        var looked = pulse.LastLook is { } at ? $"I last looked at what is due: {SeriesWords.Moment(at, zone, today)}. " : "";
        return pulse.Since is { } since
            ? Kit.Line($"{looked}{SeriesWords.Count(pulse.Late, "message waits", "messages wait")} to be said, the oldest since {SeriesWords.Moment(since, zone, today)}.")
            : Kit.Subtle($"{looked}No message is late.");
    }

    private static string HowMany(SeriesView view) =>
        view.Unreachable.Count == 0 ? "nobody" : SeriesWords.Count(view.Unreachable.Count, "person", "people");

    private static AdaptiveFactSet? Facts(SeriesView view, string unreachable)
    {
        var zone = SeriesWords.Zone(view.Series?.Zone ?? "UTC");
        return Kit.Facts(
            ("Next meeting", view.Next is not { } next ? "not planned yet"
                : next.State == MeetingState.InProgress ? "running now"
                : $"{SeriesWords.Moment(next.StartsAt, zone, view.Today)} ({SeriesWords.ZoneName(view.Series!.Zone)})"),
            ("Next agenda", SeriesWords.Agenda(view)),
            ("Moderator", view.Moderator is { } moderator ? Kit.Quote(moderator.Name) : "nobody yet"),
            ("Not reachable yet", unreachable));
    }
}
