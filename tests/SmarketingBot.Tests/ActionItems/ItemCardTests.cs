using NodaTime;
using SmarketingBot.ActionItems;
using SmarketingBot.Conversation;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.People;
using SmarketingBot.Tests.Proof;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.ActionItems;

public class ItemCardTests
{
    internal static readonly LocalDate Today = new(2026, 11, 25);
    private static readonly Uri OpenMe = new("https://teams.microsoft.com/l/chat/0/0?users=28%3Abot");

    internal static ItemView View(
        int number = 12, string what = "send Acme the revised price list", ItemState state = ItemState.Open, int due = 2, string owner = "Sam Porter",
        string? origin = "Weekly smarketing", Reach reach = Reach.Reachable, string? note = null, string? checker = null,
        string? blocked = null, string? blocker = null, string? drop = null, bool checkedToo = false, bool justDone = false, Guid? series = null) => new(
        new ActionItem
        {
            Number = number,
            What = what,
            State = state,
            Due = Today.PlusDays(due),
            OwnerId = "sam",
            RecorderId = "noa",
            Note = note,
            SeriesId = series,
            BlockedWhy = blocked,
            BlockedOn = blocked is null ? null : Today,
            DropWhy = drop,
            CheckedAt = checkedToo ? Instant.FromUtc(2026, 11, 25, 9, 0) : null,
        },
        new Person { Id = "sam", Name = owner, Reach = reach }, origin, "Noa Levi", checker, Today)
        { Blocker = blocker, JustDone = justDone };

    [Fact]
    public void A_receipt_in_the_conversation() => ItemCard.Receipt(View(), OpenMe).ShouldBeAs("receipt");

    [Fact]
    public void A_receipt_for_somebody_who_cannot_be_reached() =>
        ItemCard.Receipt(View(state: ItemState.AwaitingOwner, reach: Reach.NotInstalled, checker: "Mia Novak"), OpenMe).ShouldBeAs("receipt-unreachable");

    [Fact]
    public void A_receipt_of_what_is_done() => ItemCard.Receipt(View(state: ItemState.Done, note: "https://contoso.example/deck"), OpenMe).ShouldBeAs("receipt-done");

    [Fact]
    public void A_receipt_of_what_is_blocked() => ItemCard.Receipt(View(state: ItemState.Blocked, blocked: "waiting for the new prices", blocker: "Mia Novak"), OpenMe).ShouldBeAs("receipt-blocked");

    [Fact]
    public void What_was_just_done() => ItemCard.Standing(View(state: ItemState.Done, checker: "Mia Novak", justDone: true), alone: true).ShouldBeAs("standing-just-done");

    [Fact]
    public void What_is_blocked() =>
        ItemCard.Standing(View(state: ItemState.Blocked, blocked: "waiting for the new prices", blocker: "Mia Novak"), alone: true).ShouldBeAs("standing-blocked");

    [Fact]
    public void The_question_to_the_checker() => DecisionCard.Check(View(state: ItemState.Done, checker: "Mia Novak", note: "https://contoso.example/deck")).ShouldBeAs("check");

    [Fact]
    public void The_question_to_the_checker_once_answered() => DecisionCard.Check(View(state: ItemState.Done, checker: "Mia Novak", checkedToo: true)).ShouldBeAs("check-confirmed");

    [Fact]
    public void The_question_whether_it_can_be_dropped() => DecisionCard.Drop(View(drop: "Acme has bought elsewhere")).ShouldBeAs("drop");

    [Fact]
    public void The_question_whether_it_can_be_dropped_once_answered() => DecisionCard.Drop(View()).ShouldBeAs("drop-kept");

    [Fact]
    public void What_is_past_its_date_by_side() =>
        OverdueCard.Of(new OverdueCount(9, 4, [(Side.Sales, 1), (Side.Marketing, 3), (null, 0)])).ShouldBeAs("overdue");

