using System.Text.RegularExpressions;
using NodaTime;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.ActionItems;

/// <summary>
/// Reads promises: <c>I'll … by fri</c>, <c>@B will … by fri checked by @X</c>, <c>commit me …</c>, <c>commit @B to …</c>, <c>action @B …</c>;
/// names may be typed as well.
/// </summary>
public static partial class PromiseSentence
{
    /// <summary>Reads a whole sentence.</summary>
    /// <param name="said">The sentence, without the mention of the bot.</param>
    /// <param name="today">The speaker's own date.</param>
    /// <param name="week">The working days by which "end of week" goes.</param>
    /// <returns>Null when the sentence isn't a promise at all; else the promise, or a hint that uses the speaker's own words.</returns>
    public static Parsed<Promise>? Read(Spoken said, LocalDate today, WorkWeek week) => ReadEnglish(said, today, week) ?? ReadForeign(said, today, week);

    private static Parsed<Promise>? ReadForeign(Spoken said, LocalDate today, WorkWeek week)
    {
        if (said.Text.Length > Limits.SentenceToRead)
            return null;
        var (text, checker) = (said.Text, (Parsed<WhoWords>?)null);
        if (Checked().Match(text) is { Success: true } form)
            (text, checker) = (text[..form.Index], WhoWords.Read(form.Groups["who"].Value, said));
        if ((GermanPromise.Read(text, today, week) ?? TurkishPromise.Read(text, today, week)) is not { } parts)
            return null;
        if (!parts.Date.IsOk)
            return Parsed.Hint<Promise>(parts.Date.Hint);
        var owner = parts.Who is null ? Parsed.Ok<WhoWords?>(null) : WhoWords.Read(parts.Who, said).Map(who => (WhoWords?)who);
        return owner.Then(who => Bounded(who, said.Show(parts.What), parts.DateText).Then(what => checker is { } found
            ? found.Map(person => new Promise(who, what, parts.Date.Value, person))
            : Parsed.Ok(new Promise(who, what, parts.Date.Value, null))));
    }

    private static Parsed<Promise>? ReadEnglish(Spoken said, LocalDate today, WorkWeek week)
    {
        if (Everybody().IsMatch(said.Text))
            return OneOwner;
        if (Me().Match(said.Text) is { Success: true } mine)
            return ReadWhat(said, null, mine.Groups["what"].Value, today, week);
        // "ill" is what a phone makes of "I'll", but also how people feel: only a date makes it a promise.
        if (Ill().Match(said.Text) is { Success: true } ill)
            return ReadWhat(said, null, ill.Groups["what"].Value, today, week) is { IsOk: true } promise ? promise : null;
        if (Command().Match(said.Text) is { Success: true } command)
            return ReadOwner(said, command.Groups["rest"].Value, today, week);
        if (SeveralWill(said))
            return OneOwner;
        if (Will().Match(said.Text) is not { Success: true } will || NotNames().IsMatch(will.Groups["who"].Value))
            return null;
        return WhoWords.Read(will.Groups["who"].Value, said).Then(who => ReadWhat(said, who, will.Groups["what"].Value, today, week));
    }

    private static Parsed<Promise> OneOwner =>
        Parsed.Hint<Promise>(T("One person keeps a promise, so please name one: “Mia will send the report by fri”."));

    // "Sam and Ben will", or two mentions side by side; longer stretches before "will" are talk, not names.
    private static bool SeveralWill(Spoken said) =>
        BeforeWill().Match(said.Text) is { Success: true } before
        && WhoWords.ReadAll(before.Groups["who"].Value, said) is { IsOk: true, Value.Count: > 1 } people
        && people.Value.All(who => who.Mention is not null || (who.Name.Count(char.IsWhiteSpace) < 3 && !NotNames().IsMatch(who.Name)));

    private static Parsed<Promise> ReadOwner(Spoken said, string rest, LocalDate today, WorkWeek week)
    {
        if (Owner().Match(rest) is not { Success: true } form)
            return Parsed.Hint<Promise>(T("Who does what by when? For example “commit me send the report by fri”."));
        return WhoWords.Read(form.Groups["who"].Value, said).Then(who =>
            ReadWhat(said, who.IsSpeaker ? null : who, form.Groups["what"].Value, today, week));
    }

    private static Parsed<Promise> ReadWhat(Spoken said, WhoWords? owner, string words, LocalDate today, WorkWeek week)
    {
        // Looking for a date in a whole novel would cost more than the answer is worth.
        if (words.Length > Limits.SentenceToRead)
            return TooLong<Promise>(owner, words.Length, said.Show(words[..Limits.Sentence]), "fri");
        if (DatedText.FindLast(words, "by", today, week) is not { } dated)
            return Undated(said, owner, words, today, week);
        if (!dated.Date.IsOk)
            return Parsed.Hint<Promise>(dated.Date.Hint);
        var after = dated.After;
        Parsed<WhoWords>? checker = null;
        if (Checked().Match(after) is { Success: true } form)
        {
            checker = WhoWords.Read(form.Groups["who"].Value, said);
            after = after[..form.Index];
        }
        // Words after the date belong to the promise too: "by fri so that Ben can start" must not lose its reason.
        var what = said.Show($"{dated.Before} {after.TrimStart(',', ';', '.', '!', ' ')}").TrimEnd('.', ',', ';', '!', ' ');
        return Bounded(owner, what, dated.DateText).Then(text => checker is { } found
            ? found.Map(person => new Promise(owner, text, dated.Date.Value, person))
            : Parsed.Ok(new Promise(owner, text, dated.Date.Value, null)));
    }

