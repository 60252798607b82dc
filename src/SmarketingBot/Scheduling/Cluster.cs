using Microsoft.EntityFrameworkCore;
using Quartz;
using SmarketingBot.Core.Storage;
using IDatabase = SmarketingBot.Core.Storage.IDatabase;

namespace SmarketingBot.Scheduling;

/// <summary>
/// Joins the cluster once the process serves, so that its start waits for nothing, and leaves it at the end. While the store
/// is away it tries again: reminders do not need it.
/// </summary>
internal sealed class Cluster(
    [FromKeyedServices(ClusterSetup.Name)] ISchedulerFactory factory, Nodes nodes, ServerTime server, Work work, IDatabase database, IServiceScopeFactory scopes, IHostApplicationLifetime life, TimeProvider time,
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
        if (_scheduler is null) return;
        try
        {
            // Waits for a job that runs.
            await _scheduler.Shutdown(waitForJobsToComplete: true, cancellationToken);
            // Quartz lets its row stand; the others need not wait until it is overdue.
            await work.Read("", (_, db) => db.Database.ExecuteSqlRawAsync(
                $"DELETE FROM {Nodes.Tables}scheduler_state WHERE sched_name = {{0}} AND instance_name = {{1}}", [ClusterSetup.Name, _scheduler.SchedulerInstanceId], cancellationToken));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogWarning("The cluster was left without a word; it notices by itself. ({Error})", e.Message);
        }
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
