using SmarketingBot.Benchmarks;

// The bare endpoint is this same program, started again as a process of its own.
if (args is ["bare", var url, var folder]) return await BareEndpoint.Run(url, folder);

var seconds = args is ["--seconds", var text, ..] ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : 6;
return await Measurement.Run(TimeSpan.FromSeconds(seconds));
