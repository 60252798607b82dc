using SmarketingBot.Teams;

namespace SmarketingBot.Operations;

/// <summary>Whether Entra gives the bot a token. Without an app id nothing is asked.</summary>
internal static class TokenFinding
{
    private const string About = "token";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    internal static async Task<IReadOnlyList<Finding>> Look(IServiceProvider services)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        if (string.IsNullOrWhiteSpace(configuration["MicrosoftAppId"])) return [Finding.Well(About, "none is needed without an app id.")];
        if (Identity.Missing(configuration, production: true).Count > 0) return [Finding.Wrong(About, "not asked for; mend the settings first.")];
        try
        {
            using var patience = new CancellationTokenSource(Patience);
            await services.GetRequiredService<BotToken>().Obtain(patience.Token);
            return [Finding.Well(About, "Entra gives the bot a token.")];
        }
        catch (Exception e)
        {
            // The library's own text tells the code (AADSTS…) by which administrators search.
            return [Finding.Wrong(About, $"Entra gave no token. Check the app id, the tenant, the secret's date and the way to login.microsoftonline.com. ({FirstLine(e)})")];
        }
    }

    private static string FirstLine(Exception e) => e.Message.ReplaceLineEndings("\n").Split('\n')[0];
}
