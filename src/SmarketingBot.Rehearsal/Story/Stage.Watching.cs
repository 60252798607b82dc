using NodaTime;

namespace SmarketingBot.Rehearsal.Story;

/// <summary>What people must come to see, what they must not, and the times at which nobody answers.</summary>
public sealed partial class Stage
{
    /// <summary>From here on, at some time, the room must be shown these words.</summary>
    public void Expects(string what, params string[] words) => Ledger.Expect(new Expected(what, "", Latest, words));

    /// <summary>From here on somebody must be told these words in private: once, in their hours.</summary>
    public void ExpectsOnce(SimPerson reader, string what, params string[] words) => Ledger.Expect(new Expected(what, reader.Name, Latest, words, Once: true));

    /// <summary>From here on the room must not be shown these words on one card or in one message.</summary>
    public void KeepsFromTheRoom(string what, params string[] words) => Ledger.Rule(new Unwanted(what, "", Latest, words));

    /// <summary>The bot's process dies and another one takes over.</summary>
    public async Task Restarts()
    {
        Happens("the bot's process dies; another one starts on the same store");
        await Returns();
    }

    /// <summary>The bot's process dies, and nobody starts another one until the moment in Berlin.</summary>
    public async Task IsDown(LocalDateTime until)
    {
        Happens("the bot's process dies, and nobody starts another one until tomorrow");
        var from = Now;
        await bot.Stop();
        bot.MoveTo(until.InZoneLeniently(Cast.Zone).ToInstant());
        Ledger.Outage(from, Now);
        Happens("the bot runs again, on the same store");
        await Returns();
    }

    /// <summary>Somebody follows the newest “Open” of their own chat and presses the page's one button; the paper must show these words.</summary>
    public async Task Opens(SimPerson who, params string[] words)
    {
        var card = who.Personal.LastWhere(m => m is { FromBot: true, HasCard: true } && m.BaseView.Offers("Open"))
            ?? throw new RehearsalException($"{who.Name} has no card with “Open”.");
        teller.Does(who, Now, "opens the link, which works once, and has it on paper");
        using var browser = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });
        using var nothing = new FormUrlEncodedContent([]);
        using var answer = await browser.PostAsync(new Uri((string)card.BaseView.Action("Open").Json["url"]!), nothing);
        var paper = await answer.Content.ReadAsStringAsync();
        if (words.FirstOrDefault(w => !paper.Contains(w, StringComparison.Ordinal)) is { } missing)
            Ledger.Mishap($"{who.Name} opened the link ({(int)answer.StatusCode}), and “{missing}” is not on the paper");
    }

    private long Latest => Teams.Messages.Select(m => m.Revisions[^1].Order).DefaultIfEmpty().Max();

    private async Task Returns()
    {
        await bot.Restart();
        Teams.Bot = bot.Messages;
        await Settle();
    }
}
