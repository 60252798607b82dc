using System.Collections.Frozen;
using NodaTime;

namespace SmarketingBot.Core.Kernel;

/// <summary>Names of weekdays and months: the English ones that people type and the store keeps, and those that are said in the language spoken here.</summary>
public static class DayNames
{
    private static readonly CalendarNames English = new(
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
        ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]);

    // Written out rather than asked of the culture: its short forms change with the version of the machine's tables.
    internal static readonly CalendarNames German = new(
        ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"],
        ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"],
        ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"],
        ["Jan", "Feb", "März", "Apr", "Mai", "Juni", "Juli", "Aug", "Sept", "Okt", "Nov", "Dez"]);

    internal static readonly CalendarNames Turkish = new(
        ["Pazartesi", "Salı", "Çarşamba", "Perşembe", "Cuma", "Cumartesi", "Pazar"],
        ["Pzt", "Sal", "Çar", "Per", "Cum", "Cmt", "Paz"],
        ["Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık"],
        ["Oca", "Şub", "Mar", "Nis", "May", "Haz", "Tem", "Ağu", "Eyl", "Eki", "Kas", "Ara"]);

    /// <summary>mon, monday, tues, thurs … to the day. Keys are English and lower case.</summary>
    internal static FrozenDictionary<string, IsoDayOfWeek> Days { get; } = Enum.GetValues<IsoDayOfWeek>()
        .Where(day => day != IsoDayOfWeek.None)
        .SelectMany(day => new[] { Short(day), day.ToString().ToLowerInvariant() }, (day, name) => KeyValuePair.Create(name, day))
        .Concat(
        [
            new("tues", IsoDayOfWeek.Tuesday), new("weds", IsoDayOfWeek.Wednesday),
            new("thur", IsoDayOfWeek.Thursday), new("thurs", IsoDayOfWeek.Thursday),
        ])
        .ToFrozenDictionary();

    /// <summary>jan, january, sept … to 1–12. Keys are English and lower case.</summary>
    internal static FrozenDictionary<string, int> Months { get; } = English.LongMonths
        .SelectMany((name, index) => new[] { name, name[..3] }.Distinct(), (name, typed) => (Typed: typed.ToLowerInvariant(), Number: Array.IndexOf(English.LongMonths, name) + 1))
        .Append((Typed: "sept", Number: 9))
        .ToFrozenDictionary(month => month.Typed, month => month.Number);

    private static CalendarNames Spoken => Of(Language.Current);

    /// <summary>"tue", as the store and the forms keep it.</summary>
    public static string Key(IsoDayOfWeek day) => Short(day);

    internal static string Short(IsoDayOfWeek day) => English.ShortDays[(int)day - 1].ToLowerInvariant();

    /// <summary>"Tuesday", in the language spoken here.</summary>
    public static string Say(IsoDayOfWeek day) => Spoken.LongDays[(int)day - 1];

    /// <summary>"Tue", in the language spoken here.</summary>
    public static string SayShort(IsoDayOfWeek day) => Spoken.ShortDays[(int)day - 1];

    /// <summary>"tue", as an example of what to type.</summary>
    internal static string Typed(IsoDayOfWeek day) => Language.Current.IsEnglish ? Short(day) : SayShort(day);

    /// <summary>"December", in the language spoken here.</summary>
    internal static string LongMonth(int month) => Spoken.LongMonths[month - 1];

    /// <summary>"Dec", in the language spoken here.</summary>
    internal static string ShortMonth(int month) => Spoken.ShortMonths[month - 1];

    /// <summary>"3 December", which need not be a date that there is.</summary>
    internal static string LongDate(int day, int month) => Language.Current == Language.German ? $"{day}. {LongMonth(month)}" : $"{day} {LongMonth(month)}";

    /// <summary>"3 dec", as an example of what to type.</summary>
    internal static string Typed(int day, int month) => Language.Current switch
    {
        { IsEnglish: true } => $"{day} {ShortMonth(month).ToLowerInvariant()}",
        var other => other == Language.German ? $"{day}. {ShortMonth(month)}" : $"{day} {ShortMonth(month)}",
    };

    /// <summary>The names of a language; those of English where it has none of its own.</summary>
    internal static CalendarNames Of(Language language) => language == Language.German ? German : language == Language.Turkish ? Turkish : English;
}

/// <summary>A language's names of weekdays, from Monday on, and of months.</summary>
internal sealed record CalendarNames(string[] LongDays, string[] ShortDays, string[] LongMonths, string[] ShortMonths);
