using SmarketingBot.Conversation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;

namespace SmarketingBot.Meetings;

/// <summary>Sets up the meeting of a conversation, by sentence or by one form.</summary>
public sealed class SetupFeature(OpenSeries open, SetUpSeries setUp, StatePurpose state, ChooseSides choose, NameModerator name, SeriesViews views, FindPerson find)
    : IFeature<SetupFeature>
{
    /// <summary>The form; also what <c>Set up</c> of the welcome opens.</summary>
    public const string Dialog = "series.setup";

    public static void Describe(FeatureRows<SetupFeature> rows) => rows
        .Command("setup", Where.Conversation, "setup weekly tue 10:00 45m Europe/Istanbul", "Sets up the meeting of this conversation; “setup” alone shows how it stands.", (f, t) => f.BySentence(t), "set up")
        .Look("setup", Where.Personal, "setup", "Tells you where to set up a meeting.", (_, _) => Elsewhere(), "set up", "team", "moderator", "purpose", "agenda", "topic")
        .Command("purpose", Where.Conversation, "purpose Win customers together", "Says what the meeting is for; it heads each agenda.", (f, t) => f.Purpose(t))
        .Dialog(Dialog, (f, t) => f.Open(t), (f, t) => f.Filled(t))
        .Speaks(ShowSeries.Kind, (f, row, _) => f.Compose(row));

    private static Task<Reply> Elsewhere() => throw Personal();

    private static RuleBroken Personal() => new(T("Say it in the chat of your meeting, where I know who belongs to it. There I can set it up and keep its agenda."));

    private async Task<Reply> BySentence(Turn turn)
    {
        if (turn.Said.Text.Length == 0)
        {
            var view = await views.In(turn.Here.Root);
            return new Reply.Card(SeriesCard.Of(view), SeriesCard.Summary(view));
        }
        var wish = turn.Ask(SetupSentence.Read(turn.Said.Text));
        var series = await open.Run(turn.Here.Root, turn.Who.Id);
        await setUp.Run(series, wish, await find.ById(turn.Who.Id));
        return Reply.Silence;
    }

    private async Task<Reply> Purpose(Turn turn)
    {
        var sentence = turn.Said.Show(turn.Said.Text);
        if (sentence.Length == 0) throw new RuleBroken(T("What is the meeting for? For example “purpose Win customers together”."));
        await state.Run(await open.Run(turn.Here.Root, turn.Who.Id), sentence);
        return new Reply.Text(T("Thank you. That sentence heads each agenda from now on."));
    }

    private async Task<Reply> Open(Turn turn)
    {
        if (turn.Here.IsPersonal) throw Personal();
        await open.MayChange(turn.Here.Root, turn.Who.Id);
        return SetupDialog.Open(turn, await views.In(turn.Here.Root));
    }

    private async Task<Reply> Filled(Turn turn)
    {
        if (turn.Here.IsPersonal) throw Personal();
        var series = await open.Run(turn.Here.Root, turn.Who.Id);
        var wish = turn.Ask(SetupDialog.ReadTimes(turn));
        (Side Side, IReadOnlyList<Person>? People)[] sides =
        [
            (Side.Sales, await Picked(turn, SetupDialog.Sales)),
            (Side.Marketing, await Picked(turn, SetupDialog.Marketing)),
            (Side.Guest, await Picked(turn, SetupDialog.Guests)),
        ];
        var moderator = (await Picked(turn, SetupDialog.Moderator))?[0];
        if (sides.SelectMany(s => s.People ?? []).GroupBy(p => p.Id).FirstOrDefault(g => g.Count() > 1)?.First() is { } twice)
            throw new RuleBroken(T($"{twice.Name} stands on two sides. Please choose one for them."));
        if (sides.Any(s => s.Side != Side.Guest && s.People?.Any(p => p.Id == moderator?.Id) == true))
            throw new RuleBroken(T($"{moderator!.Name} can't moderate and stand on a side. Please choose a moderator who belongs to neither."));
        await state.Run(series, Plain.Text(turn.Text(SetupDialog.Purpose)));
        // Those who were taken off a list are free before anybody is put anywhere: a swap of two people is one form.
        foreach (var (side, people) in sides)
            if (people is not null) await choose.Release(series, side, people);
        if (moderator is not null) await name.Run(series, moderator);
        foreach (var (side, people) in sides)
            if (people is not null) await choose.Run(series, side, [.. people.Where(p => p.Id != moderator?.Id)]);
        await setUp.Run(series, wish, await find.ById(turn.Who.Id));
        return Reply.Silence;
    }

    // Teams leaves empty fields out, and a client that can't pick people does too: then nothing was said about them.
    private async Task<IReadOnlyList<Person>?> Picked(Turn turn, string field)
    {
        var ids = (turn.Text(field) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().ToList();
        if (ids.Count == 0) return null;
        var people = new List<Person>();
        foreach (var id in ids) people.Add(await find.Picked(turn.Here.Root, id));
        return people;
    }

    private async Task<Speech?> Compose(OutboxMessage row) =>
        await views.Of(Guid.Parse(row.Subject)) is { } view ? Speech.Shows(SeriesCard.Of(view).ToJson(), SeriesCard.Summary(view)) : null;
}
