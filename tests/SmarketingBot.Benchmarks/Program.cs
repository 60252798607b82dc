using SmarketingBot.Benchmarks;
using SmarketingBot.Benchmarks.Echo;

// The bare endpoint and the echo bot are this same program, started again as processes of their own.
if (args is ["bare", var url, var folder]) return await BareEndpoint.Run(url, folder);
if (args is ["echo", var echoUrl]) return await EchoProcess.Run(echoUrl);

var seconds = args.SkipWhile(a => a != "--seconds").Skip(1).FirstOrDefault() is { } text ? double.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : 6;
return await Measurement.Run(TimeSpan.FromSeconds(seconds), args.Contains("--echo"));
