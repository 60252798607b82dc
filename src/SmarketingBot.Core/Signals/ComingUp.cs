using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Signals;

/// <summary>What follows <c>coming</c>: <c>spring webinar 3-20 dec</c>.</summary>
/// <param name="What">What comes.</param>
/// <param name="Days">Its first and last day; null calls it off.</param>
public sealed partial record ComingSentence(string What, DateInterval? Days)
{
    private static string Example => T("“coming spring webinar 3-20 dec”");
    private static readonly LittleWords<bool> CalledOff = new((true, ["off", "abgesagt", "absagen", "fällt aus", "iptal"]));
    private static readonly LittleWords<bool> Before = new((true, ["on", "from", "am", "vom", "ab"]));
    private const int LongestStretch = 7;

    /// <summary>Reads what follows the verb.</summary>
    public static Parsed<ComingSentence> Read(string text, LocalDate today, WorkWeek week)
    {
        var words = Plain.Text(text).TrimEnd('.', '!').Split(' ');
        if (CalledOff.Last(string.Join(' ', words)) is { } called) return Named(called.Remainder, null);
        for (var taken = Math.Min(LongestStretch, words.Length - 1); taken > 0; taken--)
        {
            var days = Stretch(string.Join(' ', words[^taken..]), today, week);
            if (days.IsOk) return Named(string.Join(' ', words[..^taken]), days.Value);
            // What is meant as a day and has passed deserves to hear that.
            if (taken <= 2 && DateForms.Recognise(string.Join(' ', words[^taken..]), today, week) is { IsOk: true } day && day.Value < today) return Parsed.Hint<ComingSentence>(days.Hint);
        }
        return Parsed.Hint<ComingSentence>(words.Length < 2 ? T($"What is coming, and when? For example {Example}.") : T($"When? Write the days last, for example {Example}."));
    }

    private static Parsed<ComingSentence> Named(string words, DateInterval? days)
    {
        var what = words.TrimEnd(',', ':', ' ', '-', '–');
        if (Before.Last(what) is { } led) what = led.Remainder;
        return what.Length is 0 or > Limits.Title ? Parsed.Hint<ComingSentence>(T($"What is coming? At most {Limits.Title} characters, for example {Example}.")) : Parsed.Ok(new ComingSentence(what, days));
    }

    // “3-20 dec”: both days are of the month that is named once.
    private static Parsed<DateInterval> Stretch(string text, LocalDate today, WorkWeek week) => Short().Match(text) is { Success: true } form
        ? StretchWords.Read($"{form.Groups["first"].Value} {form.Groups["month"].Value} to {form.Groups["last"].Value} {form.Groups["month"].Value}", today, week)
        : StretchWords.Read(text, today, week);

    [GeneratedRegex(@"^(?:on |from |am |vom |ab )?(?<first>\d{1,2})\.?\s*(?:-|–|to|bis)\s*(?<last>\d{1,2})\.?\s+(?<month>\p{L}+(?:\s+\d{4})?)$", RegexOptions.IgnoreCase)]
    private static partial Regex Short();
}

/// <summary>What is coming up, for both sides to prepare.</summary>
public sealed class ComingUp(BotDb db, SignalRights rights, SeriesCalendar calendar, FollowAgenda agenda, IClock clock)
{
    /// <summary>Notes it, or moves it where it is known; without days it is called off.</summary>
    /// <returns>What was known before of that name, or null.</returns>
    public async Task<Signal?> Run(Series series, string who, ComingSentence said)
    {
        await rights.MustBelong(series, who);
        var (key, now, today) = (Signal.KeyOf(said.What), clock.GetCurrentInstant(), calendar.Today(series));
        var there = (await db.Signals.Where(s => s.SeriesId == series.Id && s.Kind == SignalKind.Coming && s.NameKey == key && s.GoneAt == null).ToListAsync()).FirstOrDefault(s => s.Until >= today);
        if (said.Days is not { } days)
        {
            if (there is null) throw new RuleBroken(T($"Nothing called “{said.What}” is coming up. “coming” shows what is."));
            there.GoneAt = now;
            await agenda.Changed(series.Id);
            return there;
        }
        if (there is not null && there.From == days.Start && there.Until == days.End) return there;
        if (there is not null) there.GoneAt = now;
        if (days.End < days.Start || days.End < today) throw new RuleBroken(T("What is coming lies ahead. For example “coming spring webinar 3-20 dec”."));
        await rights.Keep(series, new Signal { SeriesId = series.Id, Kind = SignalKind.Coming, Name = said.What, NameKey = key, From = days.Start, Until = days.End, SaidBy = who, At = now });
        await agenda.Changed(series.Id);
        return there;
    }

    /// <summary>All that is not over, the soonest first; one query.</summary>
    public async Task<IReadOnlyList<Signal>> Of(Series series, LocalDate today) =>
        [.. (await db.Signals.AsNoTracking().Where(s => s.SeriesId == series.Id && s.Kind == SignalKind.Coming && s.GoneAt == null).ToListAsync())
            .Where(s => s.Until >= today).OrderBy(s => s.From).ThenBy(s => s.Until)];

    /// <summary>“3–20 Dec”, “Thu 3 Dec”, “28 Nov – 3 Dec”.</summary>
    public static string Say(Signal coming, LocalDate today) => Say(new DateInterval(coming.From!.Value, coming.Until!.Value), today);

    /// <inheritdoc cref="Say(Signal, LocalDate)"/>
    public static string Say(DateInterval days, LocalDate today)
    {
        var (from, until) = (days.Start, days.End);
        var year = until.Year == today.Year ? "" : $" {until.Year}";
        return from == until ? DateWords.Say(from, today)
            : (from.Year, from.Month) == (until.Year, until.Month) ? T($"{from.Day}–{until.Day} {Month(until)}{year}")
            : T($"{from.Day} {Month(from)} – {until.Day} {Month(until)}{year}");
    }

    private static string Month(LocalDate date) => DayNames.ShortMonth(date.Month);
}
