using Microsoft.EntityFrameworkCore;
using SmarketingBot.Conversation;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Operations;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Operations;

/// <summary>What administrators do for a whole tenant, in their own chat; and the day's tidying up.</summary>
public sealed class AdminFeature(BotDb db, Administrators administrators, StopSending sending, HandOver handOver, AdminViews views, AuditTrail audit, EnforceRetention retention)
    : IFeature<AdminFeature>
{
    /// <summary>Under which help lists these, for administrators only.</summary>
    public const string Heading = "For administrators";

    public static void Describe(FeatureRows<AdminFeature> rows) => rows
        .Command("admin status", Where.Personal, "admin status", "Shows how I do in your organisation.", (f, t) => f.Status(t), "admin")
        .Command("admin stop sending", Where.Personal, "admin stop sending", "I say nothing on my own any more.", (f, t) => f.Switch(t, stop: true))
        .Command("admin start sending", Where.Personal, "admin start sending", "I speak on my own again.", (f, t) => f.Switch(t, stop: false))
        .Command("admin series", Where.Personal, "admin series", "Lists the meetings I look after.", (f, t) => f.Series(t))
        .Command("admin leaver", Where.Personal, "admin leaver @Ben", "Hands over what somebody who left has promised.", (f, t) => f.LeaverBySentence(t))
        .Button(AdminCard.Stop, (f, t) => f.Switch(t, stop: true))
        .Button(AdminCard.Start, (f, t) => f.Switch(t, stop: false))
        .Button(AdminCard.Overview, (f, t) => f.Status(t))
        .Button(AdminCard.List, (f, t) => f.Series(t))
        .Dialog(AdminCard.Leaver, (f, t) => f.Open(t), (f, t) => f.LeaverChosen(t))
        .Alarm(EnforceRetention.Alarm, (f, _) => f.Tidy());

    private async Task<Reply> Status(Turn turn)
    {
        administrators.Must(turn.Who.Id);
        var view = await views.Now();
        return new Reply.Card(AdminCard.Status(view), AdminCard.Summary(view));
    }

    private async Task<Reply> Switch(Turn turn, bool stop)
    {
        administrators.Must(turn.Who.Id);
        await sending.Run(turn.Who.Id, stop);
        await db.SaveChangesAsync();
        return await Status(turn);
    }

    private async Task<Reply> Series(Turn turn)
    {
        administrators.Must(turn.Who.Id);
        return new Reply.Card(AdminCard.Meetings(await views.Now()), T("The meetings I look after"));
    }

    private Task<Reply> LeaverBySentence(Turn turn)
    {
        administrators.Must(turn.Who.Id);
        var who = turn.Ask(turn.Said.Text.Length == 0
            ? Parsed.Hint<WhoWords>(T("Who left? For example “admin leaver Mia Novak”."))
            : WhoWords.Read(turn.Said.Text, turn.Said));
        return Leaver(turn, who);
    }

    private Task<Reply> Open(Turn turn)
    {
        administrators.Must(turn.Who.Id);
        return Task.FromResult(AdminCard.Form(turn));
    }

    private Task<Reply> LeaverChosen(Turn turn)
    {
        administrators.Must(turn.Who.Id);
        return Leaver(turn, turn.Ask(WhoWords.Read(Plain.Text(turn.Text(AdminCard.Who), Limits.Name), turn.Said)));
    }

    private async Task<Reply> Leaver(Turn turn, WhoWords who)
    {
        var everybody = await db.People.Where(p => p.Name != ForgetPerson.Name).OrderBy(p => p.Name).ToListAsync();
        var person = who.Mention is { } mention
            ? everybody.FirstOrDefault(p => p.Mri == mention.Id || p.Id.Equals(mention.Id, StringComparison.OrdinalIgnoreCase)) ?? throw new RuleBroken(T($"I don't know {who.Name}."))
            : turn.Ask(Names.Find(who.Name, everybody, p => p.Name));
        await handOver.LeftAltogether(person.Id);
        audit.Note(turn.Who.Id, "administration", "leaver " + person.Id);
        return new Reply.Text(T($"{person.Name} is reminded of nothing any more. What they promised goes to the moderators of their meetings."));
    }

    private Task Tidy() => retention.Run();
}
