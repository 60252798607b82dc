using SmarketingBot.ActionItems;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Nagging;
using SmarketingBot.Nagging;
using SmarketingBot.Tests.ActionItems;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Nagging;

public class NagCardTests
{
    [Theory]
    [InlineData("heads-up", NagKind.HeadsUp, 0, 2)]
    [InlineData("due-today", NagKind.DueToday, 0, 0)]
    [InlineData("overdue-1", NagKind.Overdue, 1, -1)]
    [InlineData("overdue-3", NagKind.Overdue, 3, -5)]
    [InlineData("overdue-5", NagKind.Overdue, 5, -7)]
    [InlineData("weekly", NagKind.Weekly, 0, -14)]
    [InlineData("after-snooze", NagKind.AfterSnooze, 0, 3)]
    public void One_item(string name, NagKind kind, int step, int due) =>
        NagCard.Of([(new NagLine(12, kind, step), ItemCardTests.View(due: due, series: Guid.Empty))]).ShouldBeAs(name);

    [Theory]
    [InlineData("digest", 3, 5, 2)]
    [InlineData("digest-nothing-late", 0, 1, 0)]
    public void The_week_in_counts(string name, int kept, int open, int overdue) => DigestCard.Of(new DigestCount(
        kept, new OverdueCount(open, overdue, [(Core.People.Side.Sales, overdue), (Core.People.Side.Marketing, 0)]))).ShouldBeAs(name);

    [Fact]
    public void Several_items() => NagCard.Of(
    [
        Line(NagKind.Overdue, 2, ItemCardTests.View(due: -2)),
        Line(NagKind.DueToday, 0, ItemCardTests.View(13, "call the twelve leads of the Berlin fair, and write down what each of them needs", due: 0)),
        Line(NagKind.HeadsUp, 0, ItemCardTests.View(14, "draft the follow-up mail", due: 2, origin: null)),
    ]).ShouldBeAs("several");

    [Fact]
    public void One_of_several_is_done() => NagCard.Of(
    [
        Line(NagKind.Overdue, 2, ItemCardTests.View(due: -2, state: ItemState.Done)),
        Line(NagKind.DueToday, 0, ItemCardTests.View(13, "call the twelve leads of the Berlin fair", due: 0)),
    ]).ShouldBeAs("several-one-done");

    [Fact]
    public void One_item_that_is_blocked() => NagCard.Of(
        [Line(NagKind.Blocked, 0, ItemCardTests.View(due: -2, state: ItemState.Blocked, blocked: "waiting for the new prices", blocker: "Mia Novak"))]).ShouldBeAs("blocked");

    [Fact]
    public void Several_of_which_one_is_blocked() => NagCard.Of(
    [
        Line(NagKind.Blocked, 0, ItemCardTests.View(due: -2, state: ItemState.Blocked, blocked: "waiting for the new prices")),
        Line(NagKind.DueToday, 0, ItemCardTests.View(13, "call the twelve leads of the Berlin fair", due: 0)),
    ]).ShouldBeAs("several-one-blocked");

    [Fact]
    public void Several_of_which_one_is_asked_about_weekly() => NagCard.Of(
    [
        Line(NagKind.Weekly, 0, ItemCardTests.View(due: -14, series: Guid.Empty)),
        Line(NagKind.DueToday, 0, ItemCardTests.View(13, "call the twelve leads of the Berlin fair", due: 0)),
    ]).ShouldBeAs("several-one-weekly");

    [Fact]
    public void The_summary_to_the_moderator() => StuckCard.Of(
    [
        ItemCardTests.View(due: -5),
        ItemCardTests.View(13, "call the twelve leads of the Berlin fair, and write down what each of them needs", ItemState.Blocked, -4, "Mia Novak", blocked: "no list of who came", blocker: "Max Weber"),
        ItemCardTests.View(14, "draft the follow-up mail", due: -4, owner: "Max Weber", drop: "the campaign was stopped"),
    ]).ShouldBeAs("stuck");

    [Fact]
    public void All_done() => NagCard.Of([Line(NagKind.DueToday, 0, ItemCardTests.View(due: 0, state: ItemState.Done))]).ShouldBeAs("all-done");

    private static (NagLine, ItemView) Line(NagKind kind, int step, ItemView view) => (new NagLine(view.Item.Number, kind, step), view);
}
