using SmarketingBot.Benchmarks.Cluster;

namespace SmarketingBot.Benchmarks.Faults;

/// <summary>What goes wrong in a run, and how many messages may come twice because of it.</summary>
/// <param name="Name">As it is called on the command line.</param>
/// <param name="Repeats">Messages that may be repeated: what one node had not recorded, where a node dies or freezes.</param>
/// <param name="Fault">What happens in the midst of the run.</param>
internal sealed record Play(string Name, int Repeats, Func<FaultRun, Task> Fault)
{
    /// <summary>Sends whose outcome a node may not have recorded yet.</summary>
    private const int Unrecorded = 128;

    /// <summary>The bot as one process on a file.</summary>
    internal bool OnFile { get; init; }

    /// <summary>How far the first node's machine clock is ahead of the others'.</summary>
    internal int SkewSeconds { get; init; }

    /// <summary>Trouble from the beginning, not from the midst.</summary>
    internal Func<Rig, Task>? Before { get; init; }

    internal static IReadOnlyList<Play> All { get; } =
    [
        new("kill", Unrecorded, run =>
        {
            run.Round.Busiest.Kill();
            return Task.CompletedTask;
        }),
        new("stop", Unrecorded, async run =>
        {
            var frozen = run.Round.Busiest;
            frozen.Freeze();
            await Task.Delay(TimeSpan.FromSeconds(run.LeaseSeconds + 5));
            frozen.GoOn();
        }),
        new("pg-fast", 0, run => Restart(run, "fast", 0)),
        new("pg-immediate", 0, run => Restart(run, "immediate", 0)),
        new("pg-down", 0, run => Restart(run, "fast", 20)),
        new("connector-down", 0, async run =>
        {
            await run.Rig.Teams.Down();
            await Task.Delay(TimeSpan.FromSeconds(20));
            await run.Rig.Teams.Up();
        }),
        new("connector-flaky", 0, _ => Task.CompletedTask) { Before = rig => rig.Teams.Flaky(5) },
        new("skew", 0, _ => Task.CompletedTask) { SkewSeconds = 30 },
        new("sqlite-kill", Unrecorded, async run =>
        {
            run.Round.Nodes[0].Kill();
            await run.Round.Add(run.Settings);
        }) { OnFile = true },
    ];

    private static async Task Restart(FaultRun run, string mode, int seconds)
    {
        await run.Rig.Postgres.Stop(mode);
        await Task.Delay(TimeSpan.FromSeconds(seconds));
        await run.Rig.Postgres.Again();
    }
}

/// <summary>A play while it is played.</summary>
internal sealed record FaultRun(Rig Rig, ClusterRun Round, int LeaseSeconds, (string, string)[] Settings);
