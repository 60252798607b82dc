using AdaptiveCards;
using SmarketingBot.Cards;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.People;

/// <summary>Somebody's own settings, in their own chat.</summary>
public static class SettingsCard
{
    public const string Show = "me.settings";
    public const string Change = "me.change";
    public const string Off = "me.off";
    public const string On = "me.on";
    public const string Back = "me.back";

    public static AdaptiveCard Of(SettingsView view)
    {
        var off = view.Person.RemindersOff;
        return Kit.Card(
            Summary(view),
            Kit.Eyebrow(T("Only you see this")),
            Kit.Title(T("Your settings")),
            off ? Kit.Line(T("Reminders are off. Only the meeting reminds you now.")) : null,
            Kit.Facts(
                (T("Reminders"), off ? T("off") : T($"from {ClockWords.Say(view.Calendar.From)}, one message a day at most")),
                (T("Days"), SettingsWords.Week(view.Calendar.Week)),
                (T("Time zone"), Kit.Quote(view.Zone) + (view.Person.ZoneByHand ? "" : T(", as Teams tells it"))),
                (T("Language"), view.Offered.OnlyEnglish ? null : view.Offered.Speak(view.Person.Language).Name + (view.Person.LanguageByHand ? "" : T(", as Teams tells it"))),
                (T("Away"), SettingsWords.Away(view.Away, view.Today) ?? T("no days planned"))),
            Kit.Subtle(T("Others see “away”, never why.")),
            Kit.Buttons(
                Kit.Open(T("Change"), Change).First(),
                off ? Kit.Press(T("Reminders on"), On) : Kit.Press(T("Reminders off"), Off),
                view.Away.Count > 0 ? Kit.Press(T("Back"), Back) : null,
                Kit.Press(T("My data"), DataCard.Export),
                Kit.Press(T("Delete my data"), DataCard.Ask)));
    }

    public static string Summary(SettingsView view) => view.Person.RemindersOff ? T("Your settings: reminders are off") : T($"Your settings: reminders from {ClockWords.Say(view.Calendar.From)}");
}
