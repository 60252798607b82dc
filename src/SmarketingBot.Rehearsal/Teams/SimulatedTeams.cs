using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace SmarketingBot.Rehearsal;

/// <summary>
/// A Microsoft Teams on 127.0.0.1: the connector that the bot calls, the people who write and click, and the login and key
/// servers. It speaks wire JSON only and knows nothing of the bot's code.
/// </summary>
public sealed partial class SimulatedTeams : IAsyncDisposable
{
    private const string Root = "/teams/";
    private readonly ConcurrentDictionary<string, SimConversation> _conversations = new();
    private readonly ConcurrentDictionary<string, SimPerson> _people = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, SimConversation> _meetings = new();
    private readonly ConcurrentDictionary<string, SimMessage> _messages = new();
    private readonly Arrivals _arrivals = new();
    private readonly MessageIds _ids;
    private readonly BotLine _line;
    private readonly Redeliveries _redeliveries;
    private WebApplication? _web;
    private long _order;

    private SimulatedTeams(SimulatedTeamsOptions options)
    {
        Options = options;
        Bot = options.Bot;
        Now = options.Now ?? (() => Instant.FromDateTimeOffset(options.MachineTime.GetUtcNow()));
        Faults = new Faults(options.MachineTime, options.Seed ?? Random.Shared.Next());
        Calls = new CallLog { Recording = options.RecordCalls };
        Issuer = new TestIssuer(options);
        Refreshes = new Refreshes(this);
        _ids = new MessageIds(() => Now().ToUnixTimeMilliseconds());
        _line = new BotLine(this);
        _redeliveries = new Redeliveries(this, _line);
    }

    /// <summary>How it was started.</summary>
    public SimulatedTeamsOptions Options { get; }

    /// <summary>The bot's messaging endpoint, e.g. http://localhost:3978/api/messages.</summary>
    public Uri? Bot { get; set; }

    /// <summary>The bot's id in Teams: <c>28:</c> and the app id.</summary>
    public string BotMri => "28:" + Options.BotId;

    /// <summary>Where the bot calls back, e.g. http://127.0.0.1:1234/teams/.</summary>
    public Uri ServiceUrl { get; private set; } = new("http://127.0.0.1/teams/");

    /// <summary>People's time.</summary>
    public Func<Instant> Now { get; }

    /// <summary>What goes wrong just now.</summary>
    public Faults Faults { get; }

    /// <summary>What the bot called.</summary>
    public CallLog Calls { get; }

    /// <summary>The login and the keys.</summary>
    public TestIssuer Issuer { get; }

    /// <summary>The configuration a bot needs to trust this Teams and to get tokens from it.</summary>
    public IReadOnlyDictionary<string, string> Settings => Issuer.Settings;

    internal Refreshes Refreshes { get; }

    /// <summary>Opens the doors. Dispose it to close them.</summary>
    public static async Task<SimulatedTeams> Start(SimulatedTeamsOptions? options = null)
    {
        var teams = new SimulatedTeams(options ?? new SimulatedTeamsOptions());
        // The empty builder reads no settings file and no environment: the host's Urls must not move these doors.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, teams.Options.Port);
            kestrel.AddServerHeader = false;
        });
        builder.Services.AddRoutingCore();
        var web = builder.Build();
        web.UseRouting();
        ConnectorRoutes.Map(web, teams, Root);
        IssuerRoutes.Map(web, teams.Issuer);
        await web.StartAsync();

        var address = web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        teams._web = web;
        teams.ServiceUrl = new Uri(new Uri(address), Root);
        teams.Issuer.Address = new Uri(address);
        return teams;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Refreshes.Stop();
        _line.Dispose();
        Issuer.Dispose();
        if (_web is null) return;
        // A bot that is still talking must not hold up the end of a test.
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await _web.StopAsync(soon.Token);
        await _web.DisposeAsync();
    }

    internal string NextId() => _ids.Next();

    internal long NextOrder() => Interlocked.Increment(ref _order);

    internal Task NextArrival => _arrivals.Next;

    internal void Ring() => _arrivals.Ring();

    internal void Record(SimCall call)
    {
        Calls.Add(call);
        Ring();
    }
}
