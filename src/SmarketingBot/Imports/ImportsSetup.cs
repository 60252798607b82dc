using SmarketingBot.Core.Imports;

namespace SmarketingBot.Imports;

internal static class ImportsSetup
{
    internal static void AddImports(this IServiceCollection services) => services.AddScoped<StoreImport>().AddScoped<NumbersFile>().AddScoped<ImportsFeature>();
}
