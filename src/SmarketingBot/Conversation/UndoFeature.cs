using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Undoing;

namespace SmarketingBot.Conversation;

/// <summary>Takes back what somebody just did; the slices say in the verb table how.</summary>
public sealed class UndoFeature(FeatureMap map, Deeds deeds, IServiceProvider services) : IFeature<UndoFeature>
{
    /// <summary>The button; its card names the kind and the subject of the deed, so that it never takes back another.</summary>
    public const string Verb = "undo";

    public static void Describe(FeatureRows<UndoFeature> rows) => rows
        .Command("undo", Where.Anywhere, "undo", "Takes back what you just did, within ten minutes.", (f, t) => f.Last(t))
        .Button(Verb, (f, t) => f.Pressed(t));

    private async Task<Reply> Last(Turn turn) => new Reply.Text(await Undo(await deeds.Last(turn.Who.Id, turn.Here.Shared)));

    private async Task<Reply> Pressed(Turn turn)
    {
        await Undo(await deeds.Of(turn.Who.Id, turn.Text("kind") ?? "", turn.Text("subject") ?? ""));
        return Reply.Same;
    }

    private async Task<string> Undo(Deed? deed)
    {
        if (deed is null) throw new RuleBroken(Deeds.Nothing);
        deeds.Forget(deed);
        return await map.Undo(deed.Kind).Run(services, deed);
    }
}
