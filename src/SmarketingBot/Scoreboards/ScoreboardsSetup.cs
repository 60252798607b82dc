using SmarketingBot.Core.Scoreboards;

namespace SmarketingBot.Scoreboards;

internal static class ScoreboardsSetup
{
    internal static void AddScoreboards(this IServiceCollection services) => services
        .AddScoped<ScoreboardRights>().AddScoped<FindKpi>().AddScoped<FollowNumbers>().AddScoped<RecordNumber>().AddScoped<ReadScoreboard>()
        .AddScoped<DefineKpi>().AddScoped<SetTarget>().AddScoped<PursueGoal>().AddScoped<MakeItTopic>().AddScoped<AskNumbers>()
        .AddScoped<MeantKpi>().AddScoped<ScoreboardViews>().AddScoped<TellNumber>()
        .AddScoped<ScoreboardFeature>().AddScoped<KpiFeature>().AddScoped<NumbersFeature>().AddScoped<GoalFeature>().AddScoped<AskNumbersFeature>();
}
