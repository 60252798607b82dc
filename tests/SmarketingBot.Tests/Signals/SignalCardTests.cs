using NodaTime;
using SmarketingBot.Conversation;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Signals;
using SmarketingBot.Signals;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Signals;

public class SignalCardTests
{
    private static readonly Guid Id = Guid.Parse("0193a000-0000-7000-8000-000000000021");
    private static readonly LocalDate Monday = new(2026, 11, 23);
    private static readonly Person[] Members = [new() { Id = "mia", Name = "Mia Novak" }, new() { Id = "sam", Name = "Sam Porter" }];

    [Fact]
    public void Won() => SignalCard.Won(Deal(("Mia Novak", Side.Marketing), ("Sam Porter", Side.Sales))).ShouldBeAs("win");

    [Fact]
    public void Won_by_one_side() => SignalCard.Won(Deal(("Sam Porter", Side.Sales))).ShouldBeAs("win-one-side");

    [Fact]
    public void Asked() => SignalCard.Asked(Ask(), null, null, Monday).ShouldBeAs("ask");

    [Fact]
    public void Taken() => SignalCard.Asked(Ask(), new ActionItem { Number = 12, OwnerId = "max", RecorderId = "max", What = "fintech one-pager", Due = new LocalDate(2026, 12, 12) }, "Max Weber", Monday).ShouldBeAs("ask-taken");

    [Fact]
    public void Three_alike() => SignalCard.Suggested("price", 3, ["they say we are 20% above", "no discount", "the other one is free"], null).ShouldBeAs("objection");

    [Fact]
    public void Three_alike_and_a_piece() => SignalCard.Suggested("price", 3, ["they say we are 20% above"], "pricing one-pager").ShouldBeAs("objection-piece");

    [Fact]
    public void Feedback() => SignalCard.Feedback(Given(null)).ShouldBeAs("feedback");

    [Fact]
    public void Feedback_answered() => SignalCard.Feedback(Given("We send half as many from December")).ShouldBeAs("feedback-owner-answered");

    [Fact]
    public void Answer() => SignalCard.Answered(Given("We send half as many from December"), "Mia Novak").ShouldBeAs("feedback-answer");

    [Fact]
    public void Did_it_help() => SignalCard.DidItHelp(Of(SignalKind.Content, "pricing one-pager"), "price", null).ShouldBeAs("content-question");

    [Fact]
    public void All() => SignalsCard.Of(new SignalsView(
        [Deal(("Mia Novak", Side.Marketing), ("Sam Porter", Side.Sales))],
        [new ObjectionLine("price", 4, "pricing one-pager", 2, 1), new ObjectionLine("integration", 2, null, 0, 0)],
        [new FeedbackCounts("spring-mail", 2, 1, 1)],
        [new Signal { Name = "spring webinar", NameKey = "", SaidBy = "mia", From = new LocalDate(2026, 12, 3), Until = new LocalDate(2026, 12, 20) }],
        [Ask()],
        Monday)).ShouldBeAs("signals");

    [Fact]
    public void Nothing_yet() => SignalsCard.Of(new SignalsView([], [], [], [], [], Monday)).ShouldBeAs("signals-none");

    [Fact]
    public void Win_form() => Form(SignalsCard.WinForm(SomeTurn.Of("sam"), null, Members)).ShouldBeAs("form-win");

    [Fact]
    public void Thanks_form() => Form(SignalsCard.WinForm(SomeTurn.Of("sam"), Deal().Win, Members)).ShouldBeAs("form-thanks");

    [Fact]
    public void Objection_form() => Form(SignalsCard.ObjectionForm(SomeTurn.Of("sam"))).ShouldBeAs("form-objection");

    [Fact]
    public void Content_form() => Form(SignalsCard.ContentForm(SomeTurn.Of("sam"))).ShouldBeAs("form-content");

    [Fact]
    public void Feedback_form() => Form(SignalsCard.FeedbackForm(SomeTurn.Of("sam"), ["spring-mail", "fair"])).ShouldBeAs("form-feedback");

    [Fact]
    public void Answer_form() => Form(SignalsCard.AnswerForm(SomeTurn.Of("mia"), Given(null))).ShouldBeAs("form-answer");

    [Fact]
    public void Coming_form() => Form(SignalsCard.ComingForm(SomeTurn.Of("mia"))).ShouldBeAs("form-coming");

    [Fact]
    public void Ask_form() => Form(SignalsCard.AskForm(SomeTurn.Of("sam"))).ShouldBeAs("form-ask");

    private static AdaptiveCards.AdaptiveCard Form(Reply reply) => ((Reply.Dialog)reply).Content;

    private static WonDeal Deal(params (string, Side?)[] thanked) => new(new Signal { Id = Id, Kind = SignalKind.Win, Name = "Acme", NameKey = "ACME", Amount = 40000, Currency = "EUR", Text = "spring-mail", SaidBy = "sam" }, thanked);

    private static Signal Ask() => new() { Id = Id, Kind = SignalKind.Ask, Name = "fintech one-pager", NameKey = "", Side = Side.Marketing, Until = new LocalDate(2026, 12, 12), SaidBy = "sam" };

    private static Signal Given(string? answer) => new() { Id = Id, Kind = SignalKind.Feedback, Name = "spring-mail", NameKey = "", Side = Side.Sales, Verdict = Verdict.Annoys, Text = "Customers call it spam", Answer = answer, SaidBy = "sam" };

    private static Signal Of(SignalKind kind, string name) => new() { Id = Id, Kind = kind, Name = name, NameKey = "", SaidBy = "mia" };
}
