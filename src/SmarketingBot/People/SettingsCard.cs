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
            Kit.Eyebrow("Only you see this"),
            Kit.Title("Your settings"),
            off ? Kit.Line("Reminders are off. Only the meeting reminds you now.") : null,
            Kit.Facts(
                ("Reminders", off ? "off" : $"from {ClockWords.Say(view.Calendar.From)}, one message a day at most"),
                ("Days", SettingsWords.Week(view.Calendar.Week)),
                ("Time zone", Kit.Quote(view.Zone) + (view.Person.ZoneByHand ? "" : ", as Teams tells it")),
                ("Away", SettingsWords.Away(view.Away, view.Today) ?? "no days planned")),
            Kit.Subtle("Others see “away”, never why."),
            Kit.Buttons(
                Kit.Open("Change", Change).First(),
                off ? Kit.Press("Reminders on", On) : Kit.Press("Reminders off", Off),
                view.Away.Count > 0 ? Kit.Press("Back", Back) : null,
                Kit.Press("My data", DataCard.Export),
                Kit.Press("Delete my data", DataCard.Ask)));
    }

    public static string Summary(SettingsView view) => view.Person.RemindersOff ? "Your settings: reminders are off" : $"Your settings: reminders from {ClockWords.Say(view.Calendar.From)}";
}
