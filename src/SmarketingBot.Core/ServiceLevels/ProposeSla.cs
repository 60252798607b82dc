using SmarketingBot.Core.Agreements;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;

namespace SmarketingBot.Core.ServiceLevels;

/// <summary>
/// Somebody changes a part of the SLA: the whole of it, with that part changed, is put forward. What is proposed already
/// and not agreed yet goes along, so that both halves are negotiated together; the newer proposal replaces the open one.
/// </summary>
public sealed class ProposeSla(ReadAgreements agreements, ProposeAgreement propose)
{
    /// <exception cref="RuleBroken">Nothing would change, or they are from outside.</exception>
    public async Task<Agreement> Run(Series series, string who, Sla changed) =>
        await propose.Run(series, who, (await Base(series)).With(changed).AsWording(), oneAtATime: true);

    /// <summary>What a change starts from: the open proposal, else what holds, else nothing.</summary>
    public async Task<Sla> Base(Series series)
    {
        var open = await agreements.Open(series.Id, AgreementKind.Sla, Sla.Name);
        return Sla.Of(open.LastOrDefault() ?? await agreements.InForce(series.Id, AgreementKind.Sla, Sla.Name));
    }
}