    private static Parsed<string> Bounded(WhoWords? owner, string what, string date) =>
        what.Length == 0 ? Parsed.Hint<string>(T($"What exactly? For example {Quoted(owner, T("send the report"), date)}."))
        : what.Length > Limits.Sentence ? TooLong<string>(owner, what.Length, what, date)
        : Parsed.Ok(what);

    private static Parsed<TRead> TooLong<TRead>(WhoWords? owner, int length, string what, string date) => Parsed.Hint<TRead>(
        T($"That promise has {length} characters; please keep it to {Limits.Sentence} and put the rest in a note. For example {Quoted(owner, Short(what), date)}."));

    private static Parsed<Promise> Undated(Spoken said, WhoWords? owner, string words, LocalDate today, WorkWeek week)
    {
        // "I'll call Acme tomorrow" has a date, only the little word is missing: the example then keeps their date.
        var end = DatedText.FindAtEnd(words, today, week);
        var what = Short(said.Show(end?.Before ?? Unread().Replace(words, "")).TrimEnd('.', ',', ';', '!', '?', ' '));
        var date = end is null ? "fri" : Preposition().Replace(end.DateText.TrimEnd('.', '!', '?'), "");
        return Parsed.Hint<Promise>(T($"By when? Say it with “by” and a date, for example {Quoted(owner, what.Length == 0 ? T("send the report") : what, date)}."));
    }

    private static string Short(string what) => Plain.Cap(what, 80);

    private static string Quoted(WhoWords? owner, string what, string date) =>
        owner is null ? T($"“I'll {what} by {date}”") : T($"“{Plain.Text(owner.Name, Limits.Name)} will {what} by {date}”");

    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(?:i\s?['’‘`´]\s?ll|i will|i shall)(?:\s+(?<what>.*))?$", Loose)]
    private static partial Regex Me();

    [GeneratedRegex(@"^ill\s+(?<what>.+)$", Loose)]
    private static partial Regex Ill();

    [GeneratedRegex(@"^(?:we|they|you|everyone|everybody|all)(?: all)?(?:['’‘`´]ll| will)\b", Loose)]
    private static partial Regex Everybody();

    [GeneratedRegex(@"^(?:commit|action(?: item)?)(?:\s*:?\s+(?<rest>.*)|:?)$", Loose)]
    private static partial Regex Command();

    // A typed name before the promise is one word, or as many capitalised words as stand before "to".
    [GeneratedRegex(
        @"^(?:(?<who>[\uE000-\uE0FF])|@?(?<who>\p{L}[\p{L}\p{M}'’.\-]*(?:\s+\p{Lu}[\p{L}\p{M}'’.\-]*){1,3})(?=\s+to\s)|@?(?<who>(?!(?:to|the|a|an)\s)\p{L}[\p{L}\p{M}'’.\-]*))\s*[,:]?(?:\s+(?:to\s+)?|$)(?<what>.*)$")]
    private static partial Regex Owner();

    [GeneratedRegex(@"^(?<who>[\uE000-\uE0FF]|@?\p{L}[\p{L}\p{M}'’.\-]*(?:\s+\p{L}[\p{L}\p{M}'’.\-]*){0,3})\s*,?\s*(?:\bwill\b|['’]ll\b)(?:\s+(?<what>.*))?$", Loose)]
    private static partial Regex Will();

    [GeneratedRegex(@"^(?<who>.{1,80}?)\s*,?\s*\bwill\b", Loose)]
    private static partial Regex BeforeWill();

    [GeneratedRegex(@"^(?:it|that|this|these|those|there|here|he|she|what|who|whom|which|when|where|why|how|nobody|somebody|someone|anyone|anybody|if|and|but|so|then)\b", Loose)]
    private static partial Regex NotNames();

    [GeneratedRegex(@"[,;(]?\s*\b(?:(?:and )?checked by|(?:und )?gepr[üu]ft von|kontrol:?)\s+(?<who>[\uE000-\uE0FF]|@?\p{L}[\p{L}\p{M}'’.\- ]*)\)?[.!]?\s*$", Loose)]
    private static partial Regex Checked();

    // What stands after a last "by" that is no date: it would only make the example wrong.
    [GeneratedRegex(@"\s+by(?:\s+\S+){0,3}$", Loose)]
    private static partial Regex Unread();

    [GeneratedRegex(@"^on\s+", Loose)]
    private static partial Regex Preposition();
}
