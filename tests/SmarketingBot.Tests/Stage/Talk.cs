using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Text;
using SmarketingBot.Rehearsal;
using SmarketingBot.Scheduling;

namespace SmarketingBot.Tests.Stage;

/// <summary>
/// A conversation as people have it: the whole app over real HTTP on a real store, a simulated Teams on the other
/// side, and people's time that stands still until it is moved.
/// </summary>
internal sealed class Talk : IAsyncDisposable
{
    private FreshDatabase _store;
    private readonly IReadOnlyDictionary<string, string?> _settings;

    private Talk(SimulatedTeams teams, SteppedClock clock, FreshDatabase store, IReadOnlyDictionary<string, string?> settings)
    {
        (Teams, Clock, _store, _settings) = (teams, clock, store, settings);
        Noa = teams.AddPerson("Noa Levi", "Europe/Berlin");
        Sam = teams.AddPerson("Sam Porter", "Europe/Berlin");
        Sia = teams.AddPerson("Sia Anand", "America/New_York");
        Mia = teams.AddPerson("Mia Novak", "Europe/Berlin");
        Max = teams.AddPerson("Max Weber", "Europe/Istanbul");
        Room = teams.AddMeetingChat("Weekly smarketing", Noa, Sam, Sia, Mia, Max);
    }

    public SimulatedTeams Teams { get; }
    public SteppedClock Clock { get; }

    /// <summary>The store on which it plays.</summary>
    public FreshDatabase Store => _store;

    public WebApplication Bot { get; private set; } = null!;

    /// <summary>Neutral; Sales are Sam and Sia, Marketing are Mia and Max.</summary>
    public SimPerson Noa { get; }

    public SimPerson Sam { get; }
    public SimPerson Sia { get; }
    public SimPerson Mia { get; }
    public SimPerson Max { get; }
    public SimConversation Room { get; }

    /// <summary>Begins on Monday, 23 November 2026, 08:00 UTC (09:00 in Berlin), with the app installed for everybody.</summary>
    public static async Task<Talk> Begin(
        TestDatabase? database = null, string at = "2026-11-23T08:00:00Z", bool installed = true, IReadOnlyDictionary<string, string?>? settings = null,
        Func<SimulatedTeamsOptions, SimulatedTeamsOptions>? options = null)
    {
        var clock = new SteppedClock(InstantPattern.General.Parse(at).Value);
        var basics = new SimulatedTeamsOptions { InstalledForAll = installed, InstalledInAll = true, Now = clock.GetCurrentInstant };
        var teams = await SimulatedTeams.Start(options is null ? basics : options(basics));
        var talk = new Talk(teams, clock, await (database ?? TestDatabase.Default).CreateReady(), settings ?? new Dictionary<string, string?>());
        await talk.Start();
        return talk;
    }

    /// <summary>The bot's process ends, without a word, and another one starts on the same store.</summary>
    public async Task Restart()
    {
        await Bot.DisposeAsync();
        await Start();
    }

    /// <summary>The store is lost; the bot starts on a copy of it. The copy is removed with this.</summary>
    public async Task RestartOn(FreshDatabase copy)
    {
        await Bot.DisposeAsync();
        await _store.DisposeAsync();
        _store = copy;
        await Start();
    }

    /// <summary>One more process on the same store; Teams sends to the newer one from now on.</summary>
    public async Task<WebApplication> AnotherProcess()
    {
        var first = Bot;
        await Start();
        var other = Bot;
        Bot = first;
        return other;
    }

    /// <summary>Somebody says something, and the bot says all it has to say about it.</summary>
    public async Task<TurnOutcome> Says(SimPerson who, SimConversation where, string text)
    {
        var outcome = await who.Says(where, text);
        outcome.Status.ShouldBe(200);
        await Settle();
        return outcome;
    }

    /// <summary>Somebody says something in their own chat.</summary>
    public Task<TurnOutcome> Says(SimPerson who, string text) => Says(who, who.Personal, text);

    /// <summary>Somebody presses the newest button of that title that they can see.</summary>
    public async Task<TurnOutcome> Clicks(SimPerson who, string button, object? inputs = null)
    {
        var outcome = await who.Clicks(button, inputs);
        await Settle();
        return outcome;
    }

