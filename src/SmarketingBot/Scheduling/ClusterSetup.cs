using Npgsql;
using Quartz;
using SmarketingBot.Core.Operations;
using SmarketingBot.Storage;

namespace SmarketingBot.Scheduling;

/// <summary>
/// What is done once however many nodes there are. On PostgreSQL Quartz's clustered store says who is alive and who does it; on a
/// file there is one process, and a timer does.
/// </summary>
internal static class ClusterSetup
{
    internal const string Name = "smarketing";

    // A dead node is replaced within the sum of both.
    private static readonly TimeSpan CheckIn = TimeSpan.FromSeconds(7.5);
    private static readonly TimeSpan Overdue = TimeSpan.FromSeconds(7.5);

    // How late a job may be that another node had taken and never began; between daily ones nothing needs to be looked for.
    private static readonly TimeSpan IdleWait = TimeSpan.FromMinutes(1);

    internal static void AddCluster(this WebApplicationBuilder builder, SteppedClock? stepped)
    {
        var services = builder.Services;
        services.AddSingleton<Nodes>();
        services.AddSingleton<Sweep>();
        // Whoever steps the clock also says when to sweep.
        if (stepped is not null) return;
        if (builder.Configuration.GetConnectionString("Smarketing") is not { } connection || !StorageSetup.IsPostgres(connection))
        {
            services.AddHostedService<SweepTimer>();
            return;
        }
        var server = new ServerTime();
        services.AddSingleton(server);
        // By a name: the clock of one without would become everybody's.
        services.AddQuartz(Name, quartz =>
        {
            quartz.UseTimeProvider(server);
            quartz.ConfigureScheduler(scheduler => (scheduler.GenerateInstanceId, scheduler.IdleWaitTime) = (true, IdleWait));
            quartz.UseDefaultThreadPool(2);
            quartz.UsePersistentStore(store =>
            {
                store.UsePostgres(NpgsqlFactory.Instance, Narrow(connection));
                store.UseClustering(cluster => (cluster.CheckinInterval, cluster.CheckinMisfireThreshold) = (CheckIn, Overdue));
                store.UseSystemTextJsonSerializer();
                store.ProvisionSchema();
                store.ConfigureStore(options => (options.TablePrefix, options.StoreJobDataAsStrings) = (Nodes.Tables, true));
            });
            // A tick that no node was there for is caught up once, however many were missed; one whose node died is done again.
            quartz.ScheduleJob<SweepJob>(
                trigger => trigger.WithIdentity(SweepJob.Name).WithCronSchedule(SweepJob.Daily, cron => cron
                    .InTimeZone(TimeZoneInfo.Utc).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)),
                job => job.WithIdentity(SweepJob.Name).RequestRecovery());
        });
        // A node that starts must not take the missed tick away by storing the trigger anew.
        services.Configure<QuartzOptions>(Name, options => options.Scheduling.IgnoreDuplicates = true);
        services.AddHostedService<Cluster>();
    }

    // Check-ins and a job a day need no more, and PostgreSQL pays for each connection.
    private static string Narrow(string connection) =>
        new NpgsqlConnectionStringBuilder(connection) { MaxPoolSize = 4, MinPoolSize = 0, ApplicationName = "SmarketingBot cluster" }.ConnectionString;
}
