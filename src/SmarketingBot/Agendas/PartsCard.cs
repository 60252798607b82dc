using AdaptiveCards;
using SmarketingBot.Cards;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Meetings;

namespace SmarketingBot.Agendas;

/// <summary>How the minutes of the agenda are divided, and the form that changes it.</summary>
public static class PartsCard
{
    public const string Dialog = "agenda.parts";

    public static AdaptiveCard Of(Series series, IReadOnlyList<PartSetting> settings)
    {
        var all = AgendaParts.Of(series.Minutes, Enum.GetValues<AgendaPart>().ToHashSet(), settings);
        return Kit.Card(
            T("Parts of the agenda"),
            Kit.Title(T("Parts of the agenda")),
            Kit.Under(T($"for {series.Minutes} minutes; they follow the length of the meeting")),
            Row(Name(AgendaPart.Wins), all[AgendaPart.Wins]),
            Row(Name(AgendaPart.Commitments), all[AgendaPart.Commitments]),
            Row(Name(AgendaPart.Scoreboard), all[AgendaPart.Scoreboard]),
            Row(T("Topics get the rest"), all.Topics),
            Row(Name(AgendaPart.ReturnedLeads), all[AgendaPart.ReturnedLeads]),
            Row(Name(AgendaPart.Vocabulary), all[AgendaPart.Vocabulary]),
            Row(Name(AgendaPart.ReadBack), all[AgendaPart.ReadBack]),
            Kit.Subtle(T("What has nothing to show is left out, and its minutes go to the topics. To change a part, say for example **part wins 5m** or **part wins off**")),
            Kit.Buttons(Kit.Open(T("Change parts"), Dialog).First()));
    }

    public static Reply Form(Turn turn, Series series, IReadOnlyList<PartSetting> settings)
    {
        var card = Kit.Card(
            T("Parts of the agenda"),
            [
                Kit.Problem(turn.Problem),
                Kit.Line(T($"Minutes in a meeting of {series.Minutes}; 0 leaves a part out. The topics get the rest.")),
                .. Enum.GetValues<AgendaPart>().Select(part => Inputs.Number(
                    Field(part), Name(part), turn.Number(Field(part)) ?? AgendaParts.Of(part, series.Minutes, settings), 0, Math.Max(0, series.Minutes - ChangeParts.LeastForTopics))),
            ]);
        card.Actions.Add(Kit.Send(T("Save"), Dialog, turn.Form));
        return new Reply.Dialog(T("Parts of the agenda"), card);
    }

    /// <summary>The name of a part's field in the form.</summary>
    public static string Field(AgendaPart part) => part switch
    {
        AgendaPart.Wins => "wins",
        AgendaPart.Commitments => "commitments",
        AgendaPart.Scoreboard => "scoreboard",
        AgendaPart.ReturnedLeads => "returned_leads",
        AgendaPart.Vocabulary => "vocabulary",
        _ => "read_back",
    };

    /// <summary>A part as people call it.</summary>
    public static string Name(AgendaPart part) => part switch
    {
        AgendaPart.Wins => T("Wins"),
        AgendaPart.Commitments => T("Last commitments"),
        AgendaPart.Scoreboard => T("Scoreboard and SLA"),
        AgendaPart.ReturnedLeads => T("Returned leads"),
        AgendaPart.Vocabulary => T("Vocabulary"),
        _ => T("Commitments read back"),
    };

    private static AdaptiveColumnSet Row(string name, int minutes) => Kit.Row(name, minutes == 0 ? T("left out") : AgendaCard.Minutes(minutes));
}