    /// <summary>Somebody presses a button of one message.</summary>
    public async Task<TurnOutcome> Clicks(SimPerson who, SimMessage message, string button, object? inputs = null)
    {
        var outcome = await who.Clicks(message, button, inputs);
        await Settle();
        return outcome;
    }

    /// <summary>Somebody opens a form and sends it off.</summary>
    public async Task<TurnOutcome> Fills(SimPerson who, string button, object inputs, object? choice = null)
    {
        var opened = await who.Clicks(button, choice);
        var outcome = await opened.OpenDialog.Submits(inputs);
        await Settle();
        return outcome;
    }

    /// <summary>Everything that is due now is done and said.</summary>
    public async Task Settle()
    {
        await Bot.Services.GetRequiredService<Steps>().Settle();
        await Teams.Settle();
        await NobodyIsForgotten();
    }

    /// <summary>
    /// Waits for something that needs machine time (a pause, a lease), doing and saying all that falls due meanwhile.
    /// </summary>
    public async Task Eventually(Action checks, double seconds = 10)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        while (true)
        {
            await Settle();
            try
            {
                checks();
                return;
            }
            catch (Exception e) when (e is ShouldAssertException or RehearsalException && watch.Elapsed.TotalSeconds < seconds)
            {
                await Task.Delay(20);
            }
        }
    }

    /// <summary>Moves people's time to an instant, stopping at everything that is due on the way.</summary>
    public async Task Until(string instant)
    {
        var end = InstantPattern.General.Parse(instant).Value;
        var steps = Bot.Services.GetRequiredService<Steps>();
        await Settle();
        while (await steps.NextDue() is { } due && due <= end)
        {
            // Something due that stays due would hold time still for ever.
            Clock.MoveTo(Instant.Max(due, Clock.GetCurrentInstant() + Duration.FromSeconds(1)));
            await Settle();
        }
        Clock.MoveTo(end);
        await Settle();
    }

    public CardReader CardTo(SimPerson who) => Teams.LastCardTo(who);

    public CardReader CardIn(SimConversation where, SimPerson? seenBy = null) => Teams.LastCardIn(where, seenBy);

    /// <summary>What the bot said last in a conversation, sentence or card.</summary>
    public string LastIn(SimConversation where) => Words(where.Messages.Last(m => m.FromBot));

    public string LastTo(SimPerson who) => LastIn(who.Personal);

    /// <summary>How many messages the bot sent to somebody in private.</summary>
    public int CountTo(SimPerson who) => Teams.PrivateMessagesTo(who).Count;

    /// <summary>Somebody with an open item always has a next look at it: asked after every step of every play.</summary>
    private async Task NobodyIsForgotten()
    {
        await using var connection = await _store.Open();
        await using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT count(*) FROM action_items i WHERE i.state IN ('Open', 'Blocked')
            AND NOT EXISTS (SELECT 1 FROM alarms a WHERE a.tenant = i.tenant AND a.kind = 'nag' AND a.subject = i.owner_id)
            """;
        Convert.ToInt32(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture).ShouldBe(0, "open items of people whom nobody will remind");
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Teams.DisposeAsync();
        await _store.DisposeAsync();
    }

    private static string Words(SimMessage message) => message.HasCard ? message.BaseView.Text : message.Text;

    private async Task Start()
    {
        var settings = new Dictionary<string, string?>
        {
            ["environment"] = "Development",
            ["urls"] = "http://127.0.0.1:0",
            ["ConnectionStrings:Smarketing"] = _store.ConnectionString,
            ["Logging:LogLevel:Default"] = "Warning",
            // Days pass in milliseconds here, Teams' limits count real seconds: tests of the limits set their own.
            ["Outbox:PerSecond"] = "1000",
            ["Outbox:PerTwoSeconds"] = "1000",
            ["Outbox:PerThirtySeconds"] = "10000",
            ["Outbox:PerTenantSecond"] = "10000",
        };
        // A Teams that signs expects a bot with an identity; its own settings say which.
        if (Teams.Options.Signed)
            foreach (var (name, value) in Teams.Settings) settings[name] = value;
        foreach (var (name, value) in _settings) settings[name] = value;
        // A Teams whose machine time is moved by hand has a bot that lives by the same.
        Bot = BotApp.Build([], Clock, settings, Teams.Options.MachineTime);
        await Bot.Prepare();
        await Bot.StartAsync();
        var address = Bot.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Teams.Bot = new Uri(address + "/api/messages");
    }
}
