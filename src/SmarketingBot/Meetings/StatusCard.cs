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
        Kit.Title(T("Status")),
        Facts(view, HowMany(view)),
        Well(pulse, SeriesWords.Zone(view.Series?.Zone ?? "UTC"), view.Today),
        view.Series?.Cadence is null ? Kit.Line(T("No meeting is set up yet. Say for example: **setup weekly tue 10:00 45m**")) : null);

    /// <summary>In somebody's own chat: each of their series, and to its moderator the names.</summary>
    public static AdaptiveCard Mine(IReadOnlyList<SeriesView> views, string personId, Pulse pulse, DateTimeZone zone, LocalDate today) => Kit.Card(
        T("Status"),
        [
            Kit.Eyebrow(T("Only you see this")),
            Kit.Title(T("Status")),
            views.Count == 0 ? Kit.Line(T("You are in no meeting that I look after yet. Add me to its chat and say **setup** there.")) : null,
            .. views.SelectMany(view => new AdaptiveElement?[]
            {
                Kit.Heading(view.Name is null ? T("Your meeting") : Kit.Quote(view.Name)),
                Facts(view, view.Moderator?.Id == personId && view.Unreachable.Count > 0
                    ? Kit.Quote(Names.List(view.Unreachable.Select(p => p.Name)))
                    : HowMany(view)),
            }),
            Well(pulse, zone, today),
        ]);

    // Small, as long as all is well.
    private static AdaptiveTextBlock Well(Pulse pulse, DateTimeZone zone, LocalDate today)
    {
        var looked = pulse.LastLook is { } at ? T($"I last looked at what is due: {SeriesWords.Moment(at, zone, today)}.") + " " : "";
        if (pulse.Since is not { } first) return Kit.Subtle(looked + T("No message is late."));
        var since = SeriesWords.Moment(first, zone, today);
        return Kit.Line(looked + (pulse.Late == 1 ? T($"1 message waits to be said, the oldest since {since}.") : T($"{pulse.Late} messages wait to be said, the oldest since {since}.")));
    }

    private static string HowMany(SeriesView view) =>
        view.Unreachable.Count switch { 0 => T("nobody"), 1 => T("1 person"), var many => T($"{many} people") };

    private static AdaptiveFactSet? Facts(SeriesView view, string unreachable)
    {
        var zone = SeriesWords.Zone(view.Series?.Zone ?? "UTC");
        return Kit.Facts(
            (T("Next meeting"), view.Next is not { } next ? T("not planned yet")
                : next.State == MeetingState.InProgress ? T("running now")
                : $"{SeriesWords.Moment(next.StartsAt, zone, view.Today)} ({SeriesWords.ZoneName(view.Series!.Zone)})"),
            (T("Next agenda"), SeriesWords.Agenda(view)),
            (T("Moderator"), view.Moderator is { } moderator ? Kit.Quote(moderator.Name) : T("nobody yet")),
            (T("Not reachable yet"), unreachable));
    }
}
