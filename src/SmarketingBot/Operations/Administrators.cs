using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Operations;

/// <summary>Who may look after the whole tenant: Entra object ids from <c>Access:Administrators</c>, as a list or separated by commas.</summary>
public sealed class Administrators(IConfiguration configuration)
{
    private readonly HashSet<string> _ids = Listed(configuration, "Access:Administrators");

    /// <summary>Object ids of a setting, as a list or separated by commas.</summary>
    public static HashSet<string> Listed(IConfiguration configuration, string name) => configuration.GetSection(name).GetChildren().Select(c => c.Value)
        .Append(configuration[name])
        .SelectMany(v => (v ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>True for one of them.</summary>
    public bool Has(string personId) => _ids.Contains(personId);

    /// <summary>Only they may.</summary>
    /// <exception cref="RuleBroken">They are none.</exception>
    public void Must(string personId)
    {
        if (!Has(personId))
            throw new RuleBroken(T("Only administrators can do that. Whoever runs me names them in the setting Access__Administrators.")) { IsAboutRights = true };
    }
}
