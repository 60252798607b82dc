using SmarketingBot.Conversation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Undoing;

namespace SmarketingBot.Meetings;

/// <summary>In which language a group reads the bot, by sentence; the form of its settings says it too. Only there where there is a choice.</summary>
public sealed class GroupLanguageFeature(OpenSeries open, ChangeLanguage change, OfferedLanguages offered) : IFeature<GroupLanguageFeature>
{
    public static void Describe(FeatureRows<GroupLanguageFeature> rows) => rows
        .Command("language", Where.Conversation, "language deutsch", "Sets the language in which everybody here reads me; for the moderator.", (f, t) => f.Speak(t))
        .Undoes(ChangeLanguage.Changed, (f, deed) => f.NotChanged(deed));

    private async Task<Reply> Speak(Turn turn)
    {
        var series = await open.MayChange(turn.Here.Root, turn.Who.Id) ?? throw new RuleBroken(MeantSeries.NoneHere);
        if (offered.Named(turn.Said.Text) is not { } language)
            throw new RuleBroken(T($"Which language? Here I speak {Names.List(offered.All.Select(l => l.Name))}. For example “language {offered.All[^1].Name}”."));
        await change.Run(series, turn.Who.Id, language);
        // The answer shows that it was understood.
        Language.Current = language;
        return new Reply.Text(T("I write here in English now. Everybody's own chat with me stays as they chose."));
    }

    private async Task<string> NotChanged(Deed deed)
    {
        Language.Current = await change.TakeBack(deed);
        return T("Undone: I write here in English again.");
    }
}
