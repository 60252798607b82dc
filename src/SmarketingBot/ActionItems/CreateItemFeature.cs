using System.Globalization;
using NodaTime;
using SmarketingBot.Conversation;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;

namespace SmarketingBot.ActionItems;

/// <summary>
/// <em>Create action item</em> in the menu of any message. Where the bot is at home the item belongs to the
/// conversation; elsewhere it is personal, and who recorded it stands in for the moderator.
/// </summary>
public sealed class CreateItemFeature(RecordCommitment record, FindPerson find, Colleagues colleagues, Promises promises) : IFeature<CreateItemFeature>
{
    public static void Describe(FeatureRows<CreateItemFeature> rows) => rows
        .Dialog(CreateItemDialog.Verb, (f, t) => f.Open(t), (f, t) => f.Written(t));

    private async Task<Reply> Open(Turn turn)
    {
        if (turn.Who.Outside) throw new RuleBroken(T("Guests from outside can read and add topics; promises need somebody of this organisation.")) { IsAboutRights = true };
        var candidates = turn.Here.IsPersonal ? await colleagues.Of(turn.Who.Id) : await find.Present(turn.Here.Root);
        var preset = Preset.Of(turn, candidates);
        return CreateItemDialog.Form(turn, preset, turn.Here.IsPersonal ? candidates : null);
    }

    private async Task<Reply> Written(Turn turn)
    {
        var owner = turn.Here.IsPersonal ? await colleagues.Picked(turn.Who.Id, turn.Text("who")) : await find.Picked(turn.Here.Root, turn.Text("who"));
        var due = turn.Ask(DateWords.Read(turn.Text("when") ?? "", turn.Today, WorkWeek.Default));
        var place = turn.Here.Shared;
        var item = await record.Run(place, turn.Who.Id, owner, Plain.Text(turn.Text("what")), due);
        var number = item.Number.ToString(CultureInfo.InvariantCulture);
        await promises.Make(ItemSpeeches.ReceiptKind, $"item/{number}", turn.Back(), number);
        await promises.Shows($"item/{number}", [item.Number]);
        if (!turn.Here.Away) return Reply.Silence;
        return new Reply.Note(owner.Id == turn.Who.Id
            ? T($"#{number} is on your list, due {DateWords.Say(item.Due, turn.Today)}. I'll remind you in our own chat.")
            : T($"#{number} is written down. I'm asking {owner.Name}, and keep you posted in our own chat."));
    }
}

/// <summary>What the form offers when it opens.</summary>
/// <param name="Who">The owner's id.</param>
/// <param name="What">The words.</param>
/// <param name="When">The date.</param>
public sealed record Preset(string Who, string What, LocalDate When)
{
    private const int DaysAhead = 7;

    /// <summary>
    /// What was filled in before; else what the message says. A promise in plain words fills in all three, for its
    /// author unless it names somebody else.
    /// </summary>
    internal static Preset Of(Turn turn, IReadOnlyList<Person> candidates)
    {
        var words = turn.Text("what") ?? "";
        var said = turn.Problem is null && PromiseSentence.Read(new Spoken(words), SentOn(turn), WorkWeek.Default) is { IsOk: true } read ? read.Value : null;
        var named = said?.Owner is { } owner && Names.Find(owner.Name, candidates, p => p.Name) is { IsOk: true } found ? found.Value.Id : null;
        var author = candidates.FirstOrDefault(p => !p.Outside && p.Id.Equals(turn.Text("who"), StringComparison.OrdinalIgnoreCase))?.Id;
        var chosen = Date(turn.Text("when")) ?? said?.Due;
        return new Preset(
            named ?? author ?? turn.Who.Id,
            Plain.Cap(said?.What ?? words, Limits.Sentence),
            chosen is { } day && (turn.Problem is not null || day >= turn.Today) ? day : turn.Today.PlusDays(DaysAhead));
    }

    // “By fri” in a message of last week meant that week's Friday.
    private static LocalDate SentOn(Turn turn) => Date(turn.Text("sent")) is { } sent && sent <= turn.Today ? sent : turn.Today;

    private static LocalDate? Date(string? text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text ?? "") is { Success: true } date ? date.Value : null;
}
