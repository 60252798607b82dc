using System.Globalization;
using SmarketingBot.Benchmarks;
using SmarketingBot.Benchmarks.Echo;

// The bare endpoint and the echo bot are this same program, started again as processes of their own.
if (args is ["bare", var url, var folder]) return await BareEndpoint.Run(url, folder);
if (args is ["echo", var echoUrl]) return await EchoProcess.Run(echoUrl);

// --seconds 6: of one round; --only echo, --only agenda or --only bot; --turn promise: only rows named so; --published folder: the bot as published there before.
var seconds = double.Parse(Setting("--seconds") ?? "6", CultureInfo.InvariantCulture);
return await Measurement.Run(TimeSpan.FromSeconds(seconds), Setting("--only"), Setting("--published"), Setting("--turn"));

string? Setting(string name) => args.SkipWhile(a => a != name).Skip(1).FirstOrDefault();
