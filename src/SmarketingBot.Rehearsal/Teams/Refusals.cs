using System.Text.Json.Nodes;

namespace SmarketingBot.Rehearsal;

/// <summary>Teams' refusals in the shapes it documents (send-proactive-messages, status codes of conversational bots).</summary>
internal static class Refusals
{
    public static TeamsAnswer ConversationNotFound => TeamsAnswer.Error(404, "ConversationNotFound", "Conversation not found.");

    public static TeamsAnswer ActivityNotFound =>
        TeamsAnswer.Error(404, "ActivityNotFoundInConversation", "The activity was not found in the conversation.");

    public static TeamsAnswer MemberNotFound => TeamsAnswer.Error(404, "MemberNotFoundInConversation", "Member not found in conversation.");

    public static TeamsAnswer NotInRoster =>
        TeamsAnswer.Error(403, "BotNotInConversationRoster", "The bot is not part of the conversation roster.");

    public static TeamsAnswer NotInstalledForPerson =>
        TeamsAnswer.Error(403, "ForbiddenOperationException", "The bot is not installed in the user's personal scope.");

    public static TeamsAnswer TooBig => TeamsAnswer.Error(413, "MessageSizeTooBig", "Message size too large.");

    public static TeamsAnswer Throttled(TimeSpan? retryAfter) =>
        TeamsAnswer.Error(429, "Throttled", "API calls quota exceeded.") with { RetryAfter = retryAfter };

    public static TeamsAnswer BadSyntax(string why) => TeamsAnswer.Error(400, "BadSyntax", why);

    public static TeamsAnswer Unauthorized => new(401, """{"message":"Authorization has been denied for this request."}""");

    /// <summary>A block comes as JSON inside the JSON's message, with an errorCode beside it: exactly as documented.</summary>
    public static TeamsAnswer WritesBlocked
    {
        get
        {
            const string inner = "{\r\n  \"subCode\": \"MessageWritesBlocked\",\r\n  \"details\": \"Thread is blocked from message writes.\",\r\n"
                + "  \"errorCode\": null,\r\n  \"errorSubCode\": null\r\n}";
            return new(403, new JsonObject { ["errorCode"] = 209, ["message"] = inner }.ToJsonString());
        }
    }

    /// <summary>The code that goes with a status, for faults that only name the status.</summary>
    public static TeamsAnswer ForStatus(int status, TimeSpan? retryAfter) => status switch
    {
        401 => Unauthorized,
        403 => NotInRoster,
        404 => ConversationNotFound,
        412 => TeamsAnswer.Error(412, "PreconditionFailed", "Precondition failed, please try again."),
        413 => TooBig,
        429 => Throttled(retryAfter),
        502 => TeamsAnswer.Error(502, "BadGateway", "Bad gateway."),
        503 => TeamsAnswer.Error(503, "ServiceUnavailable", "Service unavailable."),
        504 => TeamsAnswer.Error(504, "GatewayTimeout", "Gateway timeout."),
        _ => TeamsAnswer.Error(status, "ServiceError", "An error occurred."),
    };
}
