using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.People;

namespace SmarketingBot.People;

/// <summary>What the card of somebody's own settings shows.</summary>
/// <param name="Person">Whose.</param>
/// <param name="Calendar">When they may be reminded, with what their meetings add.</param>
/// <param name="Away">Their absences that are not over.</param>
/// <param name="Today">Today in their life.</param>
public sealed record SettingsView(Person Person, WorkCalendar Calendar, IReadOnlyList<Absence> Away, LocalDate Today)
{
    /// <summary>What there is to choose from.</summary>
    public OfferedLanguages Offered { get; init; } = new();

    public string Zone => Calendar.Zone.Id is "Etc/UTC" or "UTC" ? "UTC" : Calendar.Zone.Id;
}
