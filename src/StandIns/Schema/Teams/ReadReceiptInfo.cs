using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>How far somebody has read a personal chat.</summary>
public class ReadReceiptInfo
{
    /// <summary>Makes an empty receipt.</summary>
    public ReadReceiptInfo()
    {
    }

    /// <summary>Makes a receipt.</summary>
    /// <param name="lastReadMessageId">Id of the last message read.</param>
    public ReadReceiptInfo(string lastReadMessageId) => LastReadMessageId = lastReadMessageId;

    /// <summary>Id of the last message read, which counts milliseconds.</summary>
    [JsonProperty("lastReadMessageId")]
    public string LastReadMessageId { get; set; }

    /// <summary>Whether a message was read.</summary>
    /// <param name="compareMessageId">Id of the message.</param>
    /// <param name="lastReadMessageId">Id of the last message read.</param>
    /// <returns>False also when an id is not a number.</returns>
    public static bool IsMessageRead(string compareMessageId, string lastReadMessageId) =>
        long.TryParse(compareMessageId, out var asked) && long.TryParse(lastReadMessageId, out var last) && asked <= last;

    /// <summary>Whether a message was read.</summary>
    /// <param name="compareMessageId">Id of the message.</param>
    /// <returns>False also when an id is not a number.</returns>
    public bool IsMessageRead(string compareMessageId) => IsMessageRead(compareMessageId, LastReadMessageId);
}
