using SmarketingBot.Core.Campaigns;

namespace SmarketingBot.Campaigns;

internal static class CampaignsSetup
{
    internal static void AddCampaigns(this IServiceCollection services) => services
        .AddScoped<FindCampaign>().AddScoped<ChangeCampaign>().AddScoped<ReadCampaigns>().AddScoped<ForgetCampaigns>().AddScoped<CampaignsFeature>();
}
