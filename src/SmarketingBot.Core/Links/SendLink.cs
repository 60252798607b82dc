using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Links;

/// <summary>Sends somebody the address of a document, in their own chat and nowhere else.</summary>
public sealed class SendLink(BotDb db, LinkRights rights, WhichLanguage which, Promises promises, IClock clock)
{
    /// <summary>The outbox kind of the message with the address.</summary>
    public const string Kind = "link";

    /// <summary>Promises it. Asked again within a minute, the message that is on its way will do: Teams delivers presses twice.</summary>
    /// <param name="series">Whose document.</param>
    /// <param name="who">Who asks for it.</param>
    /// <param name="document">Which, as in the verb table.</param>
    /// <param name="title">What it is; said in their language, wherever they asked.</param>
    /// <param name="subject">What it is about.</param>
    /// <exception cref="RuleBroken">They are not of the series, or can't be reached.</exception>
    public async Task Run(Series series, string who, string document, Func<string> title, string subject = "")
    {
        await rights.Must(series, who);
        if ((await db.Person(who))?.Reach == Reach.NotInstalled)
            throw new RuleBroken(T("I can't write to you in private yet, and a document is for your eyes only. Open me once in Teams, then ask again."));
        var now = clock.GetCurrentInstant();
        var lately = now - Duration.FromMinutes(1);
        if (await db.Links.AnyAsync(l => l.PersonId == who && l.SeriesId == series.Id && l.Document == document && l.Subject == subject && l.AskedAt > lately && l.UsedAt == null)) return;
        var theirs = await which.OfPerson(who);
        var link = new Link { PersonId = who, SeriesId = series.Id, Document = document, Title = theirs.Say(title), Subject = subject, AskedAt = now };
        db.Add(link);
        await promises.Make(Kind, Key(link.Id), Recipient.Person(who), link.Id.ToString("N"));
    }

    /// <summary>What makes the message one message.</summary>
    public static string Key(Guid id) => $"{Kind}/{id:N}";
}
