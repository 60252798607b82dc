using Microsoft.Extensions.Options;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Nagging;

namespace SmarketingBot.Nagging;

internal static class NaggingSetup
{
    internal static void AddNagging(this IServiceCollection services)
    {
        services.AddOptions<NagOptions>().BindConfiguration("Nags").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(s => s.GetRequiredService<IOptions<NagOptions>>().Value.Rules);
        services.AddSingleton<NagLadder>();
        services.AddSingleton<NagPlan>();
        services.AddScoped<SuggestTopic>().AddScoped<TellModerator>().AddScoped<SuggestObstacle>();
        services.AddScoped<NagCalendar>().AddScoped<NagOwner>().AddScoped<NaggingFeature>()
            .AddScoped<WeeklyDigest>().AddScoped<DigestFeature>();
    }
}
