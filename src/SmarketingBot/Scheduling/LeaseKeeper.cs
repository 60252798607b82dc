using SmarketingBot.Core.Scheduling;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Scheduling;

/// <summary>
/// Renews what this node holds, by itself: where the disk stalls each step of the <see cref="Heart"/> waits for it, and together they would outlast a lease.
/// It begins before the heart and ends after it, so that leases hold while what is on its way is finished.
/// </summary>
public sealed class LeaseKeeper(TenantLeases leases, IDatabase database, StoreTrouble trouble, ILogger<LeaseKeeper> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Where only one process can be at the store, leases never end.
        while (database.IsShared && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                await leases.Renew(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.Log(trouble.Loudness(e), e, "Leases could not be renewed; the next try is in {Seconds} s.", Pause.TotalSeconds);
            }
            await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
