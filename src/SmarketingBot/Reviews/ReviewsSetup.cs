using SmarketingBot.Core.Reviews;

namespace SmarketingBot.Reviews;

internal static class ReviewsSetup
{
    internal static void AddReviews(this IServiceCollection services) => services
        .AddScoped<CountOnTime>().AddScoped<MonthlyReview>().AddScoped<ReadMonth>().AddScoped<KeepGoals>().AddScoped<ReviewViews>().AddScoped<ReviewFeature>();
}
