using Microsoft.Extensions.Options;
using SmarketingBot.Conversation;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Nagging;

namespace SmarketingBot.ActionItems;

/// <summary>What is past its date in a conversation, as counts.</summary>
public sealed class OverdueFeature(CountOverdue count, IOptions<NagOptions> options) : IFeature<OverdueFeature>
{
    public const string Verb = "items.overdue";

    public static void Describe(FeatureRows<OverdueFeature> rows) => rows
        .Look("overdue", Where.Conversation, "overdue", "Counts what is past its date here, without names.", (f, t) => f.Count(t))
        .Button(Verb, (f, t) => f.Count(t));

    private async Task<Reply> Count(Turn turn)
    {
        if (turn.Here.IsPersonal) throw new RuleBroken(T("“my items” shows which of yours are past their date."));
        var card = OverdueCard.Of(await count.Run(turn.Here.Root, options.Value.SmallestSide));
        return new Reply.Card(card, card.FallbackText);
    }
}
