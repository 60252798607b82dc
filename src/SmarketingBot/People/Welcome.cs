using AdaptiveCards;
using Microsoft.EntityFrameworkCore;
using SmarketingBot.Cards;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;
using SmarketingBot.Meetings;

namespace SmarketingBot.People;

/// <summary>One welcome an install: who I am, and the one next step.</summary>
public sealed class Welcome(BotDb db) : IFeature<Welcome>
{
    public const string Kind = "welcome";

    public static void Describe(FeatureRows<Welcome> rows) => rows.Speaks(Kind, (w, row, _) => w.Compose(row));

    private async Task<Speech?> Compose(OutboxMessage row)
    {
        if (row.PersonId is not null) return Speech.Shows(Personal().ToJson(), T("Hello, I'm SmarketingBot"));
        var set = await db.Series.AnyAsync(s => s.ConversationId == ConversationIds.Root(row.ConversationId!) && s.Cadence != null);
        return Speech.Shows(Conversation(row.Subject, set).ToJson(), T("Hello, I'm SmarketingBot"));
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
