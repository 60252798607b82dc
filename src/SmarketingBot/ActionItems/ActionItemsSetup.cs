using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.People;

namespace SmarketingBot.ActionItems;

internal static class ActionItemsSetup
{
    internal static void AddActionItems(this IServiceCollection services) => services
        .AddScoped<FindPerson>().AddScoped<Calendars>().AddScoped<RunningMeetings>().AddScoped<Reachability>().AddScoped<Notices>()
        .AddScoped<Items>().AddScoped<ListItems>().AddScoped<RecordCommitment>().AddScoped<AskOwner>().AddScoped<AnswerItem>()
        .AddScoped<HandOver>().AddScoped<HandOverFeature>()
        .AddScoped<FinishItem>().AddScoped<MoveItem>().AddScoped<BlockItem>().AddScoped<CheckItem>().AddScoped<DropItem>().AddScoped<UndoItem>()
        .AddScoped<MeantItem>().AddScoped<CountOverdue>().AddScoped<OverdueFeature>().AddScoped<BlockFeature>().AddScoped<DropFeature>().AddScoped<CheckFeature>()
        .AddScoped<ItemViews>().AddScoped<ItemsFeature>().AddScoped<ItemSpeeches>().AddScoped<PromisesFeature>()
        .AddScoped<Colleagues>().AddScoped<CreateItemFeature>().AddScoped<ItemSearch>();
}
