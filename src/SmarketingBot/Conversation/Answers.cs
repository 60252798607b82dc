using System.Text.Json;
using SmarketingBot.Core.Outbox;

namespace SmarketingBot.Conversation;

/// <summary>Answers to what somebody said: their words are fixed when promised, so that a crash loses none.</summary>
public sealed class Answers : IFeature<Answers>
{
    public const string Kind = "answer";

    public static void Describe(FeatureRows<Answers> rows) => rows.Speaks(Kind, (answers, row, _) => answers.Compose(row));

    public static string Pack(Speech speech) => JsonSerializer.Serialize(speech);

    // A payload that retention has removed has nothing to say any more.
    private Task<Speech?> Compose(OutboxMessage row) =>
        Task.FromResult(row.Payload is null ? null : JsonSerializer.Deserialize<Speech>(row.Payload));
}
