using NodaTime;

namespace SmarketingBot.Core.Kernel;

/// <summary>The weekdays on which somebody works. A value: equal weeks are equal.</summary>
/// <remarks>The default value is the empty week, which no person can type but a broken row may hold; everything here survives it.</remarks>
public readonly record struct WorkWeek
{
    private readonly byte days;

    private WorkWeek(byte days) => this.days = days;

    /// <summary>Monday to Friday, used until somebody says otherwise.</summary>
    public static WorkWeek Default { get; } = Of(
        IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday);

    /// <summary>A week of exactly these days.</summary>
    public static WorkWeek Of(params IReadOnlyCollection<IsoDayOfWeek> days) =>
        new((byte)days.Where(day => day != IsoDayOfWeek.None).Aggregate(0, (bits, day) => bits | Bit(day)));

    /// <summary>The working days, Monday first.</summary>
    public IReadOnlyList<IsoDayOfWeek> Days
    {
        get
        {
            var bits = days;
            return [.. Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None && (bits & Bit(day)) != 0)];
        }
    }

    /// <summary>True when nobody could ever be reminded in this week.</summary>
    public bool IsEmpty => days == 0;

    /// <summary>True when the day is worked.</summary>
    public bool Contains(IsoDayOfWeek day) => day != IsoDayOfWeek.None && (days & Bit(day)) != 0;

    /// <summary>The last working day of the week: the one before the longest stretch off (Friday for mon-fri, Thursday for sun-thu).</summary>
    /// <remarks>Of equally long stretches the one nearest to the end of the Monday–Sunday week counts. The empty week says Friday.</remarks>
    public IsoDayOfWeek LastDay
    {
        get
        {
            var week = this;
            return IsEmpty ? IsoDayOfWeek.Friday : week.Days.MaxBy(day => (DaysOffAfter(week, day), (int)day));
        }
    }

    /// <summary>The stored form, which <see cref="Parse"/> reads back: "mon tue wed thu fri", or "" for the empty week.</summary>
    public override string ToString() => string.Join(' ', Days.Select(DayNames.Short));

    /// <summary>Reads the stored form.</summary>
    /// <exception cref="FormatException">The text was not written by <see cref="ToString"/>.</exception>
    public static WorkWeek Parse(string stored) =>
        Of([.. stored.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(name => DayNames.Days.TryGetValue(name, out var day) ? day : throw new FormatException($"'{stored}' is not a stored work week."))]);

    private static int DaysOffAfter(WorkWeek week, IsoDayOfWeek day) =>
        Enumerable.Range(1, 7).First(ahead => week.Contains((IsoDayOfWeek)(((int)day - 1 + ahead) % 7 + 1)));

    private static int Bit(IsoDayOfWeek day) => 1 << ((int)day - 1);
}
