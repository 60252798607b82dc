using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Scheduling;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Conversation;

/// <summary>
/// From what somebody said or pressed to the feature that answers, and back. The one place where a broken rule becomes
/// a sentence and a bug becomes a code.
/// </summary>
public sealed class Router(FeatureMap map, Work work, TenantLeases leases, Dispatcher dispatcher, Acquaintance acquaintance, Recently recently, Instrumentation signals, ILogger<Router> log)
{
    /// <summary>A client asks for its own view of a card; nobody pressed anything.</summary>
    public const string RefreshVerb = "card.view";

    private static string Older => T("That button is from an older card. Say “help” to see what I can do now.");

    /// <summary>The datum by which a card with views of its own names its message: the outbox key.</summary>
    public const string MessageName = "message";

    /// <summary>A typed message. The answer goes through the outbox, never through this call.</summary>
    public async Task Message(Turn turn)
    {
        await acquaintance.Meet(turn);
        var (row, words) = map.Find(turn.Said.Text, turn.Here.IsPersonal);
        var sentence = row is null || map.MayBeOutdone(turn, words) ? await work.Read(turn.Tenant, (services, _) => Task.FromResult(map.Sentence(services, turn, words))) : null;
        if (sentence is null && row is not null)
        {
            turn = turn with { Said = turn.Said.With(string.Join(' ', turn.Said.Text.Split(' ').Skip(words))) };
            await (row.Reads ? Look(turn, row.Words, row.Run) : Change(turn, "said/" + turn.ActivityId, row.Words, row.Run));
            return;
        }
        await (sentence is not null ? Change(turn, "said/" + turn.ActivityId, sentence.Shape, sentence.Run) : Look(turn, "", (_, t) => Unknown.Answer(map, t)));
    }

    /// <summary>A button whose client can't do better than send a message.</summary>
    public async Task PressedAsMessage(Turn turn, string verb)
    {
        await acquaintance.Meet(turn);
        await (map.Button(verb) is { } button ? Change(turn, "said/" + turn.ActivityId, verb, button.Run) : Look(turn, verb, (_, _) => Reply.Says(Older)));
    }

    /// <summary>A button. The answer is what the presser sees.</summary>
    public async Task<Pressed> Press(Turn turn, string verb)
    {
        try
        {
            await acquaintance.Meet(turn);
            if (map.Button(verb) is not { } button) return new Pressed(null, Older);
            return await work.Write(turn.Tenant, async (services, db) =>
            {
                // Saved before the view below is composed, so that it shows what now holds.
                var reply = await Audited.Run(services, turn, button.Run);
                await db.SaveChangesAsync();
                return reply switch
                {
                    Reply.SameCard => new Pressed(await SameCard(services, db, turn), null),
                    Reply.Card card => new Pressed(card.Content.ToJson(), null),
                    Reply.Text text => new Pressed(null, text.Sentence),
                    _ => new Pressed(await SameCard(services, db, turn), null),
                };
            });
        }
        catch (RuleBroken broken)
        {
            await Audited.Refusal(work, turn, verb, broken);
            return new Pressed(null, broken.Message);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new Pressed(null, Code(e));
        }
    }

    /// <summary>A client looks at a card that shows different people different things. Changes nothing.</summary>
    public async Task<Pressed> Look(Turn turn) =>
        new(await work.Read(turn.Tenant, (services, db) => SameCard(services, db, turn)), null);

    /// <summary>A button that opens a form.</summary>
    public async Task<Asked> Open(Turn turn, string verb)
    {
        try
        {
            await acquaintance.Meet(turn);
            if (map.Dialog(verb) is not { } dialog) return new Asked(null, null, Older);
            return (await work.Read(turn.Tenant, (services, _) => dialog.Open(services, turn))).AsForm();
        }
        catch (RuleBroken broken)
        {
            await Audited.Refusal(work, turn, verb, broken);
            return new Asked(null, null, broken.Message);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new Asked(null, null, Code(e));
        }
    }

