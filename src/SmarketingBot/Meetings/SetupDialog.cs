using System.Globalization;
using NodaTime;
using SmarketingBot.Cards;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.People;

namespace SmarketingBot.Meetings;

/// <summary>The one form that sets everything up, filled with what is known.</summary>
public static class SetupDialog
{
    private const IsoDayOfWeek AnyDay = IsoDayOfWeek.Monday;

    public const string Often = "often";
    public const string Day = "day";
    public const string Start = "start";
    public const string Minutes = "minutes";
    public const string Zone = "zone";
    public const string Purpose = "purpose";
    public const string Sales = "sales";
    public const string Marketing = "marketing";
    public const string Guests = "guests";
    public const string Moderator = "moderator";

    private static (string Title, string Value)[] Rhythms =>
    [
        (T("Every week"), Kind(Cadence.Weekly(AnyDay))), (T("Every second week"), Kind(Cadence.Biweekly(AnyDay))),
        (T("Monthly, on the first"), Kind(Cadence.Monthly(1, AnyDay))), (T("Monthly, on the second"), Kind(Cadence.Monthly(2, AnyDay))),
        (T("Monthly, on the third"), Kind(Cadence.Monthly(3, AnyDay))), (T("Monthly, on the fourth"), Kind(Cadence.Monthly(4, AnyDay))),
        (T("Monthly, on the last"), Kind(Cadence.Monthly(Cadence.Last, AnyDay))),
    ];

    private static (string Title, string Value)[] Days =>
        [.. Enum.GetValues<IsoDayOfWeek>().Where(d => d != IsoDayOfWeek.None).Select(d => (DayNames.Say(d), DayNames.Key(d)))];

    public static Reply Open(Turn turn, SeriesView view)
    {
        var series = view.Series;
        // The calendar's own time, as the one who fills the form in sees it there.
        var planned = view.Planned.Start?.InZone(turn.Who.Zone).LocalDateTime;
        var cadence = series?.Cadence is { } stored ? Cadence.Parse(stored) : Cadence.Weekly(planned?.DayOfWeek ?? IsoDayOfWeek.Tuesday);
        var card = Kit.Card(
            T("Set up"),
            Kit.Problem(turn.Problem),
            series?.Cadence is null && view.Planned.Start is not null ? Kit.Subtle(T("Day and time are those of your invitation; change what isn't so.")) : null,
            Inputs.Choice(Often, T("How often"), Rhythms, turn.Text(Often) ?? Kind(cadence)),
            Inputs.Choice(Day, T("Day"), Days, turn.Text(Day) ?? DayNames.Key(cadence.Day)),
            Inputs.Time(Start, T("Start", "of a meeting"), ClockWords.Recognise(turn.Text(Start) ?? "") is { IsOk: true } chosen ? chosen.Value : series?.Cadence is null ? planned?.TimeOfDay ?? new LocalTime(10, 0) : series.Start),
            Inputs.Number(Minutes, T("Minutes", "of time"), turn.Number(Minutes) ?? (series?.Cadence is null ? view.Planned.Minutes : null) ?? series?.Minutes ?? 60, Limits.MeetingMinutesMin, Limits.MeetingMinutesMax),
            Inputs.Text(Zone, T("Time zone"), turn.Text(Zone) ?? (series?.Cadence is null ? turn.Who.Zone.Id : series.Zone), Limits.Name, T("For example Europe/Istanbul")),
            Inputs.Text(Purpose, T("Purpose"), turn.Text(Purpose) ?? series?.Purpose, Limits.Sentence, T("One sentence that heads each agenda"), required: false, multiline: true),
            Inputs.People(Sales, T("Sales"), turn.Text(Sales) ?? Ids(view, Side.Sales), many: true, required: false),
            Inputs.People(Marketing, T("Marketing"), turn.Text(Marketing) ?? Ids(view, Side.Marketing), many: true, required: false),
            Inputs.People(Moderator, T("Moderator"), turn.Text(Moderator) ?? view.Moderator?.Id, required: false),
            Inputs.People(Guests, T("Guests"), turn.Text(Guests) ?? Ids(view, Side.Guest), many: true, required: false),
            Kit.Subtle(T("The moderator belongs to neither sales nor marketing. An empty list of people changes nothing.")));
        card.Actions.Add(Kit.Send(T("Save"), SetupFeature.Dialog, turn.Form));
        return new Reply.Dialog(T("Set up"), card);
    }

    /// <summary>When to meet, as the form says it.</summary>
    public static Parsed<SetupSentence> ReadTimes(Turn turn) =>
        CadenceWords.Read($"{turn.Text(Often)} {turn.Text(Day)}").Then(cadence =>
        ClockWords.Read(turn.Text(Start) ?? "").Then(start =>
        LengthWords.Read(turn.Number(Minutes)?.ToString(CultureInfo.InvariantCulture) ?? turn.Text(Minutes) ?? "").Then(length =>
        ZoneWords.Read(turn.Text(Zone) ?? "").Map(zone => new SetupSentence(cadence, start, length, zone)))));

    private static string Kind(Cadence cadence) => cadence.ToString()[..cadence.ToString().LastIndexOf(' ')];

    private static string? Ids(SeriesView view, Side side)
    {
        var ids = string.Join(',', view.People.Where(p => p.Side == side).Select(p => p.Person.Id));
        return ids.Length == 0 ? null : ids;
    }
}
