using AdaptiveCards;
using NodaTime;
using SmarketingBot.Cards;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Nagging;
using SmarketingBot.Nagging;
using SmarketingBot.People;

namespace SmarketingBot.Meetings;

/// <summary>How a series behaves, for its moderator: <c>settings</c> in the conversation, and its form.</summary>
public static class RulesCard
{
    public const string Dialog = "series.settings";
    public const string Show = "series.rules";
    public const string Lead = "lead";
    public const string Week = "week";
    public const string From = "from_time";
    public const string Until = "until_time";
    public const string MinimumSide = "side";
    public const string Digest = "digest";
    public const string Holidays = "holidays";

    private const int HolidayText = 20_000;

    public static AdaptiveCard Of(Series series, NagDigest digest, IReadOnlyList<LocalDate> holidays, LocalDate today) => Kit.Card(
        "Settings of this meeting",
        Kit.Title("Settings"),
        Kit.Facts(
            ("Agenda", series.AgendaLead == 0 ? "at the start" : $"{SeriesWords.Count(series.AgendaLead, "working day", "working days")} before"),
            ("Working days", SettingsWords.Week(series.Week)),
            ("Reminders", $"{ClockWords.Say(series.ReminderFrom)}–{ClockWords.Say(series.ReminderUntil)}, in each owner's zone"),
            ("Counts by side", $"from {series.MinimumSide} people on"),
            ("Digest", DigestFeature.Words(digest)),
            ("Holidays", Listed(holidays, today))),
        Kit.Subtle("To add a holiday, say for example **holiday 24 dec**; to take it off, **no holiday 24 dec**"),
        Kit.Buttons(Kit.Open("Settings", Dialog).First(), Kit.Open("Parts of the agenda", Agendas.PartsCard.Dialog)));

    public static Reply Form(Turn turn, Series series, NagDigest digest, IReadOnlyList<LocalDate> holidays)
    {
        var card = Kit.Card(
            "Settings",
            Kit.Problem(turn.Problem),
            Inputs.Number(Lead, "Agenda, working days before", turn.Number(Lead) ?? series.AgendaLead, 0, ChangeSettings.MostLead),
            SettingsDialog.DaysInput(Week, turn.Text(Week), series.Week),
            Inputs.Time(From, "Reminders from", Time(turn, From) ?? series.ReminderFrom),
            Inputs.Time(Until, "Reminders until", Time(turn, Until) ?? series.ReminderUntil),
            Inputs.Number(MinimumSide, "People a side needs to be counted", turn.Number(MinimumSide) ?? series.MinimumSide, ChangeSettings.SmallestSide, ChangeSettings.LargestSide),
            Inputs.Choice(Digest, "Digest for the group", Enum.GetValues<NagDigest>().Select(d => (Title(d), d.ToString())), turn.Text(Digest) ?? digest.ToString()),
            Inputs.Text(Holidays, "Holidays", turn.Text(Holidays) ?? (holidays.Count == 0 ? null : string.Join(", ", holidays.Select(DateWords.Write))), HolidayText, "24 dec, 31 dec – or the text of an .ics file", required: false, multiline: true));
        card.Actions.Add(Kit.Send("Save", Dialog, turn.Form));
        return new Reply.Dialog("Settings", card);
    }

    /// <summary>The next few days, as people read them.</summary>
    public static string Listed(IReadOnlyList<LocalDate> holidays, LocalDate today) => holidays.Count == 0
        ? "none listed"
        : string.Join(", ", holidays.Take(6).Select(d => DateWords.Say(d, today))) + (holidays.Count > 6 ? $" and {holidays.Count - 6} more" : "");

    private static string Title(NagDigest digest) => char.ToUpperInvariant(DigestFeature.Words(digest)[0]) + DigestFeature.Words(digest)[1..];

    private static LocalTime? Time(Turn turn, string field) => ClockWords.Recognise(turn.Text(field) ?? "") is { IsOk: true } read ? read.Value : null;
}