    /// <summary>A form that was filled in. A form that can't be taken comes back with what was typed and the reason.</summary>
    public async Task<Asked> Submit(Turn turn, string verb)
    {
        if (map.Dialog(verb) is not { } dialog) return new Asked(null, null, T("That form is from an older card. Please open it again."));
        try
        {
            await acquaintance.Meet(turn);
            return await work.Write(turn.Tenant, async (services, db) =>
            {
                if (!await Audited.First(db, turn, "form/" + turn.Form)) return Asked.Close;
                var reply = await Audited.Run(services, turn, dialog.Submit);
                if (reply is Reply.Text or Reply.Card) await Promise(services, db, turn, reply, "form/" + turn.Form);
                return reply.AsForm();
            });
        }
        catch (RuleBroken broken)
        {
            await Audited.Refusal(work, turn, verb, broken);
            return await Open(turn with { Problem = broken.Message }, verb);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new Asked(null, null, Code(e));
        }
    }

    private async Task Look(Turn turn, string what, Func<IServiceProvider, Turn, Task<Reply>> run)
    {
        if (!await recently.IsNew(turn)) return;
        Reply reply;
        try
        {
            reply = await work.Read(turn.Tenant, (services, _) => run(services, turn));
        }
        catch (RuleBroken broken)
        {
            await Audited.Refusal(work, turn, what, broken);
            reply = new Reply.Text(broken.Message);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            reply = new Reply.Text(Code(e));
        }
        if (reply.Words() is not { } speech) return;
        if (await leases.Take(turn.Tenant, CancellationToken.None)) dispatcher.SayInPassing(turn.Back(), turn.Address(), speech);
        // Another node speaks for the tenant: it finds the answer in the store, in its place.
        else await work.Write(turn.Tenant, (services, db) => Promise(services, db, turn, reply, "look/" + turn.ActivityId));
    }

    private async Task Change(Turn turn, string key, string what, Func<IServiceProvider, Turn, Task<Reply>> run)
    {
        try
        {
            await work.Write(turn.Tenant, async (services, db) =>
            {
                if (!await Audited.First(db, turn, key)) return;
                await Promise(services, db, turn, await Audited.Run(services, turn, run), key);
            });
        }
        catch (RuleBroken broken)
        {
            await Audited.Refusal(work, turn, what, broken);
            await Refuse(turn, key, broken.Message);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            await Refuse(turn, key, Code(e));
        }
    }

    // The use case was undone as a whole; that it was refused is remembered, so that a redelivery is not refused again.
    private Task Refuse(Turn turn, string key, string sentence) => work.Write(turn.Tenant, async (services, db) =>
    {
        if (await Audited.First(db, turn, key)) await Promise(services, db, turn, new Reply.Text(sentence), key);
    });

    private static async Task Promise(IServiceProvider services, BotDb db, Turn turn, Reply reply, string key)
    {
        if (reply.Words() is not { } speech) return;
        await services.GetRequiredService<Promises>().Make(Answers.Kind, "answer/" + key, turn.Back(), payload: Answers.Pack(speech));
    }

    private async Task<string?> SameCard(IServiceProvider services, BotDb db, Turn turn)
    {
        // Clients ask for their own view the moment a card appears, often before its delivery is recorded here: such a
        // card names its message. The name opens nothing that the asker could not see anyway.
        var row = await db.Outbox.FirstOrDefaultAsync(r => r.ActivityId == turn.PressedOn)
            ?? (turn.Text(MessageName) is { } key ? await db.Outbox.FirstOrDefaultAsync(r => r.Key == key) : null);
        return row is not null && turn.Sees(row) ? (await map.View(services, row, turn.Who.Id))?.Card : null;
    }

    private string Code(Exception e)
    {
        signals.Failed();
        var code = Guid.NewGuid().ToString("N")[..6].ToUpperInvariant();
        log.LogError(e, "A turn failed; the person was told code {Code}.", code);
        return T($"Sorry, that went wrong on my side and nothing was changed. Please try again; if it stays, give your administrator the code {code}.");
    }
}
