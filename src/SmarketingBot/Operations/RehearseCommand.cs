using SmarketingBot.Rehearsal.Story;

namespace SmarketingBot.Operations;

/// <summary>
/// <c>rehearse</c>: plays a fortnight against a simulated Teams. Nothing else in the app names the rehearsal, so its
/// assembly is loaded by this command only.
/// </summary>
internal static class RehearseCommand
{
    internal const string Name = "rehearse";

    /// <summary>Plays, or says why not. Returns the exit code.</summary>
    internal static async Task<int> Run(string[] args)
    {
        if (Environment() == Environments.Production)
        {
            await Console.Error.WriteLineAsync("rehearse plays with made-up people, so it does not run in Production. Set ASPNETCORE_ENVIRONMENT=Development to see it.");
            return 2;
        }
        return await Play(args.Contains("--quiet"));
    }

    private static async Task<int> Play(bool quiet)
    {
        await using var bot = await RehearsedBot.Start();
        return await Performance.Run(bot, Console.Out, Console.IsOutputRedirected, quiet);
    }

    // The same order in which the web host looks.
    private static string Environment() =>
        System.Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? System.Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") ?? Environments.Production;
}
