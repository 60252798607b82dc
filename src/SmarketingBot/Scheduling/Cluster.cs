using Quartz;
using SmarketingBot.Core.Storage;
using IDatabase = SmarketingBot.Core.Storage.IDatabase;

namespace SmarketingBot.Scheduling;

/// <summary>
/// Joins the cluster once the process serves, so that its start waits for nothing, and leaves it at the end. While the store
/// is away it tries again: reminders do not need it.
/// </summary>
internal sealed class Cluster(
    ISchedulerFactory factory, Nodes nodes, ServerTime server, Work work, IDatabase database, IServiceScopeFactory scopes, IHostApplicationLifetime life, TimeProvider time,
    ILogger<Cluster> log) : BackgroundService
{
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan MeasureEvery = TimeSpan.FromMinutes(10);
    private IScheduler? _scheduler;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Started(stoppingToken);
            while (true) await Task.Delay(await IsWell(stoppingToken) ? MeasureEvery : Again, time, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The process ends.
        }
    }

    private async Task<bool> IsWell(CancellationToken ct)
    {
        try
        {
            await server.Measure(work, ct);
            if (_scheduler is null) await Join(ct);
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogWarning("{What}; the next try is in {Seconds} s. ({Error})",
                _scheduler is null ? "The cluster could not be joined" : "The database's clock could not be asked", Again.TotalSeconds, e.Message);
            return false;
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        // Waits for a job that runs, and checks out, so that the others need not wait for the missing check-in.
        if (_scheduler is not null) await _scheduler.Shutdown(waitForJobsToComplete: true, cancellationToken);
    }

    // Its tables are made by whoever comes first, under the lock under which ours are.
    private async Task Join(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var held = await database.LockSchema(scope.ServiceProvider.GetRequiredService<BotDb>(), ct);
        var scheduler = await factory.GetScheduler(ct);
        await scheduler.Start(ct);
        nodes.Joined(_scheduler = scheduler);
    }

    private async Task Started(CancellationToken ct)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var told = life.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(ct);
    }
}
