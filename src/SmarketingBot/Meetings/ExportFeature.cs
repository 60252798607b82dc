using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Operations;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Meetings;

/// <summary>All of a meeting as CSV, for its moderator in their own chat; offered when the bot was removed from it.</summary>
public sealed class ExportFeature(BotDb db, ExportSeries export, Promises promises, AuditTrail audit, IOptions<RetentionOptions> retention, IClock clock) : IFeature<ExportFeature>
{
    public static void Describe(FeatureRows<ExportFeature> rows) => rows
        .Command("export meeting", Where.Anywhere, "export meeting", "Sends all of a meeting to its moderator as CSV, in their own chat.", (f, t) => f.BySentence(t), "export my meeting")
        .Button(ExportCard.Export, (f, t) => f.Pressed(t))
        .Speaks(ExportSeries.Kind, (f, row, _) => f.Part(row))
        .Speaks(LeavePlace.Kind, (f, row, _) => f.Removed(row));

    private async Task<Reply> BySentence(Turn turn)
    {
        var mine = await export.Of(turn.Who.Id);
        if (!turn.Here.IsPersonal)
            return await Send(turn, [.. mine.Where(m => m.Series.ConversationId == turn.Here.Root)]);
        var named = turn.Said.Text.Length == 0 ? mine : [.. mine.Where(m => m.Name.Contains(turn.Said.Text, StringComparison.OrdinalIgnoreCase))];
        if (named.Count == 0 && mine.Count > 0 || named.Count > 1)
            throw new RuleBroken(T($"Which one? You moderate {MeantSeries.Listed(mine)}. Say for example “export meeting {mine[0].Name}”."));
        return await Send(turn, named);
    }

    // A slow press comes again, under a new id: it is sent once.
    private async Task<Reply> Pressed(Turn turn) => await promises.Lately(ExportSeries.Kind, turn.Who.Id)
        ? new Reply.Text(T("I sent it to our own chat, as CSV."))
        : await Send(turn, [.. (await export.Of(turn.Who.Id)).Where(m => m.Series.Id == turn.Id("series"))]);

    private async Task<Reply> Send(Turn turn, IReadOnlyList<(Series Series, string Name)> chosen)
    {
        if (chosen.Count == 0) throw new RuleBroken(T("Only whoever moderates a meeting can have its data. “my data” in our own chat tells you what I know of you.")) { IsAboutRights = true };
        var (series, name) = chosen[0];
        // Only that something was asked for is kept; the words are found when they are sent.
        for (var part = 0; part < (await export.Parts(series.Id)).Count; part++)
            await promises.Make(ExportSeries.Kind, $"{ExportSeries.Kind}/{series.Id:N}/{turn.ActivityId}/{part}", Recipient.Person(turn.Who.Id), $"{series.Id:N}/{part.ToString(CultureInfo.InvariantCulture)}");
        audit.Note(turn.Who.Id, "export", $"Series {series.Id:N}");
        return new Reply.Text(turn.Here.IsPersonal
            ? T($"That is what I keep of {name}, as CSV: copy it into a file that ends with .csv.")
            : T("I sent it to our own chat, as CSV."));
    }

    private async Task<Speech?> Part(OutboxMessage row)
    {
        var split = row.Subject.Split('/');
        var id = Guid.Parse(split[0]);
        // Somebody else moderates by now: then it is theirs.
        if (!await db.Series.AnyAsync(s => s.Id == id && s.ModeratorId == row.PersonId)) return null;
        var parts = await export.Parts(id);
        var part = int.Parse(split[1], CultureInfo.InvariantCulture);
        return part < parts.Count ? Speech.Says(parts[part]) : null;
    }

    private async Task<Speech?> Removed(OutboxMessage row)
    {
        var id = Guid.Parse(row.Subject);
        if (await db.Series.FirstOrDefaultAsync(s => s.Id == id) is not { } series) return null;
        // Added again before it was said: nothing is going to be deleted.
        if (await db.Places.FirstOrDefaultAsync(p => p.ConversationId == series.ConversationId) is not { LeftAt: { } left } place) return null;
        var zone = SeriesWords.Zone(series.Zone);
        var until = (left + Duration.FromDays(retention.Value.UninstalledDays)).InZone(zone).Date;
        return Speech.Shows(ExportCard.Removed(id, place.Name ?? T("your meeting"), DateWords.Say(until, clock.GetCurrentInstant().InZone(zone).Date)).ToJson(), T("I was removed from your meeting"));
    }
}
