using AdaptiveCards;
using SmarketingBot.Cards;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.People;

namespace SmarketingBot.Meetings;

/// <summary>How a series is set up: what is known, what is missing, who can't be reached yet.</summary>
public static class SeriesCard
{
    public static AdaptiveCard Of(SeriesView view)
    {
        var missing = Missing(view);
        return Kit.Card(
            Summary(view),
            [
                Kit.Eyebrow(view.Name is null ? T("Your smarketing meeting") : Kit.Quote(view.Name)),
                Kit.Title(view.Series?.Cadence is null ? T("Let's set up") : missing.Count > 0 ? T("Almost set up") : T("All set up")),
                view.Series?.Cadence is null ? Kit.Line(T("Two minutes now, and I look after the agenda, the promises and the reminders.")) : null,
                view.Series?.Purpose is { } purpose ? Kit.Line(Kit.Quote(purpose)) : null,
                Facts(view),
                missing.Count == 0 ? null : Kit.Heading(T("Still to say")),
                .. missing.Select(m => Close(Kit.Line($"{m.What}: **{Kit.Quote(m.Sentence)}**"))),
                view.Series?.Cadence is not null && SeriesWords.IsUtc(view.Series.Zone)
                    ? Kit.Subtle(T($"I took UTC. If you live elsewhere, name your time zone, for example: **setup {CadenceWords.Say(Cadence.Parse(view.Series.Cadence))} {ClockWords.Say(view.Series.Start)} Europe/Istanbul**"))
                    : null,
                Unreachable(view.Unreachable),
                Kit.Buttons(
                    Mark(Kit.Open(T("Set up"), SetupFeature.Dialog), missing.Count > 0),
                    view.Series?.Cadence is null ? null : Kit.Open(T("Next meeting"), OccurrenceCard.Dialog),
                    view.Series?.Cadence is null ? null : Kit.Open(T("Moderators"), RotaFeature.Dialog),
                    view.Unreachable.Count > 0 && view.OpenMe is not null ? Kit.Link(T("Open me"), view.OpenMe) : null),
            ]);
    }

    /// <summary>Who is not reachable yet, for the group: names, and what they can do. Null when everybody is.</summary>
    public static AdaptiveElement? Unreachable(IReadOnlyList<Person> people) => people.Count == 0
        ? null
        : Kit.Subtle(T($"Not reachable yet: {Kit.Quote(Names.List(people.Select(p => p.Name)))}. Open me once, so that my reminders can reach you."));

    /// <summary>One line that says it all, for toasts and old clients.</summary>
    public static string Summary(SeriesView view) => view.Next is null || view.Series is null
        ? T("Let's set up your smarketing meeting")
        : T($"Next meeting: {SeriesWords.Moment(view.Next.StartsAt, SeriesWords.Zone(view.Series.Zone), view.Today)}");

    private static AdaptiveFactSet? Facts(SeriesView view)
    {
        if (view.Series is not { } series) return null;
        var zone = SeriesWords.Zone(series.Zone);
        return Kit.Facts(
            (T("When"), When(view)),
            (T("Next", "meeting"), view.Next is { } next ? SeriesWords.Moment(next.StartsAt, zone, view.Today) : null),
            (T("Agenda"), SeriesWords.Agenda(view)),
            (T("Moderator"), view.Moderator is { } moderator ? Kit.Quote(moderator.Name) : null),
            (T("Rota"), view.Rota.Count > 0 ? Kit.Quote(Names.List(view.Rota.Select(p => p.Name))) : null),
            (T("Sales"), Team(view, Side.Sales)),
            (T("Marketing"), Team(view, Side.Marketing)),
            (T("Guests"), Team(view, Side.Guest)));
    }

    private static string? When(SeriesView view)
    {
        if (view.Series?.Cadence is not { } cadence) return null;
        var series = view.Series;
        var end = series.Start.PlusMinutes(series.Minutes);
        return $"{SeriesWords.Rhythm(Cadence.Parse(cadence))}, {ClockWords.Say(series.Start)}–{ClockWords.Say(end)} ({SeriesWords.ZoneName(series.Zone)})";
    }

    private static string? Team(SeriesView view, Side side) =>
        view.On(side) is { Count: > 0 } names ? Kit.Quote(Names.List(names)) : null;

    private static List<(string What, string Sentence)> Missing(SeriesView view)
    {
        List<(string, string)> missing = [];
        if (view.Series?.Cadence is null) missing.Add((T("When you meet"), T("setup weekly tue 10:00 45m")));
        if (view.Moderator is null) missing.Add((T("Who moderates, from neither side"), T("moderator @name")));
        if (view.On(Side.Sales).Count == 0) missing.Add((T("Who sells"), T("team sales @name")));
        if (view.On(Side.Marketing).Count == 0) missing.Add((T("Who markets"), T("team marketing @name")));
        return missing;
    }

    private static AdaptiveElement Close(AdaptiveTextBlock line)
    {
        line.Spacing = AdaptiveSpacing.Small;
        return line;
    }

    private static AdaptiveSubmitAction Mark(AdaptiveSubmitAction action, bool first) => first ? action.First() : action;
}
