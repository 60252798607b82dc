using Quartz;
using SmarketingBot.Core.Operations;

namespace SmarketingBot.Scheduling;

/// <summary>The daily look over all tenants, on one node of the cluster.</summary>
[DisallowConcurrentExecution]
internal sealed class SweepJob(Sweep sweep) : IJob
{
    internal const string Name = "sweep";

    /// <summary>Every day at 03:17 UTC: an hour at which few send anything, and not on the dot when others do.</summary>
    internal const string Daily = "0 17 3 * * ?";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await sweep.Run(cancellationToken);
}
