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
    public const string Tongue = "language";

    private const int HolidayText = 20_000;

    public static AdaptiveCard Of(Series series, NagDigest digest, IReadOnlyList<LocalDate> holidays, LocalDate today, OfferedLanguages? offered = null) => Kit.Card(
        T("Settings of this meeting"),
        Kit.Title(T("Settings")),
        Kit.Facts(
            (T("Agenda"), series.AgendaLead switch { 0 => T("at the start"), 1 => T("1 working day before"), var many => T($"{many} working days before") }),
            (T("Working days"), SettingsWords.Week(series.Week)),
            (T("Reminders"), T($"{ClockWords.Say(series.ReminderFrom)}–{ClockWords.Say(series.ReminderUntil)}, in each owner's zone")),
            (T("Counts by side"), T($"from {series.MinimumSide} people on")),
            (T("Digest"), DigestFeature.Words(digest)),
            (T("Language"), offered is { OnlyEnglish: false } ? offered.Speak(series.Language).Name : null),
            (T("Holidays"), Listed(holidays, today))),
        Kit.Subtle(T("To add a holiday, say for example **holiday 24 dec**; to take it off, **no holiday 24 dec**")),
        Kit.Buttons(Kit.Open(T("Settings"), Dialog).First(), Kit.Open(T("Parts of the agenda"), Agendas.PartsCard.Dialog)));

    public static Reply Form(Turn turn, Series series, NagDigest digest, IReadOnlyList<LocalDate> holidays, OfferedLanguages? offered = null)
    {
        var card = Kit.Card(
            T("Settings"),
            Kit.Problem(turn.Problem),
            Inputs.Number(Lead, T("Agenda, working days before"), turn.Number(Lead) ?? series.AgendaLead, 0, ChangeSettings.MostLead),
            SettingsDialog.DaysInput(Week, turn.Text(Week), series.Week),
            Inputs.Time(From, T("Reminders from"), Time(turn, From) ?? series.ReminderFrom),
            Inputs.Time(Until, T("Reminders until"), Time(turn, Until) ?? series.ReminderUntil),
            Inputs.Number(MinimumSide, T("People a side needs to be counted"), turn.Number(MinimumSide) ?? series.MinimumSide, ChangeSettings.SmallestSide, ChangeSettings.LargestSide),
            Inputs.Choice(Digest, T("Digest for the group"), Enum.GetValues<NagDigest>().Select(d => (Title(d), d.ToString())), turn.Text(Digest) ?? digest.ToString()),
            offered is { OnlyEnglish: false } ? Inputs.Choice(Tongue, T("Language"), offered.All.Select(l => (l.Name, l.Tag)), turn.Text(Tongue) ?? offered.Speak(series.Language).Tag) : null,
            Inputs.Text(Holidays, T("Holidays"), turn.Text(Holidays) ?? (holidays.Count == 0 ? null : string.Join(", ", holidays.Select(DateWords.Write))), HolidayText, T("24 dec, 31 dec – or the text of an .ics file"), required: false, multiline: true));
        card.Actions.Add(Kit.Send(T("Save"), Dialog, turn.Form));
        return new Reply.Dialog(T("Settings"), card);
    }

    /// <summary>The next few days, as people read them.</summary>
    public static string Listed(IReadOnlyList<LocalDate> holidays, LocalDate today)
    {
        if (holidays.Count == 0) return T("none listed");
        var first = string.Join(", ", holidays.Take(6).Select(d => DateWords.Say(d, today)));
        return holidays.Count > 6 ? T($"{first} and {holidays.Count - 6} more") : first;
    }

    private static string Title(NagDigest digest) => char.ToUpperInvariant(DigestFeature.Words(digest)[0]) + DigestFeature.Words(digest)[1..];

    private static LocalTime? Time(Turn turn, string field) => ClockWords.Recognise(turn.Text(field) ?? "") is { IsOk: true } read ? read.Value : null;
}
