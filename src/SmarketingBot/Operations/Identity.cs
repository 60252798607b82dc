namespace SmarketingBot.Operations;

/// <summary>The bot's identity in Entra, checked before anything starts.</summary>
internal static class Identity
{
    /// <summary>What is missing, each in one sentence; empty when all is well.</summary>
    internal static IReadOnlyList<string> Missing(IConfiguration configuration, bool production)
    {
        var missing = new List<string>();
        var id = configuration["MicrosoftAppId"];
        var type = configuration["MicrosoftAppType"];
        if (string.IsNullOrWhiteSpace(id))
        {
            if (production) missing.Add("MicrosoftAppId is not set. Without it anybody could talk to the bot; set it to the Azure Bot's app id.");
            if (!string.IsNullOrWhiteSpace(configuration["MicrosoftAppPassword"])) missing.Add("MicrosoftAppPassword is set but MicrosoftAppId is not. Set both, or neither for local play.");
            return missing;
        }
        if (type is not (null or "" or "SingleTenant" or "MultiTenant" or "UserAssignedMsi" or "UserAssignedMSI"))
            missing.Add("MicrosoftAppType must be SingleTenant, UserAssignedMsi or MultiTenant.");
        if (type is not "MultiTenant" && string.IsNullOrWhiteSpace(configuration["MicrosoftAppTenantId"]))
            missing.Add("MicrosoftAppTenantId is not set. Set it to your tenant's id; the bot then answers only this tenant.");
        var hasSecret = !string.IsNullOrWhiteSpace(configuration["MicrosoftAppPassword"]);
        var hasCertificate = !string.IsNullOrWhiteSpace(configuration["MicrosoftAppCertificatePath"]);
        if (type is not ("UserAssignedMsi" or "UserAssignedMSI") && !hasSecret && !hasCertificate)
            missing.Add("Neither MicrosoftAppPassword nor MicrosoftAppCertificatePath is set. Set one, or use MicrosoftAppType=UserAssignedMsi.");
        return missing;
    }
}

/// <summary>The settings do not allow a start; the message lists why.</summary>
internal sealed class SettingsException(IReadOnlyList<string> missing)
    : Exception("SmarketingBot can't start:" + Environment.NewLine + string.Join(Environment.NewLine, missing.Select(m => "- " + m)));
