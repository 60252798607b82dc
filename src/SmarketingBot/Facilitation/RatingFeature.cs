using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Facilitation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Facilitation;

/// <summary>How good was it? One tap after the minutes; shown from three answers on, never by person.</summary>
public sealed partial class RatingFeature(BotDb db, RateMeeting rate) : IFeature<RatingFeature>
{
    public static void Describe(FeatureRows<RatingFeature> rows) => rows
        .Command("rate", Where.Conversation, "rate 4", "Rates the last meeting from 1 to 5; “rate 3 more time for questions” says what was missing.", (f, t) => f.Said(t))
        .Button(RatingCard.Rate, (f, t) => f.Pressed(t))
        .Button(RatingCard.Wish, (f, t) => f.Wished(t))
        .Speaks(EndMeeting.RatingKind, (f, row, viewer) => f.Question(row, viewer));

    private async Task<Reply> Said(Turn turn)
    {
        var form = Form().Match(turn.Said.Text);
        int? points = form.Success ? int.Parse(form.Groups["points"].ValueSpan, CultureInfo.InvariantCulture) : null;
        await rate.Run(await rate.Last(turn.Here.Root), turn.Who.Id, points, turn.Said.Show(form.Groups["wish"].Value));
        return new Reply.Text(points <= Rating.AskedUpTo && form.Groups["wish"].Length == 0
            ? T($"Thank you! What would have added one point? You can say “rate {points} more time for questions”.")
            : T("Thank you! I show the average from three answers on, never who said what."));
    }

    private async Task<Reply> Pressed(Turn turn)
    {
        await rate.Run(await rate.Last(turn.Here.Root, turn.Id("meeting")), turn.Who.Id, turn.Number("points"));
        return Reply.Same;
    }

    private async Task<Reply> Wished(Turn turn)
    {
        var meeting = await rate.Last(turn.Here.Root, turn.Id("meeting"));
        var wish = Plain.Text(turn.Text(RatingCard.Input));
        if (wish.Length == 0) throw new RuleBroken(T("What would have added one point? A few words are enough."));
        var mine = await rate.Of(meeting.Id, turn.Who.Id) ?? throw new RuleBroken(T("Please choose from 1 to 5 first."));
        await rate.Run(meeting, turn.Who.Id, mine.Points, wish);
        return Reply.Same;
    }

    private async Task<Speech?> Question(OutboxMessage row, string? viewer)
    {
        var id = Guid.Parse(row.Subject);
        if (await db.Meetings.FirstOrDefaultAsync(m => m.Id == id) is not { } meeting) return null;
        if (row.Key != FacilitationKeys.Rating(id, meeting.Resumed)) return row.Done == 0 ? null : Speech.Shows(RatingCard.WentOn().ToJson(), T("The meeting went on"));
        var all = await db.Ratings.Where(r => r.MeetingId == id).ToListAsync();
        var shown = all.Count >= Rating.ShownFrom;
        return Speech.Shows(RatingCard.Of(new RatingView(
            id, all.Count, shown ? all.Average(r => r.Points) : null,
            // In the order of the alphabet: the order of the answers would tell who was quick.
            shown ? [.. all.Select(r => r.Wish).OfType<string>().Order(StringComparer.OrdinalIgnoreCase)] : [],
            all.FirstOrDefault(r => r.PersonId == viewer))
        {
            Resumed = meeting.Resumed,
            Answered = await db.People.Where(p => p.Mri != null && db.Ratings.Any(r => r.MeetingId == id && r.PersonId == p.Id)).OrderBy(p => p.Mri).Select(p => p.Mri!).ToListAsync(),
        }).ToJson(), T("How good was this meeting?"));
    }

    [GeneratedRegex(@"^(?<points>\d{1,3})(?:\s*/\s*5)?(?:\s*[:,.–-]?\s+(?<wish>.+))?$")]
    private static partial Regex Form();
}
