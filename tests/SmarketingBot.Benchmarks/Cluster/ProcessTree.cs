using System.Globalization;

namespace SmarketingBot.Benchmarks.Cluster;

/// <summary>What Linux tells about a process and its children.</summary>
internal static class ProcessTree
{
    // USER_HZ: what /proc counts in, on every Linux that .NET runs on.
    private const double TicksASecond = 100;

    /// <summary>CPU time of a process, its living children, and those of its children that ended and were waited for.</summary>
    internal static TimeSpan Cpu(int id)
    {
        double ticks = 0;
        foreach (var process in new[] { id }.Concat(Children(id)))
            if (Fields(process) is { } fields)
                ticks += fields[11] + fields[12] + (process == id ? fields[13] + fields[14] : 0);
        return TimeSpan.FromSeconds(ticks / TicksASecond);
    }

    private static IEnumerable<int> Children(int parent) =>
        from folder in Directory.EnumerateDirectories("/proc")
        let name = Path.GetFileName(folder)
        where char.IsAsciiDigit(name[0])
        let id = int.Parse(name, CultureInfo.InvariantCulture)
        where Fields(id) is { } fields && (int)fields[1] == parent
        select id;

    // The fields after the name in brackets: state, parent, … with user, system, children's user and children's system at 11 to 14.
    private static double[]? Fields(int id)
    {
        try
        {
            var line = File.ReadAllText($"/proc/{id}/stat");
            return [.. line[(line.LastIndexOf(')') + 2)..].Split(' ').Select(f => double.TryParse(f, CultureInfo.InvariantCulture, out var number) ? number : 0)];
        }
        catch (IOException)
        {
            return null;
        }
    }
}
