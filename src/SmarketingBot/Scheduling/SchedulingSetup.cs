using Microsoft.Extensions.Options;
using NodaTime;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Scheduling;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Scheduling;

internal static class SchedulingSetup
{
    internal static void AddScheduling(this WebApplicationBuilder builder, SteppedClock? stepped, TimeProvider? machine)
    {
        var services = builder.Services;
        services.AddOptions<ClockOptions>().BindConfiguration("Clock").ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<OutboxOptions>().BindConfiguration("Outbox").ValidateDataAnnotations().ValidateOnStart();
        var development = builder.Environment.IsDevelopment();
        services.AddSingleton(s => machine ?? Machine(s.GetRequiredService<IOptions<ClockOptions>>().Value, development));
        services.AddSingleton<IClock>(s => stepped is not null ? stepped : Clock(s, s.GetRequiredService<IOptions<ClockOptions>>().Value, development));
        services.AddOptions<LeaseOptions>().BindConfiguration("Leases").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<StoreClock>();
        services.AddSingleton<StoreTrouble>();
        // Whoever steps the clock is alone with the store and serves everybody.
        services.AddSingleton(s => new HeldTenants(s.GetRequiredService<StoreClock>()) { Everything = stepped is not null });
        services.AddSingleton<Wake>();
        services.AddSingleton<TenantLeases>();
        services.AddSingleton<TenantRound>();
        services.AddSingleton<AlarmRunner>();
        services.AddSingleton<Firsthand>();
        services.AddSingleton<SpeakingLimits>();
        services.AddSingleton<Dispatcher>();
        services.AddScoped<Alarms>();
        services.AddScoped<Promises>();
        services.AddSingleton<Steps>();
        services.AddSingleton<Heart>();
        // Whoever steps the clock also says when to look.
        builder.AddCluster(stepped);
        if (stepped is not null) return;
        services.AddHostedService<LeaseKeeper>();
        services.AddHostedService(s => s.GetRequiredService<Heart>());
        services.AddHostedService<Announcements>();
    }

    /// <summary>Simulated time continues where the store last was.</summary>
    internal static async Task ContinueClock(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IClock>() is not PeopleClock { IsSimulated: true } clock) return;
        if (await Ticks.Last(app.Services.GetRequiredService<Work>(), app.Lifetime.ApplicationStopping) is { } tick) clock.NeverBefore(tick);
    }

    private static TimeProvider Machine(ClockOptions options, bool development) =>
        development && options.MachineSkewSeconds != 0 ? new SkewedTime(TimeProvider.System, TimeSpan.FromSeconds(options.MachineSkewSeconds)) : TimeProvider.System;

    private static PeopleClock Clock(IServiceProvider services, ClockOptions options, bool development)
    {
        var (store, machine) = (services.GetRequiredService<StoreClock>(), services.GetRequiredService<TimeProvider>());
        return development
            ? new PeopleClock(store, machine, options.Start is { } start ? Instant.FromDateTimeOffset(start) : null, options.Speed)
            : new PeopleClock(store, machine);
    }
}
