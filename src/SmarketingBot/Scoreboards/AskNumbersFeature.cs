using SmarketingBot.Conversation;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Scoreboards;

namespace SmarketingBot.Scoreboards;

/// <summary>Missing numbers are asked for the working day before the agenda.</summary>
public sealed class AskNumbersFeature(AskNumbers ask) : IFeature<AskNumbersFeature>
{
    public static void Describe(FeatureRows<AskNumbersFeature> rows) => rows
        .Alarm(PlanNext.NumbersAlarm, (f, subject) => f.Look(subject))
        .Notice(AskNumbers.Kind, (_, _, _) => Task.FromResult<Speech?>(null));

    private Task Look(string subject) => ask.Look(Guid.Parse(subject));
}
