using SmarketingBot.Benchmarks.Cluster;

namespace SmarketingBot.Benchmarks.Speed;

/// <summary>CPU time of everybody, from the making of this on.</summary>
internal sealed class Costs(Rig rig, ClusterRun run)
{
    private readonly TimeSpan _nodes = run.NodesCpu;
    private readonly TimeSpan _postgres = rig.Postgres.Cpu;

    /// <summary>Of all nodes together.</summary>
    internal TimeSpan Nodes => run.NodesCpu - _nodes;

    /// <summary>Of PostgreSQL with all its processes.</summary>
    internal TimeSpan Postgres => rig.Postgres.Cpu - _postgres;

    /// <summary>Microseconds each, in words: nodes and PostgreSQL.</summary>
    internal string Each(int count) => $"{Nodes.TotalMicroseconds / count:F0} | {Postgres.TotalMicroseconds / count:F0}";

    /// <summary>Waits until an instant.</summary>
    internal static async Task Until(long instant)
    {
        var left = instant - Rig.Now();
        if (left > 0) await Task.Delay(TimeSpan.FromMilliseconds(left));
    }

    /// <summary>Waits until shortly before the reminders are due, and complains if the processes are not warm by then.</summary>
    internal static async Task<Costs> Before(Rig rig, ClusterRun run)
    {
        await Until(run.Due - 300);
        var warm = (await rig.Teams.Count()).Conversations;
        if (warm != run.Shape.WarmInAll) Console.Error.WriteLine($"Only {warm} of the {run.Shape.WarmInAll} that warm the processes up were sent when the measurement began.");
        return new Costs(rig, run);
    }
}
