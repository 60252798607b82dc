using SmarketingBot.Core.Meetings;
using SmarketingBot.Operations;

namespace SmarketingBot.Meetings;

internal static class MeetingsSetup
{
    internal static void AddMeetings(this IServiceCollection services) => services
        .AddScoped<PlanNext>().AddScoped<SeriesCalendar>().AddScoped<OpenSeries>().AddScoped<MeantSeries>().AddSingleton(services => new WhoMaySetUp(Administrators.Listed(services.GetRequiredService<IConfiguration>(), "Access:SetUp"))).AddScoped<SetUpSeries>().AddScoped<ShowSeries>()
        .AddScoped<Neutrality>().AddScoped<Rota>().AddScoped<MoveMeeting>().AddScoped<CannotAttend>()
        .AddScoped<ChangeLength>().AddScoped<LengthFeature>().AddScoped<RotaFeature>().AddScoped<OccurrenceFeature>().AddScoped<AttendFeature>()
        .AddScoped<ChooseSides>().AddScoped<NameModerator>().AddScoped<StatePurpose>().AddScoped<LapseMeeting>()
        .AddScoped<ExportSeries>().AddScoped<ExportFeature>().AddScoped<MeetOnHoliday>().AddScoped<GapWords>().AddScoped<HolidayFeature>()
        .AddScoped<ChangeSettings>().AddScoped<ChangeLanguage>().AddScoped<GroupLanguageFeature>().AddScoped<ListHolidays>().AddScoped<RulesFeature>()
        .AddScoped<SeriesViews>().AddScoped<SetupFeature>().AddScoped<TeamFeature>().AddScoped<StatusFeature>().AddScoped<LapseFeature>();
}
