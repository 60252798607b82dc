using NodaTime;
using SmarketingBot.Agreements;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Agreements;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.People;
using SmarketingBot.Core.ServiceLevels;
using SmarketingBot.Meetings;

namespace SmarketingBot.ServiceLevels;

/// <summary>What both sides promise each other, how it stands, and proposals to change it.</summary>
public sealed class SlaFeature(MeantSeries meant, ReadSla read, ProposeSla propose, AgreementViews views, SeriesCalendar calendars) : IFeature<SlaFeature>
{
    public static void Describe(FeatureRows<SlaFeature> rows) => rows
        .Command("sla", Where.Anywhere, "sla marketing 120 mql a month", "Proposes a half of the SLA, also “sla sales …”, “sla capacity …”; “sla” alone shows it.", (f, t) => f.Said(t))
        .Button(SlaCard.Show, (f, t) => f.Shown(t))
        .Dialog(SlaCard.Change, (f, t) => f.Open(t), (f, t) => f.Filled(t));

    private async Task<Reply> Said(Turn turn)
    {
        if (turn.Said.Text.Trim(' ', '?', '.').Length == 0) return await Shown(turn);
        return await Propose(turn, turn.Ask(SlaSentence.Read(turn.Said.Show(turn.Said.Text), turn.Locale)));
    }

    private async Task<Reply> Shown(Turn turn)
    {
        var series = await meant.Of(turn);
        var view = await read.Of(series, calendars.Today(series));
        var names = await views.NamesOf([.. new[] { view.InForce, view.Open }.OfType<Agreement>()]);
        return new Reply.Card(SlaCard.Of(view, names, DateTimeZoneProviders.Tzdb[series.Zone]), "SLA");
    }

    private async Task<Reply> Open(Turn turn)
    {
        if (turn.Who.Outside) throw Guests.Refused(T("the SLA is for people of this organisation"));
        var sla = await propose.Base(await meant.Of(turn));
        // “Make it the SLA” brings marketing's number along; what it was worth by type is not meant any more.
        if (turn is { Problem: null } && turn.Number("amount") is { } leads && Enum.TryParse<PeriodKind>(turn.Text("period"), out var period))
            sla = sla with { Marketing = new MarketingHalf(leads, sla.Marketing is { IsMoney: false } before ? before.What : "MQL", period, []) };
        return SlaDialog.Form(turn, sla);
    }

    private async Task<Reply> Filled(Turn turn) => await Propose(turn, turn.Ask(SlaDialog.Read(turn)));

    private async Task<Reply> Propose(Turn turn, Sla changed)
    {
        var (series, name) = await meant.Place(turn);
        await propose.Run(series, turn.Who.Id, changed);
        return turn.Here.IsPersonal ? new Reply.Text(T($"I put the SLA forward in {name}. It holds once each side says yes.")) : Reply.Silence;
    }
}
