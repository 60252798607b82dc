using AdaptiveCards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace SmarketingBot.Benchmarks.Echo;

/// <summary>Says back what it hears, as text; what begins with “show” also as a card, which is built anew each time as a real one would be.</summary>
internal sealed class EchoBot : TeamsActivityHandler
{
    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var heard = turnContext.Activity.Text;
        await turnContext.SendActivityAsync(MessageFactory.Text("You said: " + heard), cancellationToken);
        if (!heard.StartsWith("show", StringComparison.Ordinal)) return;
        // As text, the way the app sends its cards.
        var card = new Attachment { ContentType = AdaptiveCard.ContentType, Content = new JRaw(Card(heard).ToJson()) };
        await turnContext.SendActivityAsync(MessageFactory.Attachment(card), cancellationToken);
    }

    private static AdaptiveCard Card(string heard) => new(new AdaptiveSchemaVersion(1, 5))
    {
        FallbackText = heard,
        Body =
        [
            new AdaptiveTextBlock("You said") { Weight = AdaptiveTextWeight.Bolder, Size = AdaptiveTextSize.Medium, Wrap = true },
            new AdaptiveTextBlock(heard) { Wrap = true },
            new AdaptiveFactSet { Facts = [new AdaptiveFact("Where", "here"), new AdaptiveFact("When", "now")] },
        ],
        Actions = [new AdaptiveSubmitAction { Title = "Done", Data = new { verb = "done", number = 12 } }, new AdaptiveSubmitAction { Title = "Snooze", Data = new { verb = "snooze", number = 12 } }],
    };
}
