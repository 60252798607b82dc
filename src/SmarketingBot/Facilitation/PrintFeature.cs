using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Facilitation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Links;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Storage;
using SmarketingBot.Links;
using SmarketingBot.Meetings;

namespace SmarketingBot.Facilitation;

/// <summary>Minutes to print or to save, by an address in the asker's own chat.</summary>
public sealed class PrintFeature(BotDb db, MeantSeries meant, FindMeeting find, MinutesViews views, SendLink send, IClock clock) : IFeature<PrintFeature>
{
    public const string Verb = "minutes.print";
    public const string Document = "minutes";

    public static void Describe(FeatureRows<PrintFeature> rows) => rows
        .Command("print", Where.Anywhere, "print", "Sends you the last minutes to print or to save, in our own chat.", (f, t) => f.BySentence(t), "print minutes")
        .Button(Verb, (f, t) => f.Pressed(t))
        .Document(Document, (f, ask) => f.Make(ask));

    private async Task<Reply> BySentence(Turn turn)
    {
        var series = await meant.Run(turn.Here.Shared, turn.Who.Id, turn.Said.Text.Trim(), Words.Verb("print"));
        var last = await db.Meetings.Where(m => m.SeriesId == series.Id && m.State == MeetingState.Closed).OrderByDescending(m => m.StartsAt).FirstOrDefaultAsync()
            ?? throw new RuleBroken(T("There are no minutes yet: they come when the moderator says “end”."));
        await Send(turn, new HeldMeeting(last, series));
        return turn.Here.IsPersonal ? Reply.Silence : new Reply.Text(T("I sent it to our own chat."));
    }

    private async Task<Reply> Pressed(Turn turn)
    {
        var held = await find.Named(turn.Here.Root, turn.Id("meeting"));
        if (held.Meeting.State != MeetingState.Closed) throw new RuleBroken(T("The meeting goes on, so its minutes are not written yet. Press Print on them when it is over."));
        await Send(turn, held);
        return new Reply.Text(T("I sent it to our own chat."));
    }

    private async Task Send(Turn turn, HeldMeeting held)
    {
        var minutes = (await views.Of(held.Meeting.Id, null))!;
        await send.Run(held.Series, turn.Who.Id, Document, () => MinutesPaper.Title(minutes), held.Meeting.Id.ToString("N"));
    }

    private async Task<Paper?> Make(DocumentAsk ask)
    {
        if (await views.Of(Guid.Parse(ask.Subject), null) is not { } view || view.Meeting.SeriesId != ask.Series.Id || view.Meeting.State != MeetingState.Closed) return null;
        var from = await db.Places.Where(p => p.ConversationId == ask.Series.ConversationId).Select(p => p.Name).FirstOrDefaultAsync() ?? T("your meeting");
        var (person, now) = ((await db.Person(ask.PersonId))!, clock.GetCurrentInstant());
        return MinutesPaper.Of(from, ask.Series.Purpose, view, (person.Name, now.InZone(SeriesWords.Zone(person.ZoneAt(now) ?? ask.Series.Zone))));
    }
}
