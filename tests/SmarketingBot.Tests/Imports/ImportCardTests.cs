using NodaTime;
using SmarketingBot.Cards;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Imports;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Imports;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Imports;

public class ImportCardTests
{
    private static readonly Instant Nine = Instant.FromUtc(2026, 11, 23, 8, 0);
    // Said when they are asked for, as the card finds them.
    private static (string, string)[] Lines => [("MQL · November", Kit.Quote("320" + Words.T($" (was {280})"))), ("MQL · October", Kit.Quote("310" + Words.T(" (as it is)"))), ("Close rate · October", "25%")];
    private static BadLine[] Bad => [new(3, Words.T($"“{"Churn"}” is not on the scoreboard.")), new(5, Words.T($"I can't read “{"many"}” as a number. Write it like “320”, “40k” or “25%”."))];

    [Fact]
    public void It_would_be_stored() => ImportCard.Of(View(null)).ShouldBeAs("import");

    [Fact]
    public void Some_of_it_can_not() => ImportCard.Of(View(null) with { Bad = Bad }).ShouldBeAs("import-bad");

    [Fact]
    public void It_is_stored() => ImportCard.Of(View(Nine) with { IsOpen = false, MayUndo = true, Bad = Bad }).ShouldBeAs("import-stored");

    [Fact]
    public void It_waited_too_long() => ImportCard.Of(View(null) with { IsOpen = false }).ShouldBeAs("import-over");

    [Fact]
    public void The_ways() => ImportCard.Ways().ShouldBeAs("ways");

    [Fact]
    public void The_form() => ((Reply.Dialog)ImportCard.Paste(SomeTurn.Of("mia"))).Content.ShouldBeAs("form-csv");

    private static ImportView View(Instant? stored) => new(
        new Import { Id = Guid.Parse("0193a000-0000-7000-8000-000000000001"), PersonId = "mia", Rows = "", At = Nine, StoredAt = stored }, "Mia Novak", Lines, [], true, false);
}
