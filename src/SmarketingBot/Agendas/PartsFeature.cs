using SmarketingBot.Conversation;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;

namespace SmarketingBot.Agendas;

/// <summary>The parts of the agenda and their minutes; for the moderator.</summary>
public sealed class PartsFeature(OpenSeries open, ChangeParts change) : IFeature<PartsFeature>
{
    public static void Describe(FeatureRows<PartsFeature> rows) => rows
        .Command("part", Where.Conversation, "part wins 5m", "Gives a part of the agenda other minutes, or leaves it out: “part wins off”; for the moderator.", (f, t) => f.Part(t), "parts")
        .Dialog(PartsCard.Dialog, (f, t) => f.Open(t), (f, t) => f.Filled(t));

    private async Task<Reply> Part(Turn turn)
    {
        if (turn.Said.Text.Length == 0) return await Shown(await Mine(turn));
        var said = turn.Ask(PartSentence.Read(turn.Said.Text));
        var series = await Mine(turn);
        await change.Run(series, turn.Who.Id, new Dictionary<AgendaPart, int?> { [said.Part] = said.Minutes });
        var minutes = said.Minutes ?? AgendaParts.Usual(said.Part, series.Minutes);
        return new Reply.Text(minutes == 0
            ? T($"“{PartsCard.Name(said.Part)}” is left out of the agenda from now on. “parts” shows all of them.")
            : T($"“{PartsCard.Name(said.Part)}” takes {minutes} of {series.Minutes} minutes from now on. “parts” shows all of them."));
    }

    private async Task<Reply> Open(Turn turn)
    {
        var series = await Mine(turn);
        return PartsCard.Form(turn, series, await change.Of(series));
    }

    private async Task<Reply> Filled(Turn turn)
    {
        var series = await Mine(turn);
        var settings = await change.Of(series);
        // What the form came with is no wish: it follows what is usual as before.
        var minutes = Enum.GetValues<AgendaPart>().Where(part => turn.Number(PartsCard.Field(part)) is { } said && said != AgendaParts.Of(part, series.Minutes, settings))
            .ToDictionary(part => part, part => turn.Number(PartsCard.Field(part)));
        if (minutes.Values.Any(m => m < 0)) throw new RuleBroken(T("Please give minutes from 0 on; 0 leaves a part out."));
        await change.Run(series, turn.Who.Id, minutes);
        return Reply.Silence;
    }

    private async Task<Reply> Shown(Series series) => new Reply.Card(PartsCard.Of(series, await change.Of(series)), T("Parts of the agenda"));

    private async Task<Series> Mine(Turn turn)
    {
        if (turn.Here.IsPersonal) throw new RuleBroken(T("Say it in the chat of your meeting, where its agenda is."));
        return await open.MayChange(turn.Here.Root, turn.Who.Id)
            ?? throw new RuleBroken(MeantSeries.NoneHere);
    }
}
