using NodaTime;
using SmarketingBot.Agendas;
using SmarketingBot.Conversation;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.People;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Agendas;

public class AgendaCardTests
{
    private static readonly LocalDate Today = new(2026, 11, 23);
    private static readonly Instant Start = Instant.FromUtc(2026, 11, 24, 7, 0);

    [Fact]
    public void The_agenda() => AgendaCard.Of(View()).ShouldBeAs("agenda");

    [Fact]
    public void The_agenda_of_a_first_meeting() => AgendaCard.Of(View(topics: 0, items: 0, kept: 0) with { Moderator = null, Elsewhere = [] }).ShouldBeAs("agenda-first");

    [Fact]
    public void A_full_agenda() => AgendaCard.Of(View(topics: 7, items: 7) with
    {
        Unreachable = [new Person { Id = "sia", Name = "Sia Anand" }, new Person { Id = "max", Name = "Max Weber" }],
    }).ShouldBeAs("agenda-full");

    [Theory]
    [InlineData(MeetingState.InProgress, "agenda-running")]
    [InlineData(MeetingState.Closed, "agenda-closed")]
    [InlineData(MeetingState.Lapsed, "agenda-lapsed")]
    public void The_agenda_when_the_meeting_has_moved_on(MeetingState state, string name)
    {
        var view = View(topics: state == MeetingState.Lapsed ? 0 : 3, state: state);
        if (state == MeetingState.InProgress) (view.Topics[0].Topic.State, view.Topics[1].Topic.State) = (TopicState.Covered, TopicState.Current);
        if (state == MeetingState.Closed) foreach (var line in view.Topics) line.Topic.State = line == view.Topics[^1] ? TopicState.CarriedOver : TopicState.Covered;
        AgendaCard.Of(view).ShouldBeAs(name);
    }

    [Fact]
    public void A_copy_that_is_no_longer_the_newest() => AgendaCard.Older(View(), posted: true).ShouldBeAs("agenda-older");

    [Fact]
    public void A_copy_of_a_meeting_that_moved() => AgendaCard.Older(View(), posted: false).ShouldBeAs("agenda-moved");

    [Fact]
    public void The_form_for_a_topic() => TopicDialog.Open(SomeTurn.Of("mia")).ShouldBeOfType<Reply.Dialog>().Content.ShouldBeAs("topic-form");

    [Fact]
    public void The_agenda_with_votes_and_what_waits_since_earlier() => AgendaCard.Of(Voted()).ShouldBeAs("agenda-voted");

    [Fact]
    public void The_agenda_when_the_moderator_is_missing() =>
        AgendaCard.Of(View() with { ModeratorExcused = true, TakingOver = true, Excused = ["Noa Levi", "Sia Anand"], IAmExcused = true, Unreachable = [new Person { Id = "max", Name = "Max Weber" }] })
            .ShouldBeAs("agenda-take-over");

    [Fact]
    public void The_agenda_on_a_holiday_with_people_away() => AgendaCard.Of(View(state: MeetingState.Scheduled, askAt: Start) with { Away = ["Sia Anand", "Max Weber"] }).ShouldBeAs("agenda-holiday");

    [Fact]
    public void The_agenda_with_a_round_of_wins() => AgendaCard.Of(View() with { PartSettings = Wins }).ShouldBeAs("agenda-wins");

    [Fact]
    public void The_agenda_that_fills_itself() => AgendaCard.Of(View() with { Facts = Filled }).ShouldBeAs("agenda-filled");

    [Fact]
    public void The_agenda_when_nothing_burns() => AgendaCard.Of(View(topics: 0, items: 0) with
    {
        Facts = new AgendaFacts
        {
            Together = "Together: 7 of 12 new customers, on pace",
            Numbers = [new("MQL 320 of 400", "on pace", FactMood.Good), new("Revenue €80,000 of €100,000", "ahead", FactMood.Good), new("Retention", "not entered")],
            Promised = [new("Marketing: 96 of 120 MQL", "on pace", FactMood.Good), new("Sales: first touch within 4h, 92% of 90%", "kept", FactMood.Good)],
        },
    }).ShouldBeAs("agenda-calm");

    private static AgendaFacts Filled => new()
    {
        Together = "Together: 7 of 12 new customers, on pace",
        Numbers =
        [
            new("MQL 280 of 500", "off pace", FactMood.Bad), new("Close rate 19%, target 20%", "a little behind", FactMood.Watch), new("Revenue €80,000 of €100,000", "ahead", FactMood.Good),
            new("Deals won 8 of 10", "on pace", FactMood.Good), new("SAL 200", "no target"), new("Retention", "not entered"), new("First response", "not entered"),
        ],
        Promised = [new("Marketing: 80 of 120 MQL", "off pace", FactMood.Bad), new("Sales: first touch within 4h, 92% of 90%", "kept", FactMood.Good)],
        Docket = [new("L-17 returned as wrong size", "both statements in"), new("L-21 returned as competitor", "sales has not answered")],
        Words = [new("SQL", "waits for a yes from sales")],
        Wins = ["Acme, €40,000 – Sam Porter and Mia Novak", "Globex – Sia Anand and Max Weber"],
        ComingUp = [new("Spring webinar", "3 Dec – 20 Dec")],
        Asks = [new("Marketing: fintech one-pager", "by Sat 12 Dec")],
    };

