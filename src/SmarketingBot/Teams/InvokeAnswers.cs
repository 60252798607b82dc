using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;
using SmarketingBot.Conversation;

namespace SmarketingBot.Teams;

/// <summary>Answers to invokes in the shapes Teams wants. Always HTTP 200: Teams shows anything else as a broken app.</summary>
internal static class InvokeAnswers
{
    private const string CardType = "application/vnd.microsoft.card.adaptive";
    private const string MessageType = "application/vnd.microsoft.activity.message";

    internal static InvokeResponse Refused => new() { Status = 200, Body = new AdaptiveCardInvokeResponse { StatusCode = 200, Type = MessageType, Value = T("I can't do that here.") } };

    internal static InvokeResponse Failed => new() { Status = 200, Body = new AdaptiveCardInvokeResponse { StatusCode = 200, Type = MessageType, Value = T("Sorry, that went wrong on my side and nothing was changed. Please try again.") } };

    internal static InvokeResponse Card(Pressed pressed) => new()
    {
        Status = 200,
        Body = pressed.Card is not null
            ? new AdaptiveCardInvokeResponse { StatusCode = 200, Type = CardType, Value = JObject.Parse(pressed.Card) }
            : new AdaptiveCardInvokeResponse { StatusCode = 200, Type = MessageType, Value = pressed.Sentence ?? "" },
    };

    internal static InvokeResponse Task(Asked asked) => new()
    {
        Status = 200,
        Body = asked switch
        {
            { Card: { } card } => new TaskModuleResponse
            {
                Task = new TaskModuleContinueResponse
                {
                    Value = new TaskModuleTaskInfo
                    {
                        Title = asked.Title,
                        Width = "medium",
                        Height = "medium",
                        Card = new Attachment { ContentType = CardType, Content = new JRaw(card) },
                    },
                },
            },
            { Sentence: { } sentence } => new TaskModuleResponse { Task = new TaskModuleMessageResponse { Value = sentence } },
            _ => null,
        },
    };
}
