using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Tests.Kernel;

/// <summary>Random people: any zone of the tz database, any week, holidays, absences and hours, near any day between 2005 and 2034.</summary>
internal static class Calendars
{
    // The years include Apia's missing day (2011) and Lord Howe's half hours, as well as zones that change at midnight.
    public static readonly LocalDate FirstDay = new(2005, 1, 1);

    private static readonly string[] Notorious =
    [
        "Australia/Lord_Howe", "Pacific/Apia", "Pacific/Fakaofo", "Europe/Helsinki", "America/Sao_Paulo", "America/Havana", "Asia/Beirut", "Africa/Cairo",
        "America/Santiago", "Asia/Tehran", "America/St_Johns", "Pacific/Chatham", "Antarctica/Troll", "Africa/Casablanca", "Asia/Gaza", "Asia/Pyongyang",
    ];

    public static Gen<LocalDate> Day { get; } = Gen.Choose(0, 30 * 365).Select(days => FirstDay.PlusDays(days));

    private static Gen<DateTimeZone> Zone { get; } =
        Gen.OneOf(Gen.Elements(Notorious), Gen.Elements(DateTimeZoneProviders.Tzdb.Ids.ToArray())).Select(id => DateTimeZoneProviders.Tzdb[id]);

    /// <summary>A calendar and a day near its holidays and absences; weeks may be empty only if asked for.</summary>
    public static Arbitrary<Case> Any(bool evenEmptyWeeks = false) => Arb.From(
        from zone in Zone
        from day in Day
        from week in Weeks.Any.Generator
        from holidays in Gen.Choose(-30, 60).ListOf(8)
        from away in Gen.Choose(-20, 40)
        from length in Gen.Choose(0, 40)
        from hours in Gen.Choose(0, 48).Two()
        from minute in Gen.Choose(0, 24 * 60 - 1)
        select new Case(
            new WorkCalendar(
                zone,
                week.IsEmpty && !evenEmptyWeeks ? WorkWeek.Default : week,
                holidays.Select(ahead => day.PlusDays(ahead)).ToHashSet(),
                [new DateInterval(day.PlusDays(away), day.PlusDays(away + length))],
                LocalTime.FromMinutesSinceMidnight(hours.Item1 * 30 % 1440),
                LocalTime.FromMinutesSinceMidnight(hours.Item2 * 30 % 1440)),
            day,
            minute));

    public sealed record Case(WorkCalendar Calendar, LocalDate Day, int Minute)
    {
        public Instant Moment => Day.AtMidnight().InZoneLeniently(Calendar.Zone).ToInstant() + Duration.FromMinutes(Minute);
    }
}
