using NodaTime;
using NodaTime.Text;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Tests.ActionItems;

public class PromiseSentenceTests
{
    // A Wednesday.
    private static readonly LocalDate Today = new(2026, 11, 18);

    // In the tables @B and @X stand for mentions.
    private static Spoken Said(string text) => new(
        text.Replace("@B", $"{Spoken.Mark(0)}").Replace("@X", $"{Spoken.Mark(1)}"),
        [new("29:ben", "Ben Miller"), new("29:xenia", "Xenia van Dyk")]);

    private static Parsed<Promise>? Read(string text) => PromiseSentence.Read(Said(text), Today, WorkWeek.Default);

    [Theory]
    [InlineData("I'll send the report by fri", null, "send the report", "2026-11-20", null)]
    [InlineData("I’ll send the report by Friday.", null, "send the report", "2026-11-20", null)]
    [InlineData("i'll SEND it by 3 dec", null, "SEND it", "2026-12-03", null)]
    [InlineData("I will send the report by Acme by fri", null, "send the report by Acme", "2026-11-20", null)]
    [InlineData("ill call Acme by tomorrow", null, "call Acme", "2026-11-19", null)]
    [InlineData("commit me send the report by fri", null, "send the report", "2026-11-20", null)]
    [InlineData("commit me to send the report by fri", null, "send the report", "2026-11-20", null)]
    [InlineData("@B will write the case study by 3 dec", "Ben Miller", "write the case study", "2026-12-03", null)]
    [InlineData("@B will write the case study by 3 dec checked by @X", "Ben Miller", "write the case study", "2026-12-03", "Xenia van Dyk")]
    [InlineData("@B will write it by 3 dec, checked by Mia Novak.", "Ben Miller", "write it", "2026-12-03", "Mia Novak")]
    [InlineData("I'll ask @B about the price list by fri", null, "ask Ben Miller about the price list", "2026-11-20", null)]
    [InlineData("commit @B to write it by fri", "Ben Miller", "write it", "2026-11-20", null)]
    [InlineData("commit @B write it by fri", "Ben Miller", "write it", "2026-11-20", null)]
    [InlineData("Commit @B: write it by fri", "Ben Miller", "write it", "2026-11-20", null)]
    [InlineData("action @B write it by fri", "Ben Miller", "write it", "2026-11-20", null)]
    [InlineData("action item @B write it by fri", "Ben Miller", "write it", "2026-11-20", null)]
    [InlineData("Ben will write it by fri", "Ben", "write it", "2026-11-20", null)]
    [InlineData("ben miller will write it by fri", "ben miller", "write it", "2026-11-20", null)]
    [InlineData("Ben Miller'll write it by fri", "Ben Miller", "write it", "2026-11-20", null)]
    [InlineData("commit Ben write it by fri", "Ben", "write it", "2026-11-20", null)]
    [InlineData("commit Ben Miller to write it by fri", "Ben Miller", "write it", "2026-11-20", null)]
    [InlineData("commit Ben send slides to Acme by fri", "Ben", "send slides to Acme", "2026-11-20", null)]
    [InlineData("I'll send it by fri so that @B can start", null, "send it so that Ben Miller can start", "2026-11-20", null)]
    [InlineData("I'll tell @B and @X what Ann will say by fri", null, "tell Ben Miller and Xenia van Dyk what Ann will say", "2026-11-20", null)]
    [InlineData("I'll finish by end of month", null, "finish", "2026-11-30", null)]
    [InlineData("I'll have it checked by @X by fri", null, "have it checked by Xenia van Dyk", "2026-11-20", null)]
    [InlineData("I'll stand by @B by fri", null, "stand by Ben Miller", "2026-11-20", null)]
    public void A_promise_has_an_owner_a_what_and_a_date(string text, string? owner, string what, string due, string? checker)
    {
        var promise = Read(text).ShouldNotBeNull().Value;

        promise.Owner?.Name.ShouldBe(owner);
        (promise.Owner is null).ShouldBe(owner is null);
        promise.What.ShouldBe(what);
        promise.Due.ShouldBe(LocalDatePattern.Iso.Parse(due).Value);
        promise.Checker?.Name.ShouldBe(checker);
        (promise.Checker is null).ShouldBe(checker is null);
    }

