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

    public static Reply Open(Turn turn, SettingsView view)
    {
        var card = Kit.Card(
            "Your settings",
            Kit.Problem(turn.Problem),
            Inputs.Time(Hour, "Remind me at", ClockWords.Recognise(turn.Text(Hour) ?? "") is { IsOk: true } chosen ? chosen.Value : view.Calendar.From),
            DaysInput(Days, turn.Text(Days), view.Calendar.Week),
            Inputs.Text(Zone, "Time zone", turn.Text(Zone) ?? view.Zone, Limits.Name, "For example Europe/Prague"),
            Day(turn, From, "Away from", view.Today),
            Day(turn, Until, "Away until", view.Today),
            Kit.Subtle("Leave the days away empty if you stay. Others see “away”, never why."));
        card.Actions.Add(Kit.Send("Save", SettingsCard.Change, turn.Form));
        return new Reply.Dialog("Your settings", card);
    }

    /// <summary>A choice of working days, for a person or a meeting.</summary>
    public static AdaptiveElement DaysInput(string id, string? typed, WorkWeek week) => Inputs.Choice(
        id, "Working days",
        Enum.GetValues<IsoDayOfWeek>().Where(d => d != IsoDayOfWeek.None).Select(d => (d.ToString(), SettingsWords.DayName(d).ToLowerInvariant())),
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
