using SmarketingBot.Core.Signals;

namespace SmarketingBot.Signals;

internal static class SignalsSetup
{
    internal static void AddSignals(this IServiceCollection services) => services
        .AddScoped<SignalRights>().AddScoped<CelebrateWin>().AddScoped<RecentWins>().AddScoped<HearObjection>().AddScoped<GiveFeedback>().AddScoped<ComingUp>()
        .AddScoped<AskSide>().AddScoped<OpenAsks>().AddScoped<TakeBackSignal>().AddScoped<ForgetSignals>()
        .AddScoped<SignalViews>().AddScoped<SignalsFeature>().AddScoped<AsksFeature>();
}
