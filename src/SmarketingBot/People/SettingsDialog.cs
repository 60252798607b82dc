using AdaptiveCards;
using NodaTime;
using NodaTime.Text;
using SmarketingBot.Cards;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.People;

/// <summary>The one form of somebody's own settings, filled with what holds.</summary>
public static class SettingsDialog
{
    public const string Hour = "hour";
    public const string Days = "days";
    public const string Zone = "zone";
    public const string From = "away_from";
    public const string Until = "away_until";
    public const string Tongue = "language";
    public const string Automatic = "auto";

    public static Reply Open(Turn turn, SettingsView view)
    {
        var card = Kit.Card(
            T("Your settings"),
            Kit.Problem(turn.Problem),
            Inputs.Time(Hour, T("Remind me at"), ClockWords.Recognise(turn.Text(Hour) ?? "") is { IsOk: true } chosen ? chosen.Value : view.Calendar.From),
            DaysInput(Days, turn.Text(Days), view.Calendar.Week),
            Inputs.Text(Zone, T("Time zone"), turn.Text(Zone) ?? view.Zone, Limits.Name, T("For example Europe/Prague")),
            view.Offered.OnlyEnglish ? null : Inputs.Choice(Tongue, T("Language"), view.Offered.All.Select(l => (l.Name, l.Tag)).Prepend((T("Automatic, as Teams tells it"), Automatic)), turn.Text(Tongue) ?? (view.Person is { LanguageByHand: true, Language: { } tag } ? tag : Automatic)),
            Day(turn, From, T("Away from"), view.Today),
            Day(turn, Until, T("Away until"), view.Today),
            Kit.Subtle(T("Leave the days away empty if you stay. Others see “away”, never why.")));
        card.Actions.Add(Kit.Send(T("Save"), SettingsCard.Change, turn.Form));
        return new Reply.Dialog(T("Your settings"), card);
    }

    /// <summary>A choice of working days, for a person or a meeting.</summary>
    public static AdaptiveElement DaysInput(string id, string? typed, WorkWeek week) => Inputs.Choice(
        id, T("Working days"),
        Enum.GetValues<IsoDayOfWeek>().Where(d => d != IsoDayOfWeek.None).Select(d => (DayNames.Say(d), DayNames.Key(d))),
        typed ?? Stored(week), many: true);

    /// <summary>The working days as the form says them; Teams separates them by commas.</summary>
    public static Parsed<WorkWeek> ReadDays(Turn turn) => WorkWeekWords.Read((turn.Text(Days) ?? "").Replace(',', ' '));

    /// <summary>The days away, or null when none were chosen.</summary>
    public static Parsed<DateInterval>? ReadAway(Turn turn) => (turn.Text(From), turn.Text(Until)) switch
    {
        (null or "", null or "") => null,
        ({ Length: > 0 } first, null or "") => StretchWords.Read($"{first} to {first}", turn.Today, WorkWeek.Default),
        (null or "", var last) => StretchWords.Read($"until {last}", turn.Today, WorkWeek.Default),
        var (first, last) => StretchWords.Read($"{first} to {last}", turn.Today, WorkWeek.Default),
    };

    private static string Stored(WorkWeek week) => week.ToString().Replace(' ', ',');

    private static AdaptiveDateInput Day(Turn turn, string id, string label, LocalDate today)
    {
        var day = Inputs.Date(id, label, LocalDatePattern.Iso.Parse(turn.Text(id) ?? "") is { Success: true } chosen ? chosen.Value : null, today, today.PlusYears(1));
        (day.IsRequired, day.ErrorMessage) = (false, null);
        return day;
    }
}
