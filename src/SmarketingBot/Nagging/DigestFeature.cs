using SmarketingBot.Conversation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Nagging;
using SmarketingBot.Core.Outbox;

namespace SmarketingBot.Nagging;

/// <summary>The weekly digest of a group, and where its moderator wants it; the form of the settings says it too.</summary>
public sealed class DigestFeature(OpenSeries open, WeeklyDigest digest) : IFeature<DigestFeature>
{
    public static void Describe(FeatureRows<DigestFeature> rows) => rows
        .Command("digest", Where.Conversation, "digest weekly", "Counts once a week what is open here, without names; also “digest agenda” or “digest off”; for the moderator.", (f, t) => f.Choose(t), "weekly digest")
        .Alarm(WeeklyDigest.Alarm, (f, series) => f.Look(series))
        .Speaks(WeeklyDigest.Kind, (f, row, _) => f.Compose(row));

    /// <summary>Where the digest stands, as people read it.</summary>
    public static string Words(NagDigest digest) => digest switch
    {
        NagDigest.Weekly => T("once a week, counts only"),
        NagDigest.Agenda => T("in the agenda, counts only"),
        _ => T("off"),
    };

    private async Task<Reply> Choose(Turn turn)
    {
        NagDigest? chosen = Spelling.Fold(turn.Said.Text).TrimEnd('.', '!') switch
        {
            "weekly" or "on" or "every week" or "wochentlich" or "haftalik" => NagDigest.Weekly,
            "agenda" or "in the agenda" or "only in the agenda" or "gundem" => NagDigest.Agenda,
            "off" or "never" or "aus" or "kapali" => NagDigest.Off,
            _ => null,
        };
        if (chosen is not { } where) throw new RuleBroken(T("Where would you like it: “digest weekly”, “digest agenda” or “digest off”?"));
        var series = await open.MayChange(turn.Here.Root, turn.Who.Id)
            ?? throw new RuleBroken(MeantSeries.NoneHere);
        await digest.Choose(series, where);
        return new Reply.Text(where switch
        {
            NagDigest.Weekly => T("Once a week, on its last working day, I count here what was kept and what is open. No names, and nothing when nothing is open."),
            NagDigest.Agenda => T("Each agenda counts what is past its date from now on. No names."),
            _ => T("I count nothing here on my own any more. “overdue” still tells it to whoever asks."),
        });
    }

    private Task Look(string series) => digest.Look(Guid.Parse(series));

    private async Task<Speech?> Compose(OutboxMessage row) =>
        await digest.Counts(Guid.Parse(row.Subject)) is { } count ? Speech.Shows(DigestCard.Of(count).ToJson(), DigestCard.Summary(count)) : null;
}
