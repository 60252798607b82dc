using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using SmarketingBot.Core.Outbox;

namespace SmarketingBot.Teams;

/// <summary>Speaks to Teams for the outbox, and tells what Teams' answer means for it.</summary>
public sealed class TeamsChat(TeamsConnection teams) : IChat
{
    private const string CardType = "application/vnd.microsoft.card.adaptive";

    public Task<Answer> Post(Address to, Speech speech, CancellationToken ct) => Try(async () =>
    {
        string? id = null;
        await teams.In(to.ServiceUrl, to.ConversationId, to.BotId, to.Tenant, async (context, token) => id = (await context.SendActivityAsync(Write(speech), token))?.Id, ct);
        return id;
    });

    public Task<Answer> Edit(Address to, string activityId, Speech speech, CancellationToken ct) => Try(async () =>
    {
        var activity = Write(speech);
        activity.Id = activityId;
        await teams.In(to.ServiceUrl, to.ConversationId, to.BotId, to.Tenant, (context, token) => context.UpdateActivityAsync(activity, token), ct);
        return activityId;
    });

    public Task<Answer> OpenPersonalChat(Address near, string tenant, string userId, CancellationToken ct) => Try(async () =>
    {
        string? id = null;
        await teams.Create(near.ServiceUrl, near.BotId, tenant, userId, (context, _) =>
        {
            id = context.Activity.Conversation.Id;
            return Task.CompletedTask;
        }, ct);
        return id;
    });

    private static Activity Write(Speech speech)
    {
        if (speech.Card is null)
        {
            var text = MessageFactory.Text(speech.Text);
            text.TextFormat = "plain";
            return text;
        }
        // As text: a typed card overflows the genuine SDK's stack, and a System.Text.Json element becomes a blank card.
        var card = (Activity)MessageFactory.Attachment(new Attachment { ContentType = CardType, Content = new JRaw(speech.Card) });
        card.Summary = speech.Summary;
        return card;
    }

    private static async Task<Answer> Try(Func<Task<string?>> act)
    {
        try
        {
            return new Answer(Outcome.Taken, await act() is { Length: > 0 } id ? id : null);
        }
        catch (ErrorResponseException refused)
        {
            return Refusals.Read(refused);
        }
        catch (UntrustedHostException)
        {
            return new Answer(Outcome.Refused, Code: "UntrustedHost");
        }
        catch (HttpRequestException e) when (e.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError)
        {
            return new Answer(Outcome.NotTaken, Code: e.HttpRequestError.ToString());
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            return new Answer(Outcome.Unknown, Code: e.GetType().Name);
        }
        catch (Exception e)
        {
            // What is left happens before anything is on its way, above all a login that gives no token.
            return new Answer(Outcome.NotTaken, Code: e.GetType().Name);
        }
    }
}
