using SmarketingBot.Core.Agreements;
using SmarketingBot.Core.Plans;
using SmarketingBot.Core.ServiceLevels;
using SmarketingBot.Core.Vocabulary;
using SmarketingBot.Plans;
using SmarketingBot.ServiceLevels;
using SmarketingBot.Vocabulary;

namespace SmarketingBot.Agreements;

internal static class AgreementsSetup
{
    internal static void AddAgreements(this IServiceCollection services) => services
        .AddScoped<ReadAgreements>().AddScoped<ProposeAgreement>().AddScoped<AnswerProposal>()
        .AddScoped<ReadVocabulary>().AddScoped<ReadQualityLead>().AddScoped<HintAcronym>()
        .AddScoped<AgreementViews>().AddScoped<MeantProposal>().AddScoped<AgreementFeature>().AddScoped<VocabularyFeature>()
        .AddScoped<ReadLedger>().AddScoped<ReadSla>().AddScoped<ProposeSla>().AddScoped<SlaFeature>()
        .AddScoped<MakePlan>().AddScoped<PlanFeature>();
}
