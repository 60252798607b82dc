using System.Diagnostics;

namespace SmarketingBot.Benchmarks.Cluster;

/// <summary>One process of the published bot on a store that others may share.</summary>
internal sealed class Node : IDisposable
{
    private readonly Process _process;
    private readonly string _log;
    private readonly Uri _url;

    private Node(Process process, Uri url, string log) => (_process, _url, _log) = (process, url, log);

    internal Uri Messages => new(_url, "/api/messages");

    /// <summary>CPU time so far; also of a process that ended.</summary>
    internal TimeSpan Cpu
    {
        get
        {
            if (!_process.HasExited) _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    internal double Megabytes
    {
        get
        {
            _process.Refresh();
            return _process.HasExited ? 0 : _process.WorkingSet64 / 1024.0 / 1024.0;
        }
    }

    /// <summary>What it logged last, when something is to be explained.</summary>
    internal string Log => File.Exists(_log) ? string.Join('\n', File.ReadLines(_log).TakeLast(15)) : "";

    internal int Errors => File.Exists(_log) ? File.ReadLines(_log).Count(l => l.StartsWith("fail:", StringComparison.Ordinal) || l.StartsWith("crit:", StringComparison.Ordinal)) : 0;

    /// <param name="published">The bot's folder.</param>
    /// <param name="store">The connection string.</param>
    /// <param name="log">The file for what it says.</param>
    /// <param name="settings">More settings, by their names in the environment.</param>
    internal static Node Start(string published, string store, string log, params IEnumerable<(string Name, string Value)> settings)
    {
        var url = $"http://127.0.0.1:{Published.FreePort()}";
        // By way of a shell that becomes the bot, because its words belong into a file.
        var start = new ProcessStartInfo("sh", ["-c", "log=$1; shift; exec \"$@\" > \"$log\" 2>&1", "sh", log, .. Published.Command(published)]) { WorkingDirectory = published };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = url;
        start.Environment["ConnectionStrings__Smarketing"] = store;
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        foreach (var (name, value) in settings) start.Environment[name] = value;
        return new Node(Children.Start(start), new Uri(url), log);
    }

    /// <summary>Returns when it says that it is ready.</summary>
    /// <exception cref="InvalidOperationException">It ended, or needed more than a minute.</exception>
    internal async Task Ready()
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < TimeSpan.FromSeconds(60) && !_process.HasExited)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri(_url, "/health/ready"));
                if (answer.IsSuccessStatusCode) return;
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
            {
                // Not yet.
            }
            await Task.Delay(50);
        }
        throw new InvalidOperationException("A node did not become ready.\n" + Log);
    }

    /// <summary>Kill -9.</summary>
    internal void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Freezes it: SIGSTOP.</summary>
    internal void Freeze() => Signal("STOP");

    /// <summary>Lets it go on: SIGCONT.</summary>
    internal void GoOn() => Signal("CONT");

    private void Signal(string name)
    {
        using var kill = Process.Start("kill", ["-" + name, _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited) Kill();
        _process.Dispose();
    }
}
