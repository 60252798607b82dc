using NodaTime;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.People;

/// <summary>Days on which a person is not reminded. Others see “away”; why is nobody's business, so it is not kept.</summary>
public sealed class Absence : ITenantOwned
{
    public string Tenant { get; set; } = "";
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string PersonId { get; init; }

    /// <summary>The first and the last day, both away, in the person's life.</summary>
    public LocalDate From { get; init; }

    public LocalDate Until { get; set; }
}
