namespace Microsoft.Bot.Schema;

/// <summary>Values of <see cref="Activity.TextFormat"/>.</summary>
public static class TextFormatTypes
{
    /// <summary>The subset of Markdown that Teams knows; what Teams assumes when nothing is said.</summary>
    public const string Markdown = "markdown";

    /// <summary>Text shown as it is.</summary>
    public const string Plain = "plain";

    /// <summary>A subset of HTML.</summary>
    public const string Xml = "xml";
}

/// <summary>Values of <see cref="Activity.InputHint"/>.</summary>
public static class InputHints
{
    /// <summary>The bot listens, but does not wait.</summary>
    public const string AcceptingInput = "acceptingInput";

    /// <summary>The bot does not listen.</summary>
    public const string IgnoringInput = "ignoringInput";

    /// <summary>The bot waits for an answer.</summary>
    public const string ExpectingInput = "expectingInput";
}

/// <summary>Values of <see cref="Activity.AttachmentLayout"/>.</summary>
public static class AttachmentLayoutTypes
{
    /// <summary>One below the other.</summary>
    public const string List = "list";

    /// <summary>Side by side.</summary>
    public const string Carousel = "carousel";
}

/// <summary>Values of <see cref="Activity.DeliveryMode"/>.</summary>
public static class DeliveryModes
{
    /// <summary>Replies come by separate calls.</summary>
    public const string Normal = "normal";

    /// <summary>Shown as a notification.</summary>
    public const string Notification = "notification";

    /// <summary>Replies are expected in the HTTP response.</summary>
    public const string ExpectReplies = "expectReplies";
}

/// <summary>Values of <see cref="Activity.Importance"/>.</summary>
public static class ActivityImportance
{
    /// <summary>Low.</summary>
    public const string Low = "low";

    /// <summary>Normal.</summary>
    public const string Normal = "normal";

    /// <summary>High: Teams marks the message as important.</summary>
    public const string High = "high";
}

/// <summary>Values of <see cref="ChannelAccount.Role"/>.</summary>
public static class RoleTypes
{
    /// <summary>A person.</summary>
    public const string User = "user";

    /// <summary>A bot.</summary>
    public const string Bot = "bot";
}

/// <summary>Values of <see cref="Activity.Action"/> of an installation update. Teams also varies the casing.</summary>
public static class InstallationUpdateActionTypes
{
    /// <summary>The bot was installed.</summary>
    public const string Add = "add";

    /// <summary>The bot was removed.</summary>
    public const string Remove = "remove";
}

/// <summary>Values of <see cref="CardAction.Type"/>.</summary>
public static class ActionTypes
{
    /// <summary>Opens a link.</summary>
    public const string OpenUrl = "openUrl";

    /// <summary>Says the value in the person's name.</summary>
    public const string ImBack = "imBack";

    /// <summary>Sends text and value; the text may be shown.</summary>
    public const string MessageBack = "messageBack";
}

/// <summary>Names of the sign-in invokes and events.</summary>
public static class SignInConstants
{
    /// <summary>Invoke after a sign-in with a magic code.</summary>
    public const string VerifyStateOperationName = "signin/verifyState";

    /// <summary>Invoke that offers a token for exchange.</summary>
    public const string TokenExchangeOperationName = "signin/tokenExchange";

    /// <summary>Event that carries a token.</summary>
    public const string TokenResponseEventName = "tokens/response";
}

/// <summary>Who called, as told in <see cref="Activity.CallerId"/>.</summary>
public static class CallerIdConstants
{
    /// <summary>The public Azure Bot Service.</summary>
    public const string PublicAzureChannel = "urn:botframework:azure";

    /// <summary>The Azure Bot Service for the US government.</summary>
    public const string USGovChannel = "urn:botframework:azureusgov";
}
