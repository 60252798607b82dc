using System.Globalization;
using Microsoft.Extensions.Options;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Operations;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;

namespace SmarketingBot.People;

/// <summary>What the bot knows of somebody: told to them as CSV, and deleted when they say so.</summary>
public sealed class DataFeature(ExportData export, ForgetPerson forget, Promises promises, AuditTrail audit, IOptions<RetentionOptions> retention) : IFeature<DataFeature>
{
    public const string Kind = "export";

    public static string Farewell => T("I deleted what I knew of you. If you write to me again, we meet anew.");

    public static void Describe(FeatureRows<DataFeature> rows) => rows
        .Command("my data", Where.Personal, "my data", "Tells you everything I know of you, as CSV.", (f, t) => f.Mine(t), "export")
        .Command("delete my data", Where.Personal, "delete my data", "Deletes what I know of you, after asking once.", (f, t) => f.DeleteBySentence(t), "forget me")
        .Button(DataCard.Export, (f, t) => f.Mine(t))
        .Button(DataCard.Ask, (_, t) => Task.FromResult(Asked(t)))
        .Button(DataCard.Keep, (_, _) => Reply.Says(T("Nothing was deleted.")))
        .Button(DataCard.Delete, (f, t) => f.DeletePressed(t))
        .Speaks(Kind, (f, row, _) => f.Compose(row));

    private async Task<Reply> Mine(Turn turn)
    {
        MustBeAlone(turn);
        if (!await promises.Lately(Kind, turn.Who.Id)) await Send(turn);
        return new Reply.Text(T($"That is everything I know of you, as CSV: copy it into a file that ends with .csv. “delete my data” deletes it. {Kept}"));
    }

    private async Task Send(Turn turn)
    {
        // Only that something was asked for is kept; the words are found when they are sent.
        for (var part = 0; part < (await export.Parts(turn.Who.Id)).Count; part++)
        {
            var number = part.ToString(CultureInfo.InvariantCulture);
            await promises.Make(Kind, $"{Kind}/{turn.Who.Id}/{turn.ActivityId}/{number}", Recipient.Person(turn.Who.Id), number);
        }
        audit.Note(turn.Who.Id, "export");
    }

    // What is kept, and for how long, is told where somebody asks for it.
    private string Kept =>
        T($"I keep closed items and meetings for {retention.Value.ItemDays} days, who took part in a meeting for {retention.Value.AttendanceDays}, and the words of messages for {retention.Value.QueueDays}.");

    private async Task<Reply> DeleteBySentence(Turn turn)
    {
        if (Spelling.Fold(turn.Said.Text) is not ("now" or "jetzt" or "simdi")) return Asked(turn);
        await forget.Run(turn.Who.Id);
        // To the chat itself: the person is nobody we know any more.
        await promises.Make(Answers.Kind, $"farewell/{turn.ActivityId}", Recipient.Conversation(turn.Here.Id), payload: Answers.Pack(Speech.Says(Farewell)));
        return Reply.Silence;
    }

    private async Task<Reply> DeletePressed(Turn turn)
    {
        MustBeAlone(turn);
        await forget.Run(turn.Who.Id);
        return new Reply.Card(DataCard.Deleted(), Farewell);
    }

    private static Reply Asked(Turn turn)
    {
        MustBeAlone(turn);
        return new Reply.Card(DataCard.Question(), T("Delete what I know of you?"));
    }

    private static void MustBeAlone(Turn turn)
    {
        if (!turn.Here.IsPersonal) throw new RuleBroken(T("That is between us. Say it in our own chat."));
    }

    private async Task<Speech?> Compose(OutboxMessage row)
    {
        var parts = await export.Parts(row.PersonId!);
        var part = int.Parse(row.Subject, CultureInfo.InvariantCulture);
        return part < parts.Count ? Speech.Says(parts[part]) : null;
    }
}
