using System.Globalization;
using SmarketingBot.Benchmarks.Cluster;
using SmarketingBot.Benchmarks.Town;

namespace SmarketingBot.Benchmarks.Faults;

/// <summary>
/// Reminders for many people at once, and in the midst of it something breaks: whoever was due must hear it, and twice only where
/// a process died or froze between Teams' answer and our record.
/// </summary>
internal static class FaultPlays
{
    /// <returns>0 when every play of every round went well.</returns>
    internal static async Task<int> Run(Options options)
    {
        var (nodes, due, rounds, lease) = (options.Number("nodes", 3), options.Number("due", 20000), options.Number("rounds", 5), options.Number("lease", 15));
        var wanted = options.Text("play") ?? "all";
        var plays = Play.All.Where(p => wanted == "all" || wanted.Split(',').Contains(p.Name)).ToList();
        // Slow enough that a small round too has a midst: about two seconds at best.
        var delay = options.Number("delay", Math.Clamp(2000 * nodes * Rig.InFlight / due, 25, 250));
        var shape = TownShape.Even(Math.Clamp(due / 50, 20, 400), options.Number("items", due * 5), due);
        (string, string)[] settings = [("Leases__Seconds", Text(lease)), ("Outbox__LeaseSeconds", Text(lease))];

        await using var rig = await Rig.Open(options, delay, plays.Any(p => !p.OnFile));
        Console.WriteLine($"""
            {shape.DueInAll} due of {shape.ItemsInAll} items in {shape.Tenants.Count} tenants, {nodes} nodes, {delay} ms until Teams answers, leases of {lease} s

            | play | round | fault after | sent | lost | repeated (allowed) | open | drained in s | errors logged | |
            |---|---|---|---|---|---|---|---|---|---|
            """);
        var (passed, failed) = (0, 0);
        foreach (var play in plays)
            for (var round = 1; round <= rounds; round++)
            {
                if (await Once(rig, play, round, shape, nodes, lease, settings)) passed++;
                else failed++;
            }
        Console.WriteLine($"{passed} passed, {failed} failed");
        return failed == 0 && passed > 0 ? 0 : 1;
    }

    private static async Task<bool> Once(Rig rig, Play play, int number, TownShape shape, int nodes, int lease, (string, string)[] settings)
    {
        try
        {
            if (play.Before is { } before) await before(rig);
            // Where clocks differ everybody is due already, so that no node is alone at first.
            var until = play.OnFile ? 5 : play.SkewSeconds > 0 ? -60 : 3 + 1.5 * nodes;
            using var round = play.OnFile
                ? await ClusterRun.StartOnFile(rig, shape, settings, until)
                : await ClusterRun.Start(rig, shape, [.. Enumerable.Range(0, nodes).Select(n => With(settings, n == 0 ? play.SkewSeconds : 0))], until);
            var at = await round.Heard(shape.DueInAll * 3 / 10, TimeSpan.FromMinutes(5));
            await play.Fault(new FaultRun(rig, round, lease, settings));
            var end = await round.Settle(TimeSpan.FromMinutes(5));
            List<string> wrong = [];
            if (end.Lost > 0) wrong.Add("lost");
            if (end.Repeated > play.Repeats) wrong.Add("repeated");
            if (end.Strangers > 0) wrong.Add($"{end.Strangers} who were not due");
            if (end.Open > 0) wrong.Add("not all recorded");
            if (at > shape.DueInAll * 9 / 10) wrong.Add("the fault came too late");
            if (play.OnFile && SqliteTown.Check(round.Store["Data Source=".Length..]) is not "ok" and var said) wrong.Add(said);
            Console.WriteLine($"| {play.Name} | {number} | {at} | {end.Sent} | {end.Lost} | {end.Repeated} ({play.Repeats}) | {end.Open} | {end.Seconds + Math.Min(until, 0):F1} | {round.Nodes.Sum(n => n.Errors)} | {(wrong.Count == 0 ? "passed" : "FAILED: " + string.Join(", ", wrong))} |");
            if (end.Repeated > play.Repeats)
                foreach (var of in end.Again.GroupBy(a => a.Tenant)) Console.Error.WriteLine($"{of.Key}: {of.Count()} heard {of.Min(a => a.First):F1}–{of.Max(a => a.First):F1} s from due, again {of.Min(a => a.Last):F1}–{of.Max(a => a.Last):F1}");
            if (wrong.Count > 0) rig.Keep();
            if (wrong.Count > 0) foreach (var node in round.Nodes) Console.Error.WriteLine(node.Log);
            return wrong.Count == 0;
        }
        finally
        {
            if (play.Before is not null) await rig.Teams.Flaky(0);
        }
    }

    private static (string, string)[] With((string, string)[] settings, int skew) => skew == 0 ? settings : [.. settings, ("Clock__MachineSkewSeconds", Text(skew))];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
