using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Operations;

/// <summary>Ready means that the store answers.</summary>
internal sealed class StoreCheck(Work work) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await work.Read("", (_, db) => db.Ticks.AnyAsync(cancellationToken));
            return HealthCheckResult.Healthy();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy("The store does not answer.", e);
        }
    }
}
