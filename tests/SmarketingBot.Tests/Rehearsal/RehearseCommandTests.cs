using System.Diagnostics;
using SmarketingBot.Rehearsal.Story;
using SmarketingBot.Tests.House;

namespace SmarketingBot.Tests.Rehearsal;

/// <summary>The command as people type it, in a process of its own.</summary>
public sealed class RehearseCommandTests
{
    [Fact]
    public async Task Quiet_prints_the_tally_alone_and_plainly()
    {
        var (code, output) = await Rehearse("Development", "--quiet");
        output.Trim().ShouldEndWith("0 lost, 0 twice, 0 outside hours");
        output.Trim().Split('\n').Length.ShouldBe(1, output);
        output.ShouldNotContain("\u001b");
        code.ShouldBe(0);
    }

    [Fact]
    public async Task Production_is_no_stage()
    {
        var (code, output) = await Rehearse("Production");
        code.ShouldBe(2);
        output.ShouldContain("does not run in Production");
    }

    [Fact]
    public void Only_the_command_and_the_room_name_the_rehearsal() =>
        // Whoever else named it would load the simulated Teams in Production.
        WallTests.Sources("src/SmarketingBot").Where(file => File.ReadAllText(file).Contains(typeof(Performance).Namespace!.Replace(".Story", "", StringComparison.Ordinal), StringComparison.Ordinal))
            .Select(Path.GetFileName).ShouldBe(["RehearseCommand.cs", "RehearsedBot.cs", "RoomBot.cs", "RoomSetup.cs"], ignoreOrder: true);

    private static async Task<(int Code, string Output)> Rehearse(string environment, params string[] options)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in options.Prepend("rehearse").Prepend(Path.Combine(AppContext.BaseDirectory, "SmarketingBot.dll"))) start.ArgumentList.Add(argument);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, await output + await errors);
    }
}
