using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Operations;

/// <summary>
/// Sends numbers, traces and logs to whoever <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names; without it nothing is collected.
/// </summary>
internal sealed class Telemetry(IConfiguration configuration, Instrumentation signals, QueueDepth queue) : IHostedService, IDisposable
{
    internal const string EndpointSetting = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private MeterProvider? _numbers;
    private TracerProvider? _traces;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        signals.Offer("smarketing.outbox.depth", "{message}", "Messages that are due and not said.", () => queue.Waiting);
        signals.Offer("smarketing.outbox.oldest", "s", "How long the oldest of them waits.", () => queue.OldestSeconds);
        signals.Offer("smarketing.nodes", "{node}", "Processes that work on the store, as this one sees it.", () => queue.Nodes);
        _numbers = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(Resource(configuration))
            .AddMeter(Instrumentation.Name, "System.Runtime", "Microsoft.AspNetCore.Hosting")
            .AddOtlpExporter((exporter, reader) =>
            {
                Aim(exporter, configuration, "metrics");
                reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = Every(configuration);
            })
            .Build();
        _traces = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(Resource(configuration))
            .AddSource(Instrumentation.Name)
            // The web server's own stretch around a turn is not listened to; by the usual sampler it would silence the turn.
            .SetSampler(new AlwaysOnSampler())
            .AddOtlpExporter(exporter => Aim(exporter, configuration, "traces"))
            .Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // What was not sent yet is sent when the process ends.
    public void Dispose()
    {
        _numbers?.Dispose();
        _traces?.Dispose();
    }

    internal static ResourceBuilder Resource(IConfiguration configuration) =>
        ResourceBuilder.CreateDefault().AddService(configuration["OTEL_SERVICE_NAME"] is { Length: > 0 } name ? name : Instrumentation.Name);

    internal static void Aim(OtlpExporterOptions exporter, IConfiguration configuration, string signal)
    {
        var grpc = configuration["OTEL_EXPORTER_OTLP_PROTOCOL"] == "grpc";
        exporter.Protocol = grpc ? OtlpExportProtocol.Grpc : OtlpExportProtocol.HttpProtobuf;
        // An endpoint that is set in code is taken as it is; over HTTP each signal has its own path.
        exporter.Endpoint = new Uri(configuration[EndpointSetting]!.TrimEnd('/') + (grpc ? "" : "/v1/" + signal));
        if (configuration["OTEL_EXPORTER_OTLP_HEADERS"] is { Length: > 0 } headers) exporter.Headers = headers;
    }

    private static int Every(IConfiguration configuration) => int.TryParse(configuration["OTEL_METRIC_EXPORT_INTERVAL"], out var ms) && ms > 0 ? ms : 60_000;
}

internal static class TelemetrySetup
{
    internal static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrWhiteSpace(builder.Configuration[Telemetry.EndpointSetting])) return;
        builder.Services.AddSingleton<QueueDepth>().AddHostedService(s => s.GetRequiredService<QueueDepth>()).AddHostedService<Telemetry>();
        builder.Logging.AddOpenTelemetry(logs => logs
            .SetResourceBuilder(Telemetry.Resource(builder.Configuration))
            .AddOtlpExporter(exporter => Telemetry.Aim(exporter, builder.Configuration, "logs")));
    }
}
