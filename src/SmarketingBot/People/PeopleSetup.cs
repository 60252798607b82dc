using SmarketingBot.Core.People;

namespace SmarketingBot.People;

internal static class PeopleSetup
{
    internal static void AddPeople(this IServiceCollection services) => services
        .AddScoped<ChooseHours>().AddScoped<GoAway>().AddScoped<ExportData>().AddScoped<ForgetPerson>()
        .AddScoped<SettingsFeature>().AddScoped<LanguageFeature>().AddScoped<AwayFeature>().AddScoped<DataFeature>();
}
