using System.Collections.Concurrent;
using System.Diagnostics;

namespace SmarketingBot.Benchmarks.Cluster;

/// <summary>The processes that we started: whoever ends us with a signal ends them too.</summary>
internal static class Children
{
    private static readonly ConcurrentDictionary<int, bool> Started = new();

    static Children() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        foreach (var id in Started.Keys) End(id);
    };

    internal static Process Start(ProcessStartInfo what)
    {
        var process = Process.Start(what)!;
        var id = process.Id;
        Started[id] = true;
        // Its number may soon be somebody else's.
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => Started.TryRemove(id, out bool _);
        return process;
    }

    private static void End(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It has ended.
        }
    }
}
