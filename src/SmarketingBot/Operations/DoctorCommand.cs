using Microsoft.Extensions.Options;

namespace SmarketingBot.Operations;

/// <summary>
/// <c>doctor</c>: looks at everything a start needs, changes nothing, and says in one line each what it found and what
/// to do. It asks the network only for the bot's token, and only when an app id is set.
/// </summary>
internal static class DoctorCommand
{
    internal const string Name = "doctor";

    /// <summary>Looks and prints. Returns 0 when all is well, 1 when something needs doing.</summary>
    internal static async Task<int> Run(string[] args)
    {
        WebApplication app;
        try
        {
            // A log of our own questions would only hide the answers.
            app = BotApp.Build(args, settings: [new("Logging:LogLevel:Default", "None")]);
        }
        catch (Exception e)
        {
            return Print(Console.Out, [Finding.Wrong("settings", e.Message)]);
        }
        await using (app) return Print(Console.Out, await Look(app));
    }

    /// <summary>All findings, in the order in which they should be mended.</summary>
    internal static async Task<IReadOnlyList<Finding>> Look(WebApplication app) =>
        [.. Settings(app), .. await StoreFindings.Look(app.Services), .. await TokenFinding.Look(app.Services)];

    internal static int Print(TextWriter output, IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings) output.WriteLine($"{(finding.IsWell ? "✓" : "✗")} {finding.About}: {finding.Sentence}");
        var wrong = findings.Count(finding => !finding.IsWell);
        output.WriteLine(wrong == 0 ? "All is well." : wrong == 1 ? "One thing needs doing." : $"{wrong} things need doing.");
        return wrong == 0 ? 0 : 1;
    }

    private static IEnumerable<Finding> Settings(WebApplication app)
    {
        var missing = Identity.Missing(app.Configuration, app.Environment.IsProduction()).ToList();
        try
        {
            // What the start would check.
            app.Services.GetService<IStartupValidator>()?.Validate();
        }
        catch (OptionsValidationException e)
        {
            missing.AddRange(e.Failures);
        }
        if (missing.Count > 0) return missing.Select(sentence => Finding.Wrong("settings", sentence));
        var identity = string.IsNullOrWhiteSpace(app.Configuration["MicrosoftAppId"]) ? "no app id, so only this machine can talk to it" : "the app id is set";
        return [Finding.Well("settings", $"{app.Environment.EnvironmentName}, {identity}.")];
    }
}

/// <summary>What a look at one thing found.</summary>
/// <param name="About">The thing.</param>
/// <param name="IsWell">Nothing needs doing.</param>
/// <param name="Sentence">What was found, and if something is wrong, what to do.</param>
internal sealed record Finding(string About, bool IsWell, string Sentence)
{
    internal static Finding Well(string about, string sentence) => new(about, true, sentence);

    internal static Finding Wrong(string about, string sentence) => new(about, false, sentence);
}
