using SmarketingBot.Conversation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.People;

namespace SmarketingBot.People;

/// <summary>In which language somebody reads the bot, by sentence; the form of the settings says it too. Only there where there is a choice.</summary>
public sealed class LanguageFeature(ChooseHours hours, FindPerson find, OfferedLanguages offered) : IFeature<LanguageFeature>
{
    public static void Describe(FeatureRows<LanguageFeature> rows) => rows
        .Command("language", Where.Personal, "language deutsch", "Sets the language in which I write to you; “language automatic” follows Teams.", (f, t) => f.Speak(t));

    private async Task<Reply> Speak(Turn turn)
    {
        var me = await find.ById(turn.Who.Id);
        if (SettingsWords.IsAutomatic(turn.Said.Text))
        {
            hours.Speak(me, null, turn.ClientLocale);
            Language.Current = offered.Speak(me.Language);
            return new Reply.Text(T("I follow the language that Teams tells me for you."));
        }
        if (offered.Named(turn.Said.Text) is not { } language)
            throw new RuleBroken(T($"Which language? Here I speak {Names.List(offered.All.Select(l => l.Name))}. For example “language {offered.All[^1].Name}”."));
        hours.Speak(me, language, turn.ClientLocale);
        // The answer shows that it was understood.
        Language.Current = language;
        return new Reply.Text(T("I write to you in English now. “language automatic” follows Teams again."));
    }
}
