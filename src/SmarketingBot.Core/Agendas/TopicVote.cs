using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Agendas;

/// <summary>Somebody would like to talk about a topic; one vote a person and topic.</summary>
public sealed class TopicVote : ITenantOwned
{
    public string Tenant { get; set; } = "";
    public Guid TopicId { get; init; }
    public required string PersonId { get; init; }
}
