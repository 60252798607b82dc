using System.Globalization;
using SmarketingBot.Benchmarks;
using SmarketingBot.Benchmarks.Cluster;
using SmarketingBot.Benchmarks.Echo;
using SmarketingBot.Benchmarks.Faults;
using SmarketingBot.Benchmarks.Speed;

// The bare endpoint, the echo bot and what plays Teams are this same program, started again as processes of their own.
if (args is ["bare", var url, var folder]) return await BareEndpoint.Run(url, folder);
if (args is ["echo", var echoUrl]) return await EchoProcess.Run(echoUrl);
if (args is ["teams", var port, var control, var delay]) return await TeamsProcess.Run(Number(port), Number(control), Number(delay));
if (args is ["loop", var to, var count, var inFlight, var body]) return await BareLoop.Run(to, Number(count), Number(inFlight), body);

var options = new Options(args);
switch (args.FirstOrDefault())
{
    // faults --play all --nodes 3 --due 20000 --rounds 5: what breaks, and what that costs. --lease 15, --delay 25, --items N, --published folder
    case "faults":
        return await FaultPlays.Run(options);
    // throughput --nodes 1,2,4 --items 1000000 --due 20000: many due at once, next to a bare loop.
    case "throughput":
        return await Throughput.Run(options);
    // steady --rate 250 --seconds 60 --nodes 2: one due after the other.
    case "steady":
        return await Steady.Run(options);
    // flat --items 10000,1000000,10000000: whether it costs more where there is more.
    case "flat":
        return await Flat.Run(options);
    // limits --nodes 2 --tenants 8 --seconds 30: how much is used of what Teams allows.
    case "limits":
        return await LimitShare.Run(options);
    // morning --due 100000 --nodes 2: everybody at once, under Teams' limits.
    case "morning":
        return await Morning.Run(options);
    // idle --nodes 2 --seconds 30: what having nothing to do costs.
    case "idle":
        return await Idle.Run(options);
    default:
        // --seconds 6: of one round; --only echo, --only agenda or --only bot; --turn promise: only rows named so; --published folder: the bot as published there before.
        return await Measurement.Run(TimeSpan.FromSeconds(options.Fraction("seconds", 6)), options.Text("only"), options.Text("published"), options.Text("turn"));
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
