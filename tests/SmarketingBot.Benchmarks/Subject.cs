using System.Diagnostics;

namespace SmarketingBot.Benchmarks;

/// <summary>A process under measurement: the bot as published, the echo bot, or the bare endpoint.</summary>
internal sealed class Subject : IDisposable
{
    private readonly Process _process;

    private Subject(Process process, Uri messages) => (_process, Messages) = (process, messages);

    internal Uri Messages { get; }

    internal TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    internal double Megabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1024.0 / 1024.0;
        }
    }

    internal static Subject Bot(string published, string folder)
    {
        var url = $"http://127.0.0.1:{Published.FreePort()}";
        var command = Published.Command(published);
        var start = new ProcessStartInfo(command[0], command[1..]);
        foreach (var (name, value) in new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ASPNETCORE_URLS"] = url,
            ["ConnectionStrings__Smarketing"] = "Data Source=" + Path.Combine(folder, "bot.db"),
            ["Logging__LogLevel__Default"] = "Warning",
            // Teams' limits are not what is measured here.
            ["Outbox__PerSecond"] = "1000",
            ["Outbox__PerTwoSeconds"] = "1000",
            ["Outbox__PerThirtySeconds"] = "10000",
            ["Outbox__PerHour"] = "100000",
            ["Outbox__PerTenantSecond"] = "10000",
        }) start.Environment[name] = value;
        start.WorkingDirectory = published;
        return new Subject(Process.Start(start)!, new Uri(url + "/api/messages"));
    }

    internal static Subject Bare(string folder) => OfThisProgram("bare", folder);

    internal static Subject Echo() => OfThisProgram("echo");

    private static Subject OfThisProgram(string verb, params string[] more)
    {
        var url = $"http://127.0.0.1:{Published.FreePort()}";
        var start = new ProcessStartInfo("dotnet", [typeof(Subject).Assembly.Location, verb, url, .. more]);
        return new Subject(Process.Start(start)!, new Uri(url + "/api/messages"));
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
