using NodaTime;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Meetings;

/// <summary>A day on which nobody of the series is reminded, as its moderator listed it; none are built in.</summary>
public sealed class Holiday : ITenantOwned
{
    public string Tenant { get; set; } = "";
    public Guid SeriesId { get; init; }
    public LocalDate Date { get; init; }
}
