using System.Text.Json.Nodes;

namespace SmarketingBot.Rehearsal;

/// <summary>Teams' refusals in the shapes it documents (send-proactive-messages, status codes of conversational bots).</summary>
internal static class Refusals
{
    private const string Blocked = "MessageWritesBlocked";

    // Microsoft's table of status codes; the first code of a status goes with faults that only name the status.
    private static readonly (string Code, int Status, string Message)[] Table =
    [
        ("BadArgument", 400, "Bad argument."),
        ("BadSyntax", 400, "The activity could not be read."),
        ("Unauthorized", 401, "Authorization has been denied for this request."),
        ("BotNotRegistered", 401, "No registration found for this bot."),
        ("BotNotInConversationRoster", 403, "The bot is not part of the conversation roster."),
        ("BotDisabledByAdmin", 403, "The tenant admin disabled this bot."),
        ("ConversationBlockedByUser", 403, "User blocked the conversation with the bot."),
        ("ForbiddenOperationException", 403, "The bot is not installed in the user's personal scope."),
        ("InvalidBotApiHost", 403, "Invalid bot api host. Please use the GCC endpoint for this tenant."),
        ("NotEnoughPermissions", 403, "The bot doesn't have the permissions for this action."),
        (Blocked, 403, "Thread is blocked from message writes."),
        ("ConversationNotFound", 404, "Conversation not found."),
        ("ActivityNotFoundInConversation", 404, "The activity was not found in the conversation."),
        ("MemberNotFoundInConversation", 404, "Member not found in conversation."),
        ("PreconditionFailed", 412, "Precondition failed, please try again."),
        ("MessageSizeTooBig", 413, "Message size too large."),
        ("RequestEntityTooLarge", 413, "Request entity too large."),
        ("Throttled", 429, "API calls quota exceeded."),
        ("ServiceError", 500, "An error occurred."),
        ("BadGateway", 502, "Bad gateway."),
        ("ServiceUnavailable", 503, "Service unavailable."),
        ("GatewayTimeout", 504, "Gateway timeout."),
    ];

    public static TeamsAnswer ConversationNotFound => ForCode("ConversationNotFound");

    public static TeamsAnswer ActivityNotFound => ForCode("ActivityNotFoundInConversation");

    public static TeamsAnswer MemberNotFound => ForCode("MemberNotFoundInConversation");

    public static TeamsAnswer NotInRoster => ForCode("BotNotInConversationRoster");

    public static TeamsAnswer NotInstalledForPerson => ForCode("ForbiddenOperationException");

    public static TeamsAnswer TooBig => ForCode("MessageSizeTooBig");

    public static TeamsAnswer Overlapping => ForCode("PreconditionFailed");

    public static TeamsAnswer WritesBlocked => ForCode(Blocked);

    public static TeamsAnswer Unauthorized => ForCode("Unauthorized");

    public static TeamsAnswer Throttled(TimeSpan? retryAfter) => ForCode("Throttled") with { RetryAfter = retryAfter };

    public static TeamsAnswer BadSyntax(string why) => TeamsAnswer.Error(400, "BadSyntax", why);

    /// <summary>The answer of a code of Microsoft's table.</summary>
    /// <exception cref="RehearsalException">The table has no such code.</exception>
    public static TeamsAnswer ForCode(string code)
    {
        var row = Table.FirstOrDefault(r => r.Code == code);
        return row.Status switch
        {
            0 => throw new RehearsalException($"Teams has no refusal with the code {code}."),
            403 when code == Blocked => Nested(row.Message),
            // What turns the token away is no part of the connector: its body has no code.
            401 when code == "Unauthorized" => new(401, new JsonObject { ["message"] = row.Message }.ToJsonString()),
            _ => TeamsAnswer.Error(row.Status, code, row.Message),
        };
    }

    /// <summary>The answer of a fault that only names the status.</summary>
    public static TeamsAnswer ForStatus(int status) =>
        Table.FirstOrDefault(r => r.Status == status).Code is { } code ? ForCode(code) : TeamsAnswer.Error(status, "ServiceError", "An error occurred.");

    /// <summary>A block comes as JSON inside the JSON's message, with an errorCode beside it: exactly as documented.</summary>
    private static TeamsAnswer Nested(string details)
    {
        var inner = $"{{\r\n  \"subCode\": \"{Blocked}\",\r\n  \"details\": \"{details}\",\r\n  \"errorCode\": null,\r\n  \"errorSubCode\": null\r\n}}";
        return new(403, new JsonObject { ["errorCode"] = 209, ["message"] = inner }.ToJsonString());
    }
}
