using Microsoft.EntityFrameworkCore;
using SmarketingBot.Cards;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Facilitation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.People;

namespace SmarketingBot.Facilitation;

/// <summary>The moderator puts right who attended.</summary>
public sealed class AttendanceFeature(Attendance attendance, CorrectAttendance correct, FindMeeting find, FindPerson people) : IFeature<AttendanceFeature>
{
    private const string Present = "present";

    public static void Describe(FeatureRows<AttendanceFeature> rows) => rows
        .Command("attended", Where.Conversation, "attended @Mia @Max", "Adds people to the attendance in the minutes; for the moderator.", (f, t) => f.Said(t, true))
        .Command("missed", Where.Conversation, "missed @Max", "Takes people off the attendance in the minutes; for the moderator.", (f, t) => f.Said(t, false))
        .Dialog(MinutesCard.Attendance, (f, t) => f.Open(t), (f, t) => f.Filled(t));

    private async Task<Reply> Said(Turn turn, bool attended)
    {
        if (turn.Said.Text.Length == 0) throw new RuleBroken(attended ? T("Who? For example “attended @Mia @Max”.") : T("Who? For example “missed @Mia @Max”."));
        var found = new List<Person>();
        foreach (var who in turn.Ask(WhoWords.ReadAll(turn.Said.Text, turn.Said)))
            if (await people.Run(turn.Here.Root, who, turn.Who.Id) is var person && !found.Contains(person)) found.Add(person);
        await correct.Run(await correct.Latest(turn.Here.Root), turn.Who.Id, found, attended);
        var names = Names.List(found.Select(p => p.Name));
        return new Reply.Text(attended ? T($"Noted: {names} attended.") : T($"Noted: {names} did not attend."));
    }

    private async Task<Reply> Open(Turn turn)
    {
        var held = await find.Named(turn.Here.Root, turn.Id("meeting"));
        await correct.May(held, turn.Who.Id);
        var there = await attendance.Of(held.Meeting).Select(p => p.PersonId).ToListAsync();
        return Form(turn, await people.Present(turn.Here.Root), there);
    }

    /// <summary>The form, with those ticked who are noted.</summary>
    public static Reply Form(Turn turn, IReadOnlyList<Person> here, IReadOnlyCollection<string> there)
    {
        var card = Kit.Card(
            T("Attendance"),
            Kit.Problem(turn.Problem),
            Inputs.Choice(Present, T("Who was there"), here.Select(p => (p.Name, p.Id)), turn.Text(Present) ?? string.Join(',', here.Select(p => p.Id).Where(there.Contains)), many: true, required: false));
        card.Actions.Add(Kit.Send(T("Save"), MinutesCard.Attendance, turn.Form, ("meeting", turn.Text("meeting") ?? "")));
        return new Reply.Dialog(T("Attendance"), card);
    }

    private async Task<Reply> Filled(Turn turn)
    {
        var held = await find.Named(turn.Here.Root, turn.Id("meeting"));
        var chosen = new List<Person>();
        foreach (var id in (turn.Text(Present) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct())
            chosen.Add(await people.Picked(turn.Here.Root, id));
        await correct.Set(held, turn.Who.Id, chosen);
        return Reply.Silence;
    }
}
