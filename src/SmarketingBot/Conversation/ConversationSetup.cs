using SmarketingBot.ActionItems;
using SmarketingBot.Agendas;
using SmarketingBot.Agreements;
using SmarketingBot.Api;
using SmarketingBot.Campaigns;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Scheduling;
using SmarketingBot.Core.Undoing;
using SmarketingBot.Facilitation;
using SmarketingBot.Imports;
using SmarketingBot.Leads;
using SmarketingBot.Links;
using SmarketingBot.Meetings;
using SmarketingBot.Nagging;
using SmarketingBot.Operations;
using SmarketingBot.People;
using SmarketingBot.Plans;
using SmarketingBot.Retros;
using SmarketingBot.Reviews;
using SmarketingBot.Scoreboards;
using SmarketingBot.ServiceLevels;
using SmarketingBot.Signals;
using SmarketingBot.Vocabulary;

namespace SmarketingBot.Conversation;

internal static class ConversationSetup
{
    internal static void AddConversation(this WebApplicationBuilder builder)
    {
        var offered = new OfferedLanguages(builder.Configuration["Languages:Offered"]);
        // A line a slice. Order is the order of help.
        var map = new FeatureMap()
            .With<HelpFeature>("First of all")
            .With<Answers>()
            .With<Welcome>()
            .With<PromisesFeature>("Items")
            .With<ItemsFeature>()
            .With<CreateItemFeature>()
            .With<OverdueFeature>()
            .With<BlockFeature>()
            .With<DropFeature>()
            .With<CheckFeature>()
            .With<UndoFeature>()
            .With<ItemSpeeches>()
            .With<HandOverFeature>()
            .With<NaggingFeature>()
            .With<SettingsFeature>("When I remind you")
            .With<LanguageFeature>(given: !offered.OnlyEnglish)
            .With<AwayFeature>()
            .With<DataFeature>("Your data")
            .With<ExportFeature>()
            .With<SetupFeature>("Setting up")
            .With<TeamFeature>()
            .With<RotaFeature>()
            .With<OccurrenceFeature>()
            .With<LengthFeature>()
            .With<StatusFeature>()
            .With<RulesFeature>()
            .With<GroupLanguageFeature>(given: !offered.OnlyEnglish)
            .With<DigestFeature>()
            .With<HolidayFeature>()
            .With<LapseFeature>()
            .With<AgendaFeature>("Agenda")
            .With<VotingFeature>()
            .With<PartsFeature>()
            .With<AttendFeature>()
            .With<FacilitationFeature>("The meeting")
            .With<MoreFeature>()
            .With<RecordingFeature>()
            .With<TakeBackFeature>()
            .With<TakeOverFeature>()
            .With<RatingFeature>()
            .With<AttendanceFeature>()
            .With<PrintFeature>()
            .With<LinksFeature>()
            .With<KeysFeature>("Data in and out")
            .With<ImportsFeature>()
            .With<FacilitationSpeeches>()
            .With<ScoreboardFeature>("Scoreboard")
            .With<KpiFeature>()
            .With<NumbersFeature>()
            .With<GoalFeature>()
            .With<AskNumbersFeature>()
            .With<VocabularyFeature>("What we agreed")
            .With<SlaFeature>()
            .With<AgreementFeature>()
            .With<PlanFeature>()
            .With<LeadsFeature>("Leads")
            .With<ReturnsFeature>()
            .With<SignalsFeature>("Signals and campaigns")
            .With<AsksFeature>()
            .With<CampaignsFeature>()
            .With<ReviewFeature>("Looking back")
            .With<RetroFeature>("Looking back")
            .With<AdminFeature>(AdminFeature.Heading);
        var services = builder.Services;
        services.AddSingleton(offered);
        services.AddScoped<WhichLanguage>();
        services.AddSingleton(map);
        services.AddSingleton<IComposer>(map);
        services.AddSingleton<IAlarmHandlers>(map);
        services.AddSingleton<Acquaintance>();
        services.AddSingleton<Recently>();
        services.AddSingleton<Router>();
        services.AddScoped<HelpFeature>().AddScoped<Answers>().AddScoped<Welcome>();
        services.AddScoped<Deeds>().AddScoped<UndoFeature>();
        services.AddActionItems();
        services.AddPeople();
        services.AddNagging();
        services.AddMeetings();
        services.AddAgendas();
        services.AddFacilitation();
        services.AddScoreboards();
        services.AddLinks();
        services.AddImports();
        services.AddRetros();
        services.AddAgreements();
        services.AddLeads();
        services.AddSignals();
        services.AddCampaigns();
        services.AddReviews();
    }
}
