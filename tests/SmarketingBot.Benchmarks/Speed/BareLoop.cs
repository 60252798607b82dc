using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using SmarketingBot.Benchmarks.Cluster;

namespace SmarketingBot.Benchmarks.Speed;

/// <summary>What sending is compared with: a loop that posts the same bytes to the same place, with as many on their way, and does nothing else.</summary>
internal static class BareLoop
{
    /// <summary>The loop itself, in a process of its own; its last line tells sends a second and CPU microseconds each.</summary>
    internal static async Task<int> Run(string url, int count, int inFlight, string file)
    {
        var body = await File.ReadAllBytesAsync(file);
        using var http = new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(10) });
        await Post(http, url, body, Math.Min(count, 2000), inFlight);
        using var me = Process.GetCurrentProcess();
        var (watch, cpu) = (Stopwatch.StartNew(), me.TotalProcessorTime);
        await Post(http, url, body, count, inFlight);
        var seconds = watch.Elapsed.TotalSeconds;
        me.Refresh();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count / seconds:F1} {(me.TotalProcessorTime - cpu).TotalMicroseconds / count:F1}"));
        return 0;
    }

    /// <summary>Starts the loop and waits for it.</summary>
    internal static async Task<(double PerSecond, double Cpu)> Measure(string url, int count, int inFlight, string file)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(BareLoop).Assembly.Location, "loop", url, Text(count), Text(inFlight), file]) { RedirectStandardOutput = true };
        using var process = Children.Start(start);
        var said = (await process.StandardOutput.ReadToEndAsync()).Trim().Split(' ');
        await process.WaitForExitAsync();
        return (double.Parse(said[0], CultureInfo.InvariantCulture), double.Parse(said[1], CultureInfo.InvariantCulture));
    }

    private static async Task Post(HttpClient http, string url, byte[] body, int count, int inFlight)
    {
        var next = 0;
        await Task.WhenAll(Enumerable.Range(0, inFlight).Select(_ => Task.Run(async () =>
        {
            for (var i = Interlocked.Increment(ref next); i <= count; i = Interlocked.Increment(ref next))
            {
                using var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
                using var answer = await http.PostAsync(new Uri($"{url}v3/conversations/bare-{i}/activities"), content);
                answer.EnsureSuccessStatusCode();
                await answer.Content.ReadAsStringAsync();
            }
        })));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
