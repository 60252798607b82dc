using NodaTime;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Retros;
using SmarketingBot.Retros;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Retros;

public class RetroCardTests
{
    private static readonly Instant Nine = Instant.FromUtc(2026, 11, 23, 8, 0);
    private static readonly (int, RetroKind, string, int)[] Notes =
    [
        (1, RetroKind.Keep, "The demo at the start", 1), (2, RetroKind.Keep, "The short agenda", 4), (3, RetroKind.Stop, "Reading slides aloud", 3), (4, RetroKind.Try, "A joint call every Friday", 5), (5, RetroKind.Try, "More coffee", 0),
    ];

    [Fact]
    public void Everybody_writes() => RetroCard.Of(View(null), forModerator: false).ShouldBeAs("writing");

    [Fact]
    public void The_moderator_waits() => RetroCard.Of(View(null), forModerator: true).ShouldBeAs("writing-moderator");

    [Fact]
    public void It_is_shown() => RetroCard.Of(View(Retro(shown: true)) with { Notes = Notes, Items = ["#12 set up a joint call every Friday"] }, forModerator: true).ShouldBeAs("shown");

    [Fact]
    public void It_is_closed() => RetroCard.Of(View(Retro(shown: true, closed: true)) with { Notes = Notes, Items = ["#12 set up a joint call every Friday", "#13 send slides the day before"] }, forModerator: false).ShouldBeAs("closed");

    [Fact]
    public void Forms()
    {
        ((Reply.Dialog)RetroCard.WriteForm(SomeTurn.Of("sam"), new Dictionary<RetroKind, string> { [RetroKind.Keep] = "The short agenda" })).Content.ShouldBeAs("form-write");
        ((Reply.Dialog)RetroCard.VoteForm(SomeTurn.Of("sam"), [new RetroNote { Id = Guid.Parse("0193a000-0000-7000-8000-000000000002"), PersonId = "mia", Kind = RetroKind.Try, Text = "A joint call every Friday" }])).Content.ShouldBeAs("form-vote");
        ((Reply.Dialog)RetroCard.CommitForm(SomeTurn.Of("noa"))).Content.ShouldBeAs("form-commit");
    }

    private static RetroView View(Retro? retro) => new(retro ?? Retro(), 4, [], [], "29:noa");

    private static Retro Retro(bool shown = false, bool closed = false) => new()
    {
        Id = Guid.Parse("0193a000-0000-7000-8000-000000000001"),
        OpenedBy = "noa",
        OpenedAt = Nine,
        RevealedAt = shown ? Nine : null,
        ClosedAt = closed ? Nine : null,
    };
}
