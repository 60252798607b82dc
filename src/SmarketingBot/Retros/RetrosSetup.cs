using SmarketingBot.Core.Retros;

namespace SmarketingBot.Retros;

internal static class RetrosSetup
{
    internal static void AddRetros(this IServiceCollection services) => services.AddScoped<HoldRetro>().AddScoped<RetroFeature>();
}
