using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.People;

namespace SmarketingBot.Conversation;

/// <summary>Somebody said or pressed something, somewhere. No type of the SDK gets past this one.</summary>
public sealed record Turn
{
    public required string Tenant { get; init; }
    public required Here Here { get; init; }
    public required Caller Who { get; init; }

    /// <summary>The channel's id of this activity; the same one again changes nothing.</summary>
    public required string ActivityId { get; init; }

    /// <summary>The message whose button was pressed.</summary>
    public string? PressedOn { get; init; }

    /// <summary>What was typed after the command's own words, mentions of the bot removed.</summary>
    public Spoken Said { get; init; } = new("");

    /// <summary>The message as it was typed, line by line and with all of its marks; for what is pasted as a table, and never to be shown.</summary>
    public string Raw { get; init; } = "";

    /// <summary>A table that was attached; null where there is none.</summary>
    public AttachedTable? File { get; init; }

    /// <summary>What the button or the form brought along: ids and inputs, from the client's hand, so never rights.</summary>
    public JsonObject Data { get; init; } = [];

    /// <summary>Names one opening of a dialog; submitting it twice changes nothing the second time.</summary>
    public string Form { get; init; } = "";

    /// <summary>Why a dialog is shown again.</summary>
    public string? Problem { get; init; }

    /// <summary>The language and country of the speaker's client, as it tells them ("de-DE"). Null is unknown.</summary>
    public string? ClientLocale { get; init; }

    /// <summary>By what the speaker's numbers are read and filled in: the language in which they are spoken to, else <see cref="ClientLocale"/>.</summary>
    public string? Locale { get; init; }

    /// <summary>The language of the answer: the speaker's own, and that of the series where everybody reads it.</summary>
    public Language Speaks { get; init; } = Language.English;

    /// <summary>The store knows speaker and place as this activity tells them.</summary>
    public bool IsNoted { get; init; }

    /// <summary>People's time.</summary>
    public required Instant Now { get; init; }

    /// <summary>Today where the speaker is.</summary>
    public LocalDate Today => Now.InZone(Who.Zone).Date;

    public string? Text(string name) => Data[name]?.GetValueKind() switch
    {
        System.Text.Json.JsonValueKind.String => Data[name]!.GetValue<string>().Replace("\0", "", StringComparison.Ordinal),
        System.Text.Json.JsonValueKind.Number => Data[name]!.ToJsonString(),
        _ => null,
    };

    /// <summary>A whole number, also where a client or the card model writes it as 60.0.</summary>
    public int? Number(string name) =>
        decimal.TryParse(Text(name), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && number == decimal.Truncate(number) && number is >= int.MinValue and <= int.MaxValue ? (int)number : null;

    public Guid? Id(string name) => Guid.TryParse(Text(name), out var id) ? id : null;
}

/// <summary>A file that somebody attached: its text, or why there is none.</summary>
public sealed record AttachedTable(string? Text, string? Problem);

/// <summary>The conversation a turn happens in.</summary>
/// <param name="Id">The conversation's id, with its thread in a channel: where answers go.</param>
/// <param name="Kind">Personal chat, group chat or channel.</param>
/// <param name="Name">Its name, if Teams told it.</param>
/// <param name="ServiceUrl">The channel's address.</param>
/// <param name="BotId">The bot's id in the channel.</param>
/// <param name="TeamId">The team of a channel.</param>
/// <param name="OnlineMeetingId">The online meeting of a meeting chat.</param>
/// <param name="Away">The bot is not at home there: only the speaker is met, and what there is to say goes to their own chat.</param>
public sealed record Here(
    string Id, PlaceKind Kind, string? Name, string ServiceUrl, string BotId, string? TeamId = null, string? OnlineMeetingId = null, bool Away = false)
{
    /// <summary>The conversation without its thread: what series and members belong to.</summary>
    public string Root => ConversationIds.Root(Id);

    public bool IsPersonal => Kind == PlaceKind.Personal;

    /// <summary>As <see cref="Root"/>; null in somebody's own chat, where anything of theirs can be meant.</summary>
    public string? Shared => IsPersonal ? null : Root;
}

/// <summary>Who speaks, as the verified activity says.</summary>
/// <param name="Id">Entra object id, or the channel's id where there is none.</param>
/// <param name="Mri">The channel's id.</param>
/// <param name="Name">Display name.</param>
/// <param name="Outside">Anonymous, or of another tenant.</param>
/// <param name="Zone">Their zone as the activity tells it, else as last known, else UTC.</param>
/// <param name="SeenZone">The IANA zone this very activity told, if any.</param>
public sealed record Caller(string Id, string Mri, string Name, bool Outside, DateTimeZone Zone, string? SeenZone);
