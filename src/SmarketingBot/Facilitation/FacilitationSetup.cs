using SmarketingBot.Core.Facilitation;

namespace SmarketingBot.Facilitation;

internal static class FacilitationSetup
{
    internal static void AddFacilitation(this IServiceCollection services) => services
        .AddScoped<FindMeeting>().AddScoped<MeetingRights>().AddScoped<MeetingAlarm>().AddScoped<Attendance>().AddScoped<Topics>()
        .AddScoped<StartMeeting>().AddScoped<NextTopic>().AddScoped<ExtendTopic>().AddScoped<EndMeeting>().AddScoped<ResumeMeeting>()
        .AddScoped<RaiseHand>().AddScoped<RecordDecision>().AddScoped<Proposals>()
        .AddScoped<LeadTopics>().AddScoped<GiveFloor>().AddScoped<TakeOver>().AddScoped<AgreeStandIn>().AddScoped<StandInQuestion>().AddScoped<RateMeeting>().AddScoped<CorrectAttendance>()
        .AddScoped<MoreFeature>().AddScoped<TakeOverFeature>().AddScoped<RatingFeature>().AddScoped<AttendanceFeature>().AddScoped<PrintFeature>()
        .AddScoped<MeetingViews>().AddScoped<MinutesViews>()
        .AddScoped<FacilitationFeature>().AddScoped<RecordingFeature>().AddScoped<TakeBackFeature>().AddScoped<FacilitationSpeeches>().AddScoped<CallEvents>();
}
