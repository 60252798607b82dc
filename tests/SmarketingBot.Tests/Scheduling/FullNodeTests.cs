using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SmarketingBot.Core.Scheduling;
using SmarketingBot.Core.Storage;
using SmarketingBot.Scheduling;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Scheduling;

/// <summary>A node that has more to do than it can.</summary>
public class FullNodeTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Where_every_place_is_taken_what_is_nobodys_has_its_turn_all_the_same(TestDatabase database)
    {
        await using var store = await database.Create();
        var endless = new Endless();
        await using var app = Running.Build(store, ("Leases:AtOnce", "1"));
        await app.Prepare();
        using var heart = Make<Heart>(app, Make<TenantRound>(app, Make<AlarmRunner>(app, endless)));
        await heart.StartAsync(default);
        try
        {
            // Two for one place: while one of them is served the other waits, so that there is never room for more.
            foreach (var busy in new[] { "busy1", "busy2" }) await Due(app, busy, Endless.Kind);
            await Running.Until(() => Task.FromResult(endless.Rang > 20), "both want to be served all the time");
            await Due(app, "patient", "once");
            await Running.Until(() => Task.FromResult(endless.RangOnce), "the patient one rang", seconds: 20);
            var rang = endless.Rang;
            await Running.Until(() => Task.FromResult(endless.Rang > rang + 5), "the others go on");
        }
        finally
        {
            await heart.StopAsync(default);
        }
    }

    private static T Make<T>(WebApplication app, object part) => ActivatorUtilities.CreateInstance<T>(app.Services, part);

    private static Task Due(WebApplication app, string tenant, string kind) => app.Get<Work>().Write(
        tenant, (services, _) => services.GetRequiredService<Alarms>().Set(kind, "it", Instant.FromUtc(2020, 1, 1, 0, 0)));

    /// <summary>Alarms that ring again as soon as they rang.</summary>
    private sealed class Endless : IAlarmHandlers
    {
        internal const string Kind = "endless";
        private int _rang;

        internal int Rang => Volatile.Read(ref _rang);

        internal bool RangOnce { get; private set; }

        public async Task Ring(IServiceProvider services, string kind, string subject)
        {
            if (kind != Kind)
            {
                RangOnce = true;
                return;
            }
            Interlocked.Increment(ref _rang);
            await services.GetRequiredService<Alarms>().Set(Kind, subject, Instant.FromUtc(2020, 1, 1, 0, 0));
        }

        public bool RingsTogether(string kind) => false;

        public Task RingTogether(IServiceProvider services, string kind, IReadOnlyList<string> subjects) => throw new NotSupportedException();
    }
}
