using System.Globalization;
using System.Text.RegularExpressions;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Agreements;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Meetings;

namespace SmarketingBot.Agreements;

/// <summary>Finds the proposal that a sentence, a button or a form means, as far as whoever speaks may know of it.</summary>
public sealed partial class MeantProposal(ReadAgreements read, MeantSeries which, AgreementViews views)
{
    // What may stand between the verb and the name, in each language.
    private static readonly string[] Little = ["to ", "the ", "with ", "zu ", "zum ", "zur ", "dem ", "der ", "die ", "das ", "mit "];

    /// <summary>The one of a button or a form, with its series.</summary>
    /// <exception cref="RuleBroken">There is none here.</exception>
    public async Task<(Series Series, Agreement Proposal)> Chosen(Turn turn)
    {
        var here = await which.Places(turn);
        var found = turn.Id(AgreementCard.Proposal) is { } id ? await read.ById(id) : null;
        return found is not null && here.Find(p => p.Series.Id == found.SeriesId) is { Series: { } series }
            ? (series, found)
            : throw new RuleBroken(T("I can't find that proposal here. “vocabulary” and “sla” show what is proposed."));
    }

    /// <summary>Whether anything waits for an answer here.</summary>
    public async Task<bool> AnyOpen(Turn turn) => (await Open(turn)).Count > 0;

    /// <summary>The one that a sentence names, and what follows its name: <c>MQL we have no budget</c>, <c>MQL 2</c>.</summary>
    /// <exception cref="RuleBroken">None or several are meant; the sentence says what would work.</exception>
    public async Task<(Series Series, Agreement Proposal, string After)> Said(Turn turn, string verb)
    {
        var text = turn.Said.Text.Trim();
        foreach (var little in Little)
            if (text.StartsWith(little, StringComparison.OrdinalIgnoreCase)) text = text[little.Length..];
        var open = await Open(turn);
        if (open.Count == 0) throw new RuleBroken(T("Nothing is proposed here now. To propose something, say for example “define churn customers who left in the period”."));
        // The longest name that the words begin with: “sales cycle” before “sales”.
        var named = text.Length == 0 ? open : [.. open.Where(p => Begins(text, p.Proposal.Name) > 0).GroupBy(p => p.Proposal.Name.Length).OrderByDescending(g => g.Key).FirstOrDefault() ?? Enumerable.Empty<(Series, Agreement)>()];
        if (named.Count == 0)
            throw new RuleBroken(T($"Nothing is proposed about “{Plain.Cap(turn.Said.Show(text), 40)}” now. In discussion: {Names.List(open.Select(p => p.Proposal.Title).Distinct())}."));
        var rest = text.Length == 0 ? "" : Ending().Replace(text[Begins(text, named[0].Proposal.Name)..], "").TrimStart(' ', ':', ',', '.', '–', '-', '!');
        if (named.Count == 1) return (named[0].Series, named[0].Proposal, turn.Said.Show(rest));
        var number = rest.Split(' ', 2);
        if (text.Length > 0 && int.TryParse(number[0].TrimStart('#').TrimEnd('.', ':'), NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= 1 && n <= named.Count)
            return (named[n - 1].Series, named[n - 1].Proposal, turn.Said.Show(number.Length == 1 ? "" : number[1]));
        if (named.Select(p => p.Proposal.Name).Distinct().Count() > 1)
            throw new RuleBroken(T($"Which one? In discussion: {Names.List(named.Select(p => p.Proposal.Title).Distinct())}. For example “{Verb(verb)} {named[0].Proposal.Title}”."));
        var names = await views.NamesOf([.. named.Select(p => p.Proposal)]);
        var wordings = string.Join(", ", named.Select((p, i) => T($"{i + 1} by {names.GetValueOrDefault(p.Proposal.ProposedBy) ?? T("somebody")}")));
        throw new RuleBroken(T($"There are {named.Count} wordings of “{named[0].Proposal.Title}”: {wordings}. For example “{Verb(verb)} {named[0].Proposal.Title} 2”."));
    }

    private async Task<List<(Series Series, Agreement Proposal)>> Open(Turn turn)
    {
        var here = await which.Places(turn);
        var open = await read.Open([.. here.Select(p => p.Series.Id)]);
        return [.. open.Select(a => (here.First(p => p.Series.Id == a.SeriesId).Series, a))];
    }

    // How many of its characters are the name, which is folded and so may be longer or shorter than what was typed; 0 is none.
    private static int Begins(string text, string name)
    {
        for (var end = 1; end <= Math.Min(text.Length, 2 * Limits.Name); end++)
            if ((end == text.Length || !char.IsLetterOrDigit(text[end])) && Spelling.Fold(text[..end]) == name)
                return end;
        return 0;
    }

    // MQL'e: Turkish hangs its "to" on the name.
    [GeneratedRegex(@"^['’]\p{L}{1,6}")]
    private static partial Regex Ending();
}
