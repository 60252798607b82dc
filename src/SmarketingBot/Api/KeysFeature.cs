using NodaTime;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Keys;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.People;
using SmarketingBot.Links;
using SmarketingBot.Meetings;

namespace SmarketingBot.Api;

/// <summary>Keys with which other programs tell numbers; for the moderator. A key itself is shown once, on a page, and said nowhere.</summary>
public sealed class KeysFeature(ManageKeys keys, ExportSeries moderated, MeantSeries meant, PublicAddress address, WhichLanguage which, IClock clock) : IFeature<KeysFeature>
{
    // What ends a key, folded; everybody may say it in any language.
    private static readonly string[] Ends = ["revoke", "widerrufe", "widerrufen", "beende", "beenden", "iptal"];

    public static void Describe(FeatureRows<KeysFeature> rows) => rows
        .Command("api key", Where.Anywhere, "api key CRM", "Lets a program tell numbers; “api keys” lists, “api key revoke CRM” ends; for the moderator.", (f, t) => f.Said(t), "api keys")
        .Dialog(KeysCard.New, (f, t) => f.Begin(t), (f, t) => f.Filled(t))
        .Dialog(KeysCard.Revoke, (f, t) => f.Which(t), (f, t) => f.Ended(t))
        .Document(ManageKeys.Document, (f, ask) => f.Make(ask));

    private async Task<Reply> Said(Turn turn)
    {
        var series = await Mine(turn);
        var text = turn.Said.Text.Trim();
        if (text.Length == 0) return new Reply.Card(KeysCard.Of(await List(series)), T("Keys for other programs"));
        var first = text.Split(' ')[0];
        if (Ends.Contains(Spelling.Fold(first)))
        {
            var name = text[first.Length..].Trim();
            return Over(await keys.Revoke(series, turn.Who.Id, k => k.Name.Equals(name, StringComparison.OrdinalIgnoreCase)));
        }
        return Made(turn, await keys.Create(series, turn.Who.Id, text));
    }

    private async Task<Reply> Begin(Turn turn)
    {
        await Mine(turn);
        return KeysCard.NewForm(turn);
    }

    private async Task<Reply> Which(Turn turn) => await keys.Of(await Mine(turn)) is { Count: > 0 } all
        ? KeysCard.RevokeForm(turn, all)
        : throw new RuleBroken(T("There is no key to end. “api keys” shows which there are."));

    private async Task<Reply> Filled(Turn turn)
    {
        var key = await keys.Create(await Mine(turn), turn.Who.Id, turn.Text("name") ?? "");
        Language.Current = await WhoReads(turn);
        return Made(turn, key);
    }

    private async Task<Reply> Ended(Turn turn)
    {
        var key = await keys.Revoke(await Mine(turn), turn.Who.Id, k => k.Id == turn.Id("key"));
        Language.Current = await WhoReads(turn);
        return Over(key);
    }

    // A form is answered where it was opened, and in a group everybody reads it.
    private async Task<Language> WhoReads(Turn turn) => turn.Here.IsPersonal ? Language.Current : await which.Here(turn.Here.Root);

    private static Reply Made(Turn turn, ApiKey key) => turn.Here.IsPersonal
        ? Reply.Silence
        : new Reply.Text(T($"The key “{key.Name}” is on its way to our own chat, where you can see it once. It works for a year; “api key revoke {key.Name}” ends it."));

    private static Reply Over(ApiKey key) => new Reply.Text(T($"The key “{key.Name}” is over: whatever uses it can tell nothing more."));

    private async Task<IReadOnlyList<(string, string)>> List(Series series)
    {
        var today = clock.GetCurrentInstant().InZone(SeriesWords.Zone(series.Zone)).Date;
        string Day(Instant at) => DateWords.Say(at.InZone(SeriesWords.Zone(series.Zone)).Date, today);
        return [.. (await keys.Of(series)).Select(k => (k.Name, k.Hash is null
            ? T("not looked at yet")
            : k.LastUsedAt is { } used ? T($"last used {Day(used)} · until {Day(k.ExpiresAt)}") : T($"not used yet · until {Day(k.ExpiresAt)}")))];
    }

    private async Task<Series> Mine(Turn turn)
    {
        Series series;
        if (!turn.Here.IsPersonal) series = await meant.Run(turn.Here.Root, turn.Who.Id, "", Verb("api key"));
        else
        {
            var mine = await moderated.Of(turn.Who.Id);
            series = mine.Count == 1 ? mine[0].Series : throw new RuleBroken(mine.Count == 0
                ? T("Keys for other programs are made and ended by whoever moderates. Ask them to say “api key”.")
                : T("You moderate several meetings. Say it in the chat of the one that you mean."))
            { IsAboutRights = mine.Count == 0 };
        }
        ManageKeys.MustModerate(series, turn.Who.Id);
        return series;
    }

    private async Task<Paper?> Make(DocumentAsk ask)
    {
        if (await keys.Show(ask.Series, ask.PersonId, Guid.Parse(ask.Subject)) is not var (key, secret)) return null;
        var shown = CheckKey.Prefix + secret;
        var until = DateWords.WriteOut(key.ExpiresAt.InZone(SeriesWords.Zone(ask.Series.Zone)).Date);
        var title = T($"API key “{key.Name}”");
        return Paper.Page(title, $$"""
            {{Paper.Head("SmarketingBot", title, T($"It works until {until}, or until you say “api key revoke {key.Name}”."))}}
            <p>{{T("This is the only time that it is shown. Put it where secrets are kept, not in a chat.")}}</p>
            <pre>{{Paper.Text(shown)}}</pre>
            <section><h2>{{T("How a program uses it")}}</h2><pre>curl -X POST {{Paper.Text(address.Of("api/kpis").ToString())}} \
              -H "Authorization: Bearer {{Paper.Text(CheckKey.Prefix)}}…" -H "Content-Type: application/json" \
              -H "Idempotency-Key: 2026-11-23-mql" \
              -d '{"kpi": "MQL", "value": 320}'</pre>
            <p class="under">{{T($"All of it is described at {Paper.Text(address.Of(ApiDoor.Description).ToString())}.")}}</p></section>
            """);
    }
}
