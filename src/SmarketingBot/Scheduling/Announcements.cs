using SmarketingBot.Core.Scheduling;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Scheduling;

/// <summary>
/// Hears what became due on other nodes. A notice that is lost costs seconds and nothing else: every node also looks by itself.
/// </summary>
internal sealed class Announcements(IDatabase database, Wake wake, HeldTenants held, TimeProvider time, ILogger<Announcements> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => database.IsShared ? Listen(stoppingToken) : Task.CompletedTask;

    private async Task Listen(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                // While nobody listened something may have been said of what we hold.
                await database.Listen(wake.Heard, () => held.CallAll(), ct);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogWarning("Notices of other nodes can't be heard: {Error}. The next try is in 1 s.", e.GetType().Name);
                await Task.Delay(Pause, time, ct);
            }
        }
    }
}