    [Fact]
    public void What_is_past_its_date_where_sides_are_small() => OverdueCard.Of(new OverdueCount(9, 1, [])).ShouldBeAs("overdue-small");

    [Fact]
    public void The_question_to_the_owner() => ItemCard.Question(View(state: ItemState.AwaitingOwner, checker: "Mia Novak")).ShouldBeAs("question");

    [Fact]
    public void The_question_once_accepted() => ItemCard.Question(View()).ShouldBeAs("question-accepted");

    [Fact]
    public void My_items() => ItemListCard.Mine(
    [
        View(due: -3), View(13, "call the twelve leads of the Berlin fair, and write down what each of them needs before they buy", due: 0),
        View(14, "draft the follow-up mail", due: 6, origin: null),
    ]).ShouldBeAs("my-items");

    [Fact]
    public void My_items_when_there_are_none() => ItemListCard.Mine([]).ShouldBeAs("my-items-none");

    [Fact]
    public void Many_items_show_ten_and_count_the_rest() => ItemListCard.Mine([.. Enumerable.Range(1, 14).Select(n => View(n, $"promise number {n}", due: n))]).ShouldBeAs("my-items-many");

    [Fact]
    public void The_items_of_a_conversation() => ItemListCard.Here(
        [View(), View(13, "call the twelve leads of the Berlin fair", ItemState.AwaitingOwner, 5, "Max Weber"), View(15, "compare churn numbers", ItemState.Proposed, 7, "Sia Anand")]).ShouldBeAs("items-here");

    [Theory]
    [InlineData("new-date")]
    [InlineData("snooze")]
    [InlineData("not-for-me")]
    [InlineData("note")]
    [InlineData("blocked")]
    [InlineData("drop")]
    public void The_forms(string name)
    {
        var turn = SomeTurn.Of("sam", problem: name == "snooze" ? "I can snooze for at most 14 days, so until Wed 9 Dec." : null);
        var reply = name switch
        {
            "new-date" => ItemDialogs.NewDate(turn, View()),
            "snooze" => ItemDialogs.Snooze(turn, View()),
            "not-for-me" => ItemDialogs.NotForMe(turn, View()),
            "blocked" => ItemDialogs.Blocked(turn, View(), []),
            "drop" => ItemDialogs.Drop(turn, View()),
            _ => ItemDialogs.Note(turn, View(note: "first draft")),
        };
        reply.ShouldBeOfType<Reply.Dialog>().Content.ShouldBeAs("form-" + name);
    }

    [Fact]
    public void What_a_search_pastes() => ItemCard.Pasted(View()).ShouldBeAs("pasted");

    [Fact]
    public void The_form_of_a_message_in_the_conversation() =>
        Create(null, "“send the deck”: 20 Nov is over. Please choose a later day.").ShouldBeAs("form-create");

    [Fact]
    public void The_form_of_a_message_elsewhere() =>
        Create([new Person { Id = "sam", Name = "Sam Porter" }, new Person { Id = "mia", Name = "Mia Novak" }]).ShouldBeAs("form-create-elsewhere");

    private static AdaptiveCards.AdaptiveCard Create(IReadOnlyList<Person>? colleagues, string? problem = null) =>
        CreateItemDialog.Form(SomeTurn.Of("sam", problem), new Preset("sam", "send the deck to Acme", Today.PlusDays(7)), colleagues).ShouldBeOfType<Reply.Dialog>().Content;

    [Fact, Proves("pitfall 10")]
    public void Words_of_people_never_become_markup_of_ours()
    {
        var hostile = "[click](https://evil.example) **bold** <at>Everyone</at> \n# head `code` ${x}";
        var card = ItemCard.Receipt(View(what: hostile, owner: "[x](y)", note: hostile), OpenMe).ToJson();
        card.ShouldNotContain("[click](");
        card.ShouldNotContain("<at>");
        card.ShouldNotContain("[x](y)");
    }
}
