using SmarketingBot.Core.Links;

namespace SmarketingBot.Links;

internal static class LinksSetup
{
    internal static void AddLinks(this IServiceCollection services) => services
        .AddSingleton<PublicAddress>().AddSingleton<DownloadPages>()
        .AddScoped<LinkRights>().AddScoped<SendLink>().AddScoped<OpenLink>().AddScoped<LinksFeature>();

    internal static void MapLinks(this WebApplication app) => DownloadPages.Map(app);
}
