namespace SmarketingBot.Core.Kernel;

/// <summary>
/// A row that belongs to exactly one tenant. Every such row has the tenant as the first part of its key, and every
/// query over it is filtered by <see cref="Storage.BotDb.Tenant"/>; a House test reads the SQL to prove it.
/// </summary>
public interface ITenantOwned
{
    /// <summary>Entra tenant id, lower case, as the channel sent it in the verified activity.</summary>
    string Tenant { get; set; }
}
