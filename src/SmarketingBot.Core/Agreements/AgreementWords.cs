using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.ServiceLevels;
using SmarketingBot.Core.Vocabulary;

namespace SmarketingBot.Core.Agreements;

/// <summary>Agreements as people read them.</summary>
public static class AgreementWords
{
    /// <summary>The wording in one sentence, in the language spoken here.</summary>
    public static string Say(Agreement agreement) => Plain.Cap(agreement.Kind == AgreementKind.Term ? Term.Of(agreement).Sentence : Sla.Of(agreement).Sentence, Limits.Sentence);
}
