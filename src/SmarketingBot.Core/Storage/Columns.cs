using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;
using NodaTime.Text;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Agreements;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Nagging;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Plans;
using SmarketingBot.Core.Retros;
using SmarketingBot.Core.Scoreboards;

namespace SmarketingBot.Core.Storage;

/// <summary>
/// How values lie in columns, the same on both providers: instants as Unix milliseconds, dates and times as ISO text,
/// enums as their names. Both orders are then the natural one on SQLite (which cannot compare DateTimeOffset) and on
/// PostgreSQL alike, and one numbered script differs from its twin only in type names.
/// </summary>
internal static class Columns
{
    private sealed class InstantConverter() : ValueConverter<Instant, long>(i => i.ToUnixTimeMilliseconds(), ms => Instant.FromUnixTimeMilliseconds(ms));

    private sealed class DateConverter() : ValueConverter<LocalDate, string>(d => LocalDatePattern.Iso.Format(d), s => LocalDatePattern.Iso.Parse(s).Value);

    private sealed class TimeConverter() : ValueConverter<LocalTime, string>(t => ClockTime.Format(t), s => ClockTime.Parse(s).Value);

    private sealed class WeekConverter() : ValueConverter<WorkWeek, string>(w => w.ToString(), s => WorkWeek.Parse(s));

    private static readonly LocalTimePattern ClockTime = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");

    internal static void Convert(ModelConfigurationBuilder model)
    {
        model.Properties<Instant>().HaveConversion<InstantConverter>();
        model.Properties<LocalDate>().HaveConversion<DateConverter>().HaveMaxLength(10);
        model.Properties<LocalTime>().HaveConversion<TimeConverter>().HaveMaxLength(5);
        model.Properties<WorkWeek>().HaveConversion<WeekConverter>().HaveMaxLength(27);
        model.Properties<PlaceKind>().HaveConversion<string>().HaveMaxLength(20);
        model.Properties<Reach>().HaveConversion<string>().HaveMaxLength(20);
        model.Properties<Side>().HaveConversion<string>().HaveMaxLength(20);
        model.Properties<MeetingState>().HaveConversion<string>().HaveMaxLength(20);
        model.Properties<TopicState>().HaveConversion<string>().HaveMaxLength(20);
        model.Properties<ItemState>().HaveConversion<string>().HaveMaxLength(20);
        model.Properties<AgendaPart>().HaveConversion<string>().HaveMaxLength(20);
        model.Properties<AgreementKind>().HaveConversion<string>().HaveMaxLength(20);
        model.Properties<PlanFor>().HaveConversion<string>().HaveMaxLength(20);
        model.Properties<AgreementState>().HaveConversion<string>().HaveMaxLength(20);
        model.Properties<NagDigest>().HaveConversion<string>().HaveMaxLength(20);
        model.Properties<KpiUnit>().HaveConversion<string>().HaveMaxLength(20);
        model.Properties<KpiDirection>().HaveConversion<string>().HaveMaxLength(20);
        model.Properties<NumberSource>().HaveConversion<string>().HaveMaxLength(20);
        model.Properties<PeriodKind>().HaveConversion<string>().HaveMaxLength(20);
        model.Properties<RetroKind>().HaveConversion<string>().HaveMaxLength(20);
        model.Properties<Delivery>().HaveConversion<string>().HaveMaxLength(20);
    }

    /// <summary>
    /// The columns of a table, for a statement that returns its rows. With a star a prepared statement fails once on each connection when a newer
    /// node has added a column meanwhile.
    /// </summary>
    internal static string Of<T>(DbContext db) => string.Join(", ", db.Model.FindEntityType(typeof(T))!.GetProperties().Select(p => p.GetColumnName()));

    internal static void NameInSnakeCase(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
            foreach (var property in entity.GetProperties())
                property.SetColumnName(SnakeCase(property.Name));
    }

    private static string SnakeCase(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0) text.Append('_');
            text.Append(char.ToLower(letter, CultureInfo.InvariantCulture));
        }
        return text.ToString();
    }
}
