using SmarketingBot.Core.Operations;

namespace SmarketingBot.Scheduling;

/// <summary>The daily look over all tenants where there is one process: a minute after its start, then every day. So one that was missed comes once.</summary>
internal sealed class SweepTimer(Sweep sweep, TimeProvider time, ILogger<SweepTimer> log) : BackgroundService
{
    private static readonly TimeSpan First = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Every = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            for (var wait = First; ; wait = Every)
            {
                await Task.Delay(wait, time, stoppingToken);
                await Run(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The process ends.
        }
    }

    private async Task Run(CancellationToken ct)
    {
        try
        {
            await sweep.Run(ct);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogError(e, "The daily sweep failed; the next is in a day.");
        }
    }
}
