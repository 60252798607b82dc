using System.Globalization;
using SmarketingBot.Benchmarks;
using SmarketingBot.Benchmarks.Cluster;
using SmarketingBot.Benchmarks.Echo;
using SmarketingBot.Benchmarks.Faults;

// The bare endpoint, the echo bot and what plays Teams are this same program, started again as processes of their own.
if (args is ["bare", var url, var folder]) return await BareEndpoint.Run(url, folder);
if (args is ["echo", var echoUrl]) return await EchoProcess.Run(echoUrl);
if (args is ["teams", var port, var control, var delay]) return await TeamsProcess.Run(Number(port), Number(control), Number(delay));

var options = new Options(args);
switch (args.FirstOrDefault())
{
    // faults --play all --nodes 3 --due 20000 --rounds 5: what breaks, and what that costs. --lease 15, --delay 25, --items N, --published folder
    case "faults":
        return await FaultPlays.Run(options);
    default:
        // --seconds 6: of one round; --only echo, --only agenda or --only bot; --turn promise: only rows named so; --published folder: the bot as published there before.
        return await Measurement.Run(TimeSpan.FromSeconds(options.Fraction("seconds", 6)), options.Text("only"), options.Text("published"), options.Text("turn"));
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
