using NodaTime;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Tests.Agendas;

public class TopicSentenceTests
{
    private static Spoken Said(string text) => new(text.Replace("@M", $"{Spoken.Mark(0)}"), [new("29:mia", "Mia Novák")]);

    [Theory]
    [InlineData("Pricing page", "Pricing page", null, null, null)]
    [InlineData("Pricing page 10m", "Pricing page", 10, null, null)]
    [InlineData("Pricing page (10 min)", "Pricing page", 10, null, null)]
    [InlineData("Pricing page 1h30", "Pricing page", 90, null, null)]
    [InlineData("Pricing page 10m for @M so that we can launch", "Pricing page", 10, "Mia Novák", "we can launch")]
    [InlineData("Pricing page for @M 10m", "Pricing page", 10, "Mia Novák", null)]
    [InlineData("Pricing page for @M", "Pricing page", null, "Mia Novák", null)]
    [InlineData("Pricing page for Mia", "Pricing page", null, "Mia", null)]
    [InlineData("Pricing page for me", "Pricing page", null, "me", null)]
    [InlineData("Plan for spring", "Plan for spring", null, null, null)]
    [InlineData("Plan for spring for Mia 5m", "Plan for spring", 5, "Mia", null)]
    [InlineData("Ask @M about leads 5m", "Ask Mia Novák about leads", 5, null, null)]
    [InlineData("Version 2026", "Version 2026", null, null, null)]
    [InlineData("10m", "10m", null, null, null)]
    [InlineData("Why 10 leads so that we know", "Why 10 leads", null, null, "we know")]
    public void A_topic_is_read(string text, string title, int? minutes, string? presenter, string? outcome)
    {
        var topic = TopicSentence.Read(Said(text), name => name == "Mia").Value;

        topic.Title.ShouldBe(title);
        topic.Length.ShouldBe(minutes is { } length ? Duration.FromMinutes(length) : null);
        (topic.Presenter?.Name).ShouldBe(presenter);
        topic.Outcome.ShouldBe(outcome);
    }

    [Theory]
    [InlineData("", "What is the topic?")]
    [InlineData("for @M", "What is the topic?")]
    [InlineData("so that we know", "What is the topic?")]
    [InlineData("Pricing 9h", "“1m” to “4h”")]
    [InlineData("Pricing 0m", "“1m” to “4h”")]
    public void What_is_no_topic_gets_an_example(string text, string reason)
    {
        var hint = TopicSentence.Read(Said(text)).Hint;

        hint.ShouldContain(reason);
        TopicSentence.Read(Said(Kernel.Quoted.In(hint)[^1]["topic ".Length..])).IsOk.ShouldBeTrue();
    }

    [Fact]
    public void Titles_and_outcomes_have_their_limits()
    {
        TopicSentence.Read(Said(new string('x', Limits.Title))).IsOk.ShouldBeTrue();
        TopicSentence.Read(Said(new string('x', Limits.Title + 1))).Hint.ShouldContain("121 characters");
        TopicSentence.Read(Said("x so that " + new string('x', Limits.Sentence + 1))).Hint.ShouldContain("300 characters");
    }
}
