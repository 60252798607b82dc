using AdaptiveCards;
using Microsoft.EntityFrameworkCore;
using SmarketingBot.Cards;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;
using SmarketingBot.Meetings;

namespace SmarketingBot.People;

/// <summary>One welcome an install: who I am, and the one next step.</summary>
public sealed class Welcome(BotDb db, WhichLanguage which) : IFeature<Welcome>
{
    public const string Kind = "welcome";

    // What an outbox row can hold; ids of people who may install apps are a third of it.
    private const int LongestSubject = 120;

    /// <summary>Names the one welcome of an install.</summary>
    /// <param name="place">Where it is said; <see cref="Place.WelcomedAt"/> says when it was promised.</param>
    public static string KeyOf(Place place) => $"{Kind}/{place.ConversationId}/{place.WelcomedAt!.Value.ToUnixTimeMilliseconds()}";

    /// <summary>What a welcome in a group is about: whoever added the bot, so far as that is known.</summary>
    public static string AddedBy(Person? person) => person?.Id is { Length: <= LongestSubject } id ? id : "";

    public static void Describe(FeatureRows<Welcome> rows) => rows.Speaks(Kind, (w, row, _) => w.Compose(row));

    private async Task<Speech?> Compose(OutboxMessage row)
    {
        if (row.PersonId is not null) return Speech.Shows(Personal().ToJson(), T("Hello, I'm SmarketingBot"));
        var root = ConversationIds.Root(row.ConversationId!);
        var series = await db.Series.Where(s => s.ConversationId == root).Select(s => new { IsSet = s.Cadence != null }).FirstOrDefaultAsync();
        var by = row.Subject.Length == 0 ? null : await db.Person(row.Subject);
        // Until a series says what everybody reads, whoever added the bot is the only one to go by.
        var language = series is null ? which.Of(by?.Language) : Language.Current;
        return language.Say(() => Speech.Shows(Conversation(by?.Name ?? "", series is { IsSet: true }).ToJson(), T("Hello, I'm SmarketingBot")));
    }

    public static AdaptiveCard Conversation(string addedBy, bool set) => Kit.Card(
        T("Hello, I'm SmarketingBot. Mention me and say “setup” to begin."),
        Kit.Title(T("Hello, I'm SmarketingBot")),
        Kit.Line((addedBy.Length == 0 ? "" : T($"{Kit.Quote(addedBy)} added me. ")) + T($"I help sales and marketing keep what they agree: I post the agenda, help a neutral moderator run the meeting, and remind each owner privately until it is done.")),
        Kit.Line(T("Lateness stays between me and the owner. Here I only show what was promised.")),
        Kit.Subtle(T("Mention me when you talk to me here, for example: **@SmarketingBot help**")),
        set ? null : Kit.Buttons(Kit.Open(T("Set up"), SetupFeature.Dialog).First(), Kit.Press(T("Help"), HelpFeature.Verb)));

    public static AdaptiveCard Personal() => Kit.Card(
        T("Hello, I'm SmarketingBot. Say “help” to see what I can do."),
        Kit.Title(T("Hello, I'm SmarketingBot")),
        Kit.Line(T("When you promise something in a smarketing meeting, I remind you here, in your working hours, until it is done. Only you see that.")),
        Kit.Line(T("You can promise something to yourself right away. Say: “I'll send the deck by fri”.")),
        Kit.Buttons(Kit.Press(T("My items"), ActionItems.ItemsFeature.MyItemsVerb), Kit.Press(T("My settings"), SettingsCard.Show), Kit.Press(T("Help"), HelpFeature.Verb)));
}
