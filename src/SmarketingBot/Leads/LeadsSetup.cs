using SmarketingBot.Core.Leads;

namespace SmarketingBot.Leads;

internal static class LeadsSetup
{
    internal static void AddLeads(this IServiceCollection services) => services
        .AddScoped<LeadSilence>().AddScoped<FindLead>().AddScoped<LeadRights>().AddScoped<LeadTrail>().AddScoped<RecordLead>().AddScoped<AnswerLead>()
        .AddScoped<ReturnLead>().AddScoped<DisputeLead>().AddScoped<RuleLead>().AddScoped<OpenDisputes>().AddScoped<ReadLeads>().AddScoped<UndoLead>().AddScoped<ForgetLeads>()
        .AddScoped<LeadViews>().AddScoped<MeantLead>().AddScoped<LeadsFeature>().AddScoped<ReturnsFeature>();
}
