using SmarketingBot.Core.Agreements;
using SmarketingBot.Core.Vocabulary;
using SmarketingBot.Vocabulary;

namespace SmarketingBot.Agreements;

internal static class AgreementsSetup
{
    internal static void AddAgreements(this IServiceCollection services) => services
        .AddScoped<ReadAgreements>().AddScoped<ProposeAgreement>().AddScoped<AnswerProposal>()
        .AddScoped<ReadVocabulary>().AddScoped<ReadQualityLead>()
        .AddScoped<AgreementViews>().AddScoped<MeantProposal>().AddScoped<AgreementFeature>().AddScoped<VocabularyFeature>();
}
