using NodaTime;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Nagging;
using SmarketingBot.Core.People;
using SmarketingBot.People;

namespace SmarketingBot.Meetings;

/// <summary>Settings and holidays of a series; for its moderator.</summary>
public sealed class RulesFeature(OpenSeries open, ChangeSettings change, ListHolidays holidays, WeeklyDigest digest, PlanNext plan, ChangeLanguage tongue, OfferedLanguages offered, WhichLanguage which) : IFeature<RulesFeature>
{
    public static void Describe(FeatureRows<RulesFeature> rows) => rows
        .Command("settings", Where.Conversation, "settings", "Shows how this meeting behaves and lets the moderator change it.", (f, t) => f.Show(t))
        .Command("holiday", Where.Conversation, "holiday 24 dec", "Lists a day on which nobody here is reminded; for the moderator.", (f, t) => f.Add(t), "holidays")
        .Command("no holiday", Where.Conversation, "no holiday 24 dec", "Takes a day off that list; for the moderator.", (f, t) => f.Remove(t))
        .Command("working days", Where.Conversation, "working days sun-thu", "Sets the days worked here, for whoever has none of their own; for the moderator.", (f, t) => f.WorkOn(t))
        .Button(RulesCard.Show, (f, t) => f.Show(t))
        .Dialog(RulesCard.Dialog, (f, t) => f.Open(t), (f, t) => f.Filled(t));

    private async Task<Reply> Show(Turn turn)
    {
        var series = await Mine(turn);
        return new Reply.Card(RulesCard.Of(series, digest.Of(series), await holidays.From(series, Today(turn, series)), Today(turn, series), offered), T("Settings of this meeting"));
    }

    private async Task<Reply> Add(Turn turn)
    {
        var series = await Mine(turn);
        if (turn.Said.Text.Length == 0)
        {
            var listed = RulesCard.Listed(await holidays.From(series, Today(turn, series)), Today(turn, series));
            return new Reply.Text(T($"Holidays: {listed}. To add one, say “holiday 24 dec”."));
        }
        var dates = turn.Ask(HolidayWords.Read(turn.Said.Text, Today(turn, series)));
        await holidays.Add(series, dates);
        return new Reply.Text($"{T($"Nobody here is reminded on {RulesCard.Listed(dates, Today(turn, series))}.")} {await Meets(series, dates)}".TrimEnd());
    }

    // Whoever lists the day of the next meeting is told what becomes of it.
    private async Task<string> Meets(Series series, IReadOnlyList<LocalDate> dates) => await plan.Current(series) switch
    {
        { IsInDoubt: true } meeting when dates.Contains(meeting.Date) => T("The next meeting falls on such a day: I ask in private whether to hold it."),
        { State: MeetingState.AgendaPosted } meeting when dates.Contains(meeting.Date) => T("The next meeting falls on such a day. Its agenda is posted, so it stays; “cancel meeting” cancels it."),
        _ => "",
    };

    private async Task<Reply> Remove(Turn turn)
    {
        var series = await Mine(turn);
        var dates = turn.Ask(HolidayWords.Read(turn.Said.Text, Today(turn, series)));
        return new Reply.Text(await holidays.Remove(series, dates) == 0
            ? T($"{RulesCard.Listed(dates, Today(turn, series))} isn't on the list. “holidays” shows it.")
            : T($"Taken off the list: {RulesCard.Listed(dates, Today(turn, series))}."));
    }

    private async Task<Reply> WorkOn(Turn turn)
    {
        var series = await Mine(turn);
        if (turn.Said.Text.Length > 0) await change.WorkOn(series, turn.Ask(WorkWeekWords.Read(turn.Said.Text)));
        return new Reply.Text(T($"Working days here: {SettingsWords.Week(series.Week)}. Who chose days of their own keeps them."));
    }

    private async Task<Reply> Open(Turn turn)
    {
        var series = await Mine(turn);
        return RulesCard.Form(turn, series, digest.Of(series), await holidays.From(series, Today(turn, series)), offered);
    }

    private async Task<Reply> Filled(Turn turn)
    {
        var series = await Mine(turn);
        var today = Today(turn, series);
        var (from, until) = (turn.Ask(ClockWords.Read(turn.Text(RulesCard.From) ?? "")), turn.Ask(ClockWords.Read(turn.Text(RulesCard.Until) ?? "")));
        var text = turn.Text(RulesCard.Holidays) ?? "";
        var dates = text.Trim().Length == 0 ? [] : turn.Ask(HolidayWords.Read(text, today));
        await change.Run(series, turn.Number(RulesCard.Lead) ?? series.AgendaLead, from, until, turn.Number(RulesCard.MinimumSide) ?? series.MinimumSide);
        if (turn.Text(RulesCard.Week) is { Length: > 0 } days && turn.Ask(WorkWeekWords.Read(days.Replace(',', ' '))) is var week && week != series.Week) await change.WorkOn(series, week);
        if (Enum.TryParse<NagDigest>(turn.Text(RulesCard.Digest), out var chosen) && chosen != digest.Of(series)) await digest.Choose(series, chosen);
        // A calendar file adds; a typed list is the whole list from today on.
        if (!text.Contains("BEGIN:", StringComparison.OrdinalIgnoreCase))
            await holidays.Remove(series, (await holidays.From(series, today)).Except(dates));
        await holidays.Add(series, dates);
        if (turn.Text(RulesCard.Tongue) is { Length: > 0 } tag) await tongue.Run(series, turn.Who.Id, offered.Speak(tag));
        // It is told where everybody reads it.
        Language.Current = which.Of(series.Language);
        return await Show(turn);
    }

    private async Task<Series> Mine(Turn turn)
    {
        if (turn.Here.IsPersonal) throw new RuleBroken(T("Say it in the chat of your meeting, where its settings belong."));
        return await open.MayChange(turn.Here.Root, turn.Who.Id)
            ?? throw new RuleBroken(MeantSeries.NoneHere);
    }

    private static LocalDate Today(Turn turn, Series series) => turn.Now.InZone(SeriesWords.Zone(series.Zone)).Date;
}
