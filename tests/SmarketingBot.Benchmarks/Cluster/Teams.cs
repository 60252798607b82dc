using System.Diagnostics;
using System.Globalization;

namespace SmarketingBot.Benchmarks.Cluster;

/// <summary>The harness's side of the process that plays Teams.</summary>
internal sealed class Teams : IDisposable
{
    private readonly Process _process;
    private readonly HttpClient _http;

    private Teams(Process process, string url, HttpClient http) => (_process, Url, _http) = (process, url, http);

    /// <summary>What the bot knows as its service's address.</summary>
    internal string Url { get; }

    internal static async Task<Teams> Start(int delay)
    {
        var (port, control) = (Published.FreePort(), Published.FreePort());
        var process = Children.Start(new ProcessStartInfo("dotnet", [typeof(Teams).Assembly.Location, "teams", Text(port), Text(control), Text(delay)]));
        var teams = new Teams(process, $"http://127.0.0.1:{port}/", new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{control}") });
        for (var tries = 0; ; tries++)
        {
            try
            {
                await teams.Count();
                return teams;
            }
            catch (HttpRequestException) when (tries < 200)
            {
                await Task.Delay(50);
            }
        }
    }

    /// <summary>CPU time of the process so far.</summary>
    internal TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>How many conversations heard something, and how many messages there were.</summary>
    internal async Task<(int Conversations, long Messages)> Count()
    {
        var parts = (await _http.GetStringAsync("/count")).Split(' ');
        return (int.Parse(parts[0], CultureInfo.InvariantCulture), long.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    /// <summary>By conversation: how many messages, and when the first and the last came (Unix milliseconds).</summary>
    internal async Task<Dictionary<string, (int Count, double First, double Last)>> Arrivals() =>
        (await _http.GetStringAsync("/arrivals")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' '))
            .ToDictionary(p => p[0], p => (int.Parse(p[1], CultureInfo.InvariantCulture), double.Parse(p[2], CultureInfo.InvariantCulture), double.Parse(p[3], CultureInfo.InvariantCulture)));

    /// <summary>How often which trouble was made, in words.</summary>
    internal Task<string> Refused() => _http.GetStringAsync("/refused");

    /// <summary>How many calls were refused because they were over a limit.</summary>
    internal async Task<long> OverLimit() => long.Parse(await _http.GetStringAsync("/over-limit"), CultureInfo.InvariantCulture);

    /// <summary>The bytes of one message.</summary>
    internal Task<byte[]> Sample() => _http.GetByteArrayAsync("/sample");

    internal Task Forget() => Tell("/forget");

    internal Task Delay(int ms) => Tell("/delay/" + Text(ms));

    internal Task Flaky(int percent) => Tell("/flaky/" + Text(percent));

    internal Task Limits(bool on) => Tell("/limits/" + (on ? "true" : "false"));

    /// <summary>Refuses connections from now on.</summary>
    internal Task Down() => Tell("/down");

    internal Task Up() => Tell("/up");

    private async Task Tell(string what)
    {
        using var answer = await _http.PostAsync(what, null);
        answer.EnsureSuccessStatusCode();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _http.Dispose();
    }
}
