using SmarketingBot.Core.Agendas;

namespace SmarketingBot.Agendas;

internal static class AgendasSetup
{
    internal static void AddAgendas(this IServiceCollection services) => services
        .AddScoped<PostAgenda>().AddScoped<ListTopics>().AddScoped<AddTopic>().AddScoped<RemoveTopic>().AddScoped<CarryOver>()
        .AddScoped<ParkedTopics>().AddScoped<VoteTopics>().AddScoped<MoveTopic>().AddScoped<VotingFeature>()
        .AddScoped<FollowAgenda>().AddScoped<ReadFacts>().AddScoped<SuggestProblems>().AddScoped<ChangeParts>().AddScoped<PartsFeature>()
        .AddScoped<AgendaViews>().AddScoped<AgendaFeature>();
}
