using NodaTime;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;

namespace SmarketingBot.People;

/// <summary>When somebody wants to be reminded, by sentence and by one form; in their own chat.</summary>
public sealed class SettingsFeature(ChooseHours hours, GoAway away, Calendars calendars, FindPerson find, OfferedLanguages offered, IClock clock) : IFeature<SettingsFeature>
{
    public static void Describe(FeatureRows<SettingsFeature> rows) => rows
        .Look("settings", Where.Personal, "settings", "Shows when I remind you, and lets you change it.", (f, t) => f.Settings(t), "my settings")
        .Command("away", Where.Personal, "away 22 dec to 3 jan", "Reminds you of nothing on these days; others see “away”, never why.", (f, t) => f.Away(t), "pause")
        .Command("back", Where.Personal, "back", "Ends your absence: I remind you again.", (f, t) => f.Back(t), "resume")
        .Command("remind me", Where.Personal, "remind me at 9:30", "Sets the hour from which I remind you.", (f, t) => f.RemindAt(t))
        .Command("working days", Where.Personal, "working days mon-thu", "Sets the days on which I remind you.", (f, t) => f.WorkOn(t))
        .Command("time zone", Where.Personal, "time zone Europe/Prague", "Sets where you live; “time zone automatic” follows Teams.", (f, t) => f.LiveIn(t), "timezone")
        .Command("reminders off", Where.Personal, "reminders off", "Only the meeting reminds you then; its moderator is told once.", (f, t) => f.Remind(t, false))
        .Command("reminders on", Where.Personal, "reminders on", "I remind you again.", (f, t) => f.Remind(t, true))
        .Button(SettingsCard.Show, (f, t) => f.Settings(t))
        .Button(SettingsCard.Off, (f, t) => f.Switched(t, false))
        .Button(SettingsCard.On, (f, t) => f.Switched(t, true))
        .Button(SettingsCard.Back, (f, t) => f.BackPressed(t))
        .Dialog(SettingsCard.Change, (f, t) => f.Open(t), (f, t) => f.Changed(t))
        .Notice(ChooseHours.OffKind, (f, row, _) => f.IsOff(row));

    private async Task<Reply> Settings(Turn turn)
    {
        if (!turn.Here.IsPersonal) throw new RuleBroken(T("Your settings are between us. Say “settings” in our own chat."));
        var view = await View(turn);
        return new Reply.Card(SettingsCard.Of(view), SettingsCard.Summary(view));
    }

    private async Task<Reply> Away(Turn turn)
    {
        var days = turn.Ask(StretchWords.Read(turn.Said.Text, turn.Today, (await Me(turn)).Week ?? WorkWeek.Default));
        await away.Run(await Me(turn), days);
        return new Reply.Text(T($"You are away {SettingsWords.Stretch(days.Start, days.End, turn.Today)}. I won't remind you on these days; others see “away”, never why. Say “back” when you are here again."));
    }

    private async Task<Reply> Back(Turn turn) => new Reply.Text(await away.Back(await Me(turn))
        ? T("Welcome back. I remind you again in your hours.")
        : T("You aren't away, so there is nothing to end. To plan an absence, say “away 22 dec to 3 jan”."));

    private async Task<Reply> RemindAt(Turn turn)
    {
        var time = turn.Ask(ClockWords.Read(turn.Said.Text));
        await hours.RemindAt(await Me(turn), time);
        return new Reply.Text(T($"I remind you from {ClockWords.Say(time)} on your working days."));
    }

    private async Task<Reply> WorkOn(Turn turn)
    {
        var week = turn.Ask(WorkWeekWords.Read(turn.Said.Text));
        await hours.WorkOn(await Me(turn), week);
        return new Reply.Text(T($"Your working days are {SettingsWords.Week(week)} now. On other days I leave you alone."));
    }

    private async Task<Reply> LiveIn(Turn turn)
    {
        if (SettingsWords.IsAutomatic(turn.Said.Text))
        {
            await hours.LiveIn(await Me(turn), null);
            return new Reply.Text(T("I follow the time zone that Teams tells me for you."));
        }
        var zone = turn.Ask(ZoneWords.Read(turn.Said.Text));
        await hours.LiveIn(await Me(turn), zone);
        return new Reply.Text(T($"Your time zone is {zone.Id}. It counts from your next day on, wherever you travel. “time zone automatic” follows Teams again."));
    }

    private async Task<Reply> Remind(Turn turn, bool on)
    {
        await hours.Remind(await Me(turn), on);
        return new Reply.Text(on
            ? T("Reminders are on: one message a day at most, in your hours.")
            : T("Reminders are off: only the meeting reminds you. Whoever moderates your meetings is told once. “reminders on” brings them back."));
    }

    private async Task<Reply> Switched(Turn turn, bool on)
    {
        await hours.Remind(await Me(turn), on);
        return await Settings(turn);
    }

    private async Task<Reply> BackPressed(Turn turn)
    {
        await away.Back(await Me(turn));
        return await Settings(turn);
    }

    private async Task<Reply> Open(Turn turn) => SettingsDialog.Open(turn, await View(turn));

    private async Task<Reply> Changed(Turn turn)
    {
        var before = await View(turn);
        var (time, week, zone) = (turn.Ask(ClockWords.Read(turn.Text(SettingsDialog.Hour) ?? "")), turn.Ask(SettingsDialog.ReadDays(turn)), turn.Ask(ZoneWords.Read(turn.Text(SettingsDialog.Zone) ?? "")));
        var days = SettingsDialog.ReadAway(turn) is { } read ? turn.Ask(read) : null;
        var me = before.Person;
        if (turn.Text(SettingsDialog.Tongue) is { Length: > 0 } tongue && (tongue != SettingsDialog.Automatic || me.LanguageByHand))
        {
            hours.Speak(me, tongue == SettingsDialog.Automatic ? null : offered.Speak(tongue), turn.ClientLocale);
            Language.Current = offered.Speak(me.Language);
        }
        if (time != before.Calendar.From) await hours.RemindAt(me, time);
        if (week != before.Calendar.Week) await hours.WorkOn(me, week);
        if (zone.Id != before.Calendar.Zone.Id) await hours.LiveIn(me, zone);
        if (days is not null) await away.Run(me, days);
        return await Settings(turn);
    }

    private async Task<SettingsView> View(Turn turn)
    {
        var me = await Me(turn);
        var calendar = await calendars.Of(me);
        var today = calendar.DateAt(clock.GetCurrentInstant());
        // What was chosen counts from the next day; people see what they chose.
        if (me.LatestZone is { } latest && DateTimeZoneProviders.Tzdb.GetZoneOrNull(latest) is { } zone) calendar = calendar with { Zone = zone };
        return new SettingsView(me, calendar, await away.Ahead(me.Id, today), today) { Offered = offered };
    }

    private Task<Person> Me(Turn turn) => find.ById(turn.Who.Id);

    private async Task<Speech?> IsOff(OutboxMessage row)
    {
        var person = await find.ById(row.Subject);
        return person.RemindersOff
            ? Speech.Says(T($"For you as moderator: {person.Name} turned reminders off, so only the meeting reminds them of what they promised."))
            : null;
    }
}
