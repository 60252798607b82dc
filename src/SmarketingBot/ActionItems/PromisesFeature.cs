using System.Globalization;
using SmarketingBot.Conversation;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;

namespace SmarketingBot.ActionItems;

/// <summary>Promises in plain words: “I'll send the deck by fri”, “@Ben will call Acme by 3 dec”.</summary>
public sealed class PromisesFeature(RecordCommitment record, FindPerson find, Promises promises) : IFeature<PromisesFeature>
{
    public static void Describe(FeatureRows<PromisesFeature> rows) => rows
        .Sentence("I'll send the deck by fri", "Promises something; I remind you until it is done.", Where.Anywhere, (f, t) => f.IsPromise(t), (f, t) => f.Promise(t))
        .Sentence("@Ben will call Acme by 3 dec", "Writes down a promise for somebody, who is asked.", Where.Conversation, (_, _) => false, (f, t) => f.Promise(t));

    private bool IsPromise(Turn turn) => Read(turn) is not null;

    private async Task<Reply> Promise(Turn turn)
    {
        var said = turn.Ask(Read(turn)!.Value);
        var owner = said.Owner is null ? await find.ById(turn.Who.Id) : await Somebody(turn, said.Owner);
        var checker = said.Checker is null ? null : await Somebody(turn, said.Checker);
        var item = await record.Run(turn.Here.Shared, turn.Who.Id, owner, said.What, said.Due, checker);
        var number = item.Number.ToString(CultureInfo.InvariantCulture);
        var to = turn.Here.IsPersonal ? Recipient.Person(turn.Who.Id) : Recipient.Conversation(turn.Here.Id);
        await promises.Make(ItemSpeeches.ReceiptKind, $"item/{number}", to, number);
        await promises.Shows($"item/{number}", [item.Number]);
        return Reply.Silence;
    }

    private Task<Person> Somebody(Turn turn, WhoWords who) =>
        turn.Here.IsPersonal && !who.IsSpeaker
            ? throw new RuleBroken(T("Here I only know you. Say it in your meeting's conversation, where I know the others."))
            : find.Run(turn.Here.Root, who, turn.Who.Id);

    private static Parsed<Promise>? Read(Turn turn) => PromiseSentence.Read(turn.Said, turn.Today, WorkWeek.Default);
}