    [Fact]
    public void A_mention_keeps_its_id_and_a_typed_name_has_none()
    {
        Read("@B will write it by fri")!.Value.Value.Owner!.Mention!.Id.ShouldBe("29:ben");
        Read("Ben will write it by fri")!.Value.Value.Owner!.Mention.ShouldBeNull();
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("")]
    [InlineData("ill today")]
    [InlineData("it will rain by fri")]
    [InlineData("who will do it by fri")]
    [InlineData("actions")]
    [InlineData("committed to it by fri")]
    [InlineData("illustrate it by fri")]
    [InlineData("goodwill by fri")]
    [InlineData("the client said yes and it will start by fri")]
    [InlineData("done 12 I'll send it by fri")]
    public void Other_sentences_are_no_promises(string text) => Read(text).ShouldBeNull();

    [Theory]
    [InlineData("I'll send the report", "“I'll send the report by fri”")]
    [InlineData("I'll send the report tomorrow", "“I'll send the report by tomorrow”")]
    [InlineData("I'll send the report on 3 dec.", "“I'll send the report by 3 dec”")]
    [InlineData("I'll send the report by asap", "“I'll send the report by fri”")]
    [InlineData("I'll send the report by", "“I'll send the report by fri”")]
    [InlineData("I'll", "“I'll send the report by fri”")]
    [InlineData("I'll by fri", "“I'll send the report by fri”")]
    [InlineData("@B will write it", "“Ben Miller will write it by fri”")]
    [InlineData("commit", "“commit me send the report by fri”")]
    [InlineData("action", "“commit me send the report by fri”")]
    [InlineData("commit me", "“I'll send the report by fri”")]
    [InlineData("commit 12 by fri", "“commit me send the report by fri”")]
    [InlineData("commit to the plan by fri", "“commit me send the report by fri”")]
    [InlineData("Sam and Ben will send it by fri", "“Mia will send the report by fri”")]
    [InlineData("@B and @X will send it by fri", "“Mia will send the report by fri”")]
    [InlineData("@B @X will send it by fri", "“Mia will send the report by fri”")]
    [InlineData("we will send it by fri", "“Mia will send the report by fri”")]
    public void What_is_missing_is_asked_for_in_the_speakers_own_words(string text, string example)
    {
        var read = Read(text).ShouldNotBeNull();

        read.Hint.ShouldContain(example);
        Read(example.Trim('“', '”'))!.Value.IsOk.ShouldBeTrue();
    }

    [Theory]
    [InlineData("I'll send it by 3/12", "3 December or 12 March")]
    [InlineData("I'll send it by 17 nov 2026", "has passed")]
    [InlineData("I'll send it by 3 dec 2029", "more than a year ahead")]
    [InlineData("I'll send it by next week", "Which day of next week")]
    public void A_date_that_cannot_be_taken_says_why(string text, string reason) => Read(text)!.Value.Hint.ShouldContain(reason);

    [Fact]
    public void A_promise_longer_than_the_limit_is_refused_with_a_shorter_one()
    {
        Read($"I'll {new string('x', Limits.Sentence)} by fri")!.Value.IsOk.ShouldBeTrue();

        var hint = Read($"I'll {new string('x', Limits.Sentence + 1)} by fri")!.Value.Hint;

        hint.ShouldContain("301 characters");
        hint.Length.ShouldBeLessThan(300);
    }

    [Theory]
    [InlineData("I'll {0} by fri", "by ")]
    [InlineData("I'll {0}", "checked by ")]
    [InlineData("commit {0}", "Ben ")]
    [InlineData("{0}", "a b c d ")]
    public void A_whole_novel_is_answered_at_once(string sentence, string word)
    {
        var text = string.Format(sentence, string.Concat(Enumerable.Repeat(word, 10_000)));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        (Read(text)?.IsOk ?? false).ShouldBeFalse();

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void A_checker_who_is_no_name_stays_in_the_text() => Read("Ben will send it by fri checked by 12")!.Value.Value.What.ShouldBe("send it checked by 12");
}
