using NodaTime;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Facilitation;

/// <summary>What a meeting settled, in one sentence.</summary>
public sealed class Decision : ITenantOwned
{
    public string Tenant { get; set; } = "";
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid MeetingId { get; init; }
    public required string Text { get; init; }
    public required string RecordedBy { get; init; }
    public Instant At { get; init; }
}
