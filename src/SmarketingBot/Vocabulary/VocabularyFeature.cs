using System.Text.RegularExpressions;
using NodaTime;
using SmarketingBot.Agreements;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Agreements;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Vocabulary;
using SmarketingBot.Meetings;

namespace SmarketingBot.Vocabulary;

/// <summary>What words mean between the two teams, the quality lead among them.</summary>
public sealed partial class VocabularyFeature(ReadVocabulary vocabulary, ProposeAgreement propose, MeantProposal meant, MeantSeries home, AgreementViews views) : IFeature<VocabularyFeature>
{
    public static void Describe(FeatureRows<VocabularyFeature> rows) => rows
        .Command("define", Where.Anywhere, "define churn customers who left in the period", "Proposes what a word means; “fits when … not when … then … within …” for leads.", (f, t) => f.Define(t))
        .Look("vocabulary", Where.Anywhere, "vocabulary", "Shows the words that both sides agreed on, and those in discussion.", (f, t) => f.All(t), "glossary")
        .Sentence("what is MQL", "Tells what a word means here, and who would say it otherwise.", Where.Anywhere, (f, t) => f.Asks(t), (f, t) => f.WhatIs(t))
        .Button(TermCard.List, (f, t) => f.All(t))
        .Button(TermCard.Show, (f, t) => f.Meaning(t, Plain.Text(t.Text(TermCard.Chosen), TermSentence.LongestName)))
        .Dialog(TermCard.Define, (f, t) => f.Open(t), (f, t) => f.Filled(t));

    private Task<Reply> Define(Turn turn) => Propose(turn, turn.Ask(TermSentence.Read(turn.Said.Show(turn.Said.Text))));

    private Task<Reply> Filled(Turn turn) => Propose(turn, turn.Ask(Term.Checked(
        Part(turn, TermCard.Word), Part(turn, TermCard.Meaning), Part(turn, TermCard.Fits),
        TermSentence.Reasons(turn.Text(TermCard.Not) ?? ""), Part(turn, TermCard.Then), Part(turn, TermCard.Within))));

    private async Task<Reply> Propose(Turn turn, Term term)
    {
        var (series, name) = await home.Place(turn);
        var proposal = await propose.Run(series, turn.Who.Id, term.AsWording(), oneAtATime: false);
        return turn.Here.IsPersonal ? new Reply.Text(T($"I put “{proposal.Title}” forward in {name}. It holds once each side says yes.")) : Reply.Silence;
    }

    private async Task<Reply> Open(Turn turn)
    {
        if (turn.Who.Outside) throw Guests.Refused(T("words are defined by people of this organisation"));
        await home.Place(turn);
        if (turn.Id(AgreementCard.Proposal) is not null) return TermCard.Form(turn, Term.Of((await meant.Chosen(turn)).Proposal));
        if (turn.Text(TermCard.Word) is not { Length: > 0 } word) return TermCard.Form(turn, null);
        var known = (await Here(turn)).SelectMany(p => p.All).Where(a => a.Name == Agreement.NameOf(word)).OrderBy(a => a.State == AgreementState.InForce ? 0 : 1).FirstOrDefault();
        return TermCard.Form(turn, known is null ? StarterTerms.Of(word) : Term.Of(known));
    }

    // "What is next?" is no question for a word: only words that are known here, or look like an acronym, are answered.
    private bool Asks(Turn turn)
    {
        if (WordAsked(turn.Said.Text) is not { } word) return false;
        return Acronym().IsMatch(word) || StarterTerms.Of(word) is not null || vocabulary.Knows(turn.Who.Id, turn.Here.Shared, Agreement.NameOf(word));
    }

    private Task<Reply> WhatIs(Turn turn) => Meaning(turn, WordAsked(turn.Said.Text)!);

    private async Task<Reply> Meaning(Turn turn, string word)
    {
        var name = Agreement.NameOf(word);
        var here = await Here(turn);
        var found = here.Select(p => (p.Series, p.Name, All: p.All.Where(a => a.Name == name || a.Name + "s" == name).ToList())).Where(p => p.All.Count > 0).ToList();
        if (found.Count == 0)
        {
            if (StarterTerms.Of(word) is { } starter) return new Reply.Card(TermCard.Offer(starter), starter.Name);
            return new Reply.Text(T($"“{word}” isn't in the vocabulary yet. To propose what it means, say “define {word} …”."));
        }
        // In several meetings of one's own a word may mean different things: the one where it holds comes first, the others are named.
        var (series, place, all) = found.OrderBy(p => p.All.Any(a => a.State == AgreementState.InForce) ? 0 : 1).First();
        var names = await views.NamesOf(all);
        return new Reply.Card(TermCard.Of(all[0].Title, all, names, Zone(series), here.Count > 1 ? place : null), all[0].Title);
    }

    private async Task<Reply> All(Turn turn)
    {
        var here = await Here(turn);
        if (here.Count == 0) throw new RuleBroken(turn.Here.IsPersonal ? MeantSeries.NoneOfMine : MeantSeries.NoneHere);
        // In one's own chat the meeting with the most words stands for all; each word can be asked for.
        var (series, name, all) = here.OrderByDescending(p => p.All.Count).First();
        return new Reply.Card(TermCard.All(name, all, Zone(series)), T("Vocabulary"));
    }

    private async Task<List<(Series Series, string Name, List<Agreement> All)>> Here(Turn turn)
    {
        var places = await home.Places(turn);
        var all = await vocabulary.Of(places.Select(p => p.Series));
        return [.. places.Select(p => (p.Series, p.Name, all.Where(a => a.SeriesId == p.Series.Id).ToList()))];
    }

    private static string Part(Turn turn, string name) => Plain.Text(turn.Text(name));

    private static DateTimeZone Zone(Series series) => DateTimeZoneProviders.Tzdb[series.Zone];

    private static string? WordAsked(string text) => Question().Match(text) is { Success: true } asked ? asked.Groups["word"].Value.Trim('“', '”', '„', '"', ' ') : null;

    [GeneratedRegex(
        @"^(?:(?:what(?:['’]?s| is| are| does| do)|(?:the )?(?:meaning|definition) of)\s+(?:(?:an?|the|our)\s+)?(?<word>[^?]{2,40}?)(?:\s+(?:mean|stand for)s?)?"
        + @"|(?:was (?:ist|sind|heißt|heisst|bedeutet|bedeuten|meint)|(?:die )?(?:bedeutung|definition) von)\s+(?:(?:eine?|der|die|das|unsere?)\s+)?(?<word>[^?]{2,40}?)"
        + @"|(?<word>[^?]{2,40}?)(?:['’]\p{L}{1,6})?\s+(?:nedir|ne demek(?:tir)?|ne anlama gelir|ne anlama geliyor))[\s?!.]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Question();

    [GeneratedRegex(@"^\p{Lu}[\p{Lu}\d]{1,5}s?$")]
    private static partial Regex Acronym();
}