    [Fact]
    public void The_parts_of_the_agenda() => PartsCard.Of(Hour, Wins).ShouldBeAs("agenda-parts");

    [Fact]
    public void The_form_of_the_parts() => ((Reply.Dialog)PartsCard.Form(SomeTurn.Of("noa"), Hour, Wins)).Content.ShouldBeAs("agenda-parts-form");

    private static Series Hour => new() { ConversationId = "19:room@thread.v2", Minutes = 60 };

    private static PartSetting[] Wins => [new() { Part = AgendaPart.Wins, Minutes = 5, OfMinutes = 60 }, new() { Part = AgendaPart.ReadBack, Minutes = 0, OfMinutes = 60 }];

    [Fact]
    public void The_form_for_votes() => VoteForm(isModerator: false).ShouldBeAs("vote-form");

    [Fact]
    public void The_form_for_votes_of_the_moderator() => VoteForm(isModerator: true).ShouldBeAs("vote-form-moderator");

    private static AdaptiveCards.AdaptiveCard VoteForm(bool isModerator)
    {
        var topics = Voted().Topics.Select((t, index) => new Topic { Id = new Guid($"00000000-0000-7000-8000-00000000000{index}"), Title = t.Topic.Title, ProposerId = "x" }).ToList();
        var parked = new Topic { Id = new Guid("00000000-0000-7000-8000-000000000009"), Title = "Fair in Munich", ProposerId = "x", State = TopicState.Parked };
        return ((Reply.Dialog)VoteDialog.Open(SomeTurn.Of("noa"), topics, [parked], [topics[1].Id], isModerator)).Content;
    }

    private static AgendaView Voted()
    {
        var view = View();
        return view with
        {
            ModeratorAfter = "Olga Petrova",
            Topics = [view.Topics[0] with { Votes = 3 }, view.Topics[1] with { Votes = 1, Since = new LocalDate(2026, 11, 10) }, view.Topics[2]],
            Parked = [(new Topic { Title = "Fair in Munich", ProposerId = "x" }, new LocalDate(2026, 11, 3))],
            Excused = ["Sia Anand"],
        };
    }

    [Fact]
    public void Markup_in_peoples_words_stays_what_they_typed()
    {
        var view = View(topics: 1);
        var topic = new Topic { Title = "1. [free](https://x.example) **now** <at>Noa</at>", ProposerId = "mia", Minutes = 10, Outcome = "- {{DATE(2026-01-01)}}" };
        AgendaCard.Of(view with { Topics = [new TopicLine(topic, "Mia _Novak_")] }).ShouldBeAs("agenda-markup");
    }

    private static AgendaView View(int topics = 3, int items = 2, int kept = 3, MeetingState state = MeetingState.AgendaPosted, Instant? askAt = null)
    {
        (string Title, int Minutes, string By, string? Outcome)[] some =
        [
            ("Pricing page", 15, "Mia Novak", "we can launch on 3 December"),
            ("Leads of the Berlin fair that nobody has called yet", 20, "Sam Porter", "every lead has one name beside it"),
            ("Returned leads", 10, "Max Weber", null),
            ("One-pager for fintech", 5, "Sia Anand", "sales knows when it can be sent"),
            ("Scoreboard", 10, "Noa Levi", null),
            ("What “qualified” means", 10, "Mia Novak", "both sides count the same leads from January on"),
            ("Wins of the week", 5, "Sam Porter", null),
        ];
        (string What, string Owner, int Days)[] promised =
        [
            ("send Acme the revised price list", "Sam Porter", 4), ("call the twelve leads of the Berlin fair", "Sia Anand", 1), ("draft the follow-up mail", "Mia Novak", -2),
            ("book the stand for March", "Max Weber", 9), ("compare churn numbers", "Sia Anand", 10), ("ask legal about the logo", "Mia Novak", 11), ("write the fintech one-pager", "Max Weber", 12),
        ];
        return new AgendaView(
            new Series { ConversationId = "19:room@thread.v2", Zone = "Europe/Istanbul", Purpose = "Win more customers together, and lose no lead between us", Minutes = 60 },
            new Meeting { Id = new Guid("00000000-0000-7000-8000-000000000001"), StartsAt = Start, Minutes = 60, Date = new LocalDate(2026, 11, 24), State = state, AgendaAt = Start - Duration.FromDays(1), AskAt = askAt },
            "Weekly smarketing",
            [.. some.Take(topics).Select(t => new TopicLine(new Topic { Title = t.Title, ProposerId = "x", Minutes = t.Minutes, Outcome = t.Outcome }, t.By))],
            kept,
            [.. promised.Take(items).Select((p, index) => (new ActionItem { Number = 12 + index, What = p.What, OwnerId = "x", RecorderId = "x", Due = Today.PlusDays(p.Days) }, p.Owner))],
            "Noa Levi", ["08:00 in Berlin", "02:00 in New York"], [], Today, new Uri("https://teams.microsoft.com/l/chat/0/0?users=28%3Abot"));
    }
}
