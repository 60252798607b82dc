// All states of one card and its forms stand side by side, so that they can be compared.
using NodaTime;
using SmarketingBot.ActionItems;
using SmarketingBot.Conversation;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Facilitation;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.People;
using SmarketingBot.Facilitation;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Facilitation;

public class MeetingCardTests
{
    private static readonly Instant Ten = Instant.FromUtc(2026, 11, 24, 9, 0);
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly Guid Id = Guid.Parse("0193a000-0000-7000-8000-000000000001");
    private static readonly Person Noa = new() { Id = "noa", Name = "Noa Levi", Mri = "29:noa" };

    private static readonly Topic[] Topics =
    [
        Topic(1, "Wins", 5, TopicState.Covered, used: 6),
        Topic(2, "Leads from the fair", 15, TopicState.Current, used: 17, outcome: "Agree who calls whom, and by when"),
        Topic(3, "Pricing page", 10, TopicState.Proposed),
        Topic(4, "Words we use", 5, TopicState.Proposed),
    ];

    private static readonly ItemView[] Items =
    [
        Item(12, "Sam Porter", "Call the ten hottest leads", ItemState.Open),
        Item(13, "Mia Novak", "Send the one-pager to everybody who left a card", ItemState.AwaitingOwner, Reach.NotInstalled),
    ];

    [Fact]
    public void The_moderator_leads() => MeetingCard.ForModerator(Running(5) with { Proposed = [Item(14, "Max Weber", "Add the fair's leads to the CRM", ItemState.Proposed)] }).ShouldBeAs("moderator");

    [Fact]
    public void The_floor_goes_to_and_fro()
    {
        var view = Running(5) with { Floor = "Sam Porter", Decisions = [], Commitments = [], OpenMe = null };
        (view.Meeting.FloorSales, view.Meeting.FloorMarketing, view.Meeting.StandIn) = (4, 2, true);
        MeetingCard.ForModerator(view).ShouldBeAs("floor");
    }

    [Fact]
    public void Somebody_neutral_may_take_over() => MeetingCard.ForNeutrals(Running(16) with
    {
        MayTakeOver = [new Person { Id = "olga", Name = "Olga Petrova", Mri = "29:olga" }],
        Decisions = [],
        Commitments = [],
        OpenMe = null,
    }).ShouldBeAs("take-over");

    [Fact]
    public void The_form_behind_more()
    {
        var view = Running(5) with { Proposed = [Item(14, "Max Weber", "Add the fair's leads to the CRM", ItemState.Proposed)] };
        (view.Meeting.FloorSales, view.Meeting.FloorMarketing) = (4, 2);
        Person[] here = [new() { Id = "mia", Name = "Mia Novak" }, new() { Id = "sam", Name = "Sam Porter" }];
        ((Reply.Dialog)MoreDialog.Open(SomeTurn.Of("noa"), [here[0]], here, view)).Content.ShouldBeAs("form-more");
    }

    [Fact]
    public void The_form_behind_more_after_a_decision() => ((Reply.Dialog)MoreDialog.Open(
        SomeTurn.Of("noa"), [], [new Person { Id = "sam", Name = "Sam Porter" }], Running(5), new Decision { Text = "One stand at the fair in Munich", RecordedBy = "noa", Id = Id })).Content.ShouldBeAs("form-more-undo");

    [Fact]
    public void The_moderator_is_missing() => MeetingCard.ForParticipants(Running(16) with { ModeratorMissing = true, Decisions = [], Commitments = [], OpenMe = null }).ShouldBeAs("moderator-missing");

    [Fact]
    public void The_form_for_a_stand_in() => ((Reply.Dialog)StandInCard.Form(SomeTurn.Of("sam"))).Content.ShouldBeAs("form-stand-in");

    [Fact]
    public void A_decision_that_was_typed() => DecisionReceiptCard.Of(new Decision { Text = "One stand at the fair in Munich", RecordedBy = "noa", Id = Id }, "29:noa", mayUndo: true).ShouldBeAs("decision");

    [Fact]
    public void An_end_that_was_taken_back() => MinutesCard.TakenBack(Minutes() with { Meeting = Meeting(MeetingState.InProgress) }).ShouldBeAs("minutes-taken-back");

    [Fact]
    public void The_question_for_a_stand_in() =>
        StandInCard.Question(Meeting(MeetingState.AgendaPosted), new Person { Id = "mia", Name = "Mia Novak" }, new StandIn { PersonId = "mia", MarketingAgreed = true }).ShouldBeAs("stand-in");

    [Fact]
    public void A_stand_in_was_agreed() => StandInCard.Agreed("Mia Novak").ShouldBeAs("stand-in-agreed");

    [Fact]
    public void The_question_how_it_was() => RatingCard.Of(new RatingView(Id, 1, null, [], null)).ShouldBeAs("rating");

    [Fact]
    public void Somebody_gave_few_points() => RatingCard.Of(new RatingView(Id, 2, null, [], new Rating { PersonId = "sam", Points = 3 })).ShouldBeAs("rating-low");

    [Fact]
    public void Several_said_how_it_was() => RatingCard.Of(new RatingView(Id, 4, 3.75, ["fewer topics", "more time for questions"], new Rating { PersonId = "sam", Points = 4 })).ShouldBeAs("rating-shown");

    [Fact]
    public void The_minutes_as_their_moderator_sees_them() => MinutesCard.Of(Minutes() with
    {
        ModeratorId = "noa",
        ModeratorMri = "29:noa",
        JustEnded = true,
        Topics = [Topics[0], Topic(2, "Leads from the fair", 15, TopicState.Parked)],
    }, forModerator: true).ShouldBeAs("minutes-moderator");

    [Fact]
    public void The_form_of_attendance() => ((Reply.Dialog)AttendanceFeature.Form(
        SomeTurn.Of("noa"), [new() { Id = "mia", Name = "Mia Novak" }, new() { Id = "sam", Name = "Sam Porter" }], ["sam"])).Content.ShouldBeAs("form-attendance");

    [Fact]
    public void Participants_follow() => MeetingCard.ForParticipants(Running(5)).ShouldBeAs("participant");

    [Fact]
    public void Time_runs_out() => MeetingCard.ForModerator(Running(13) with { Decisions = [], Commitments = [], Hands = [], OpenMe = null }).ShouldBeAs("nearly-up");

    [Fact]
    public void Time_is_up() => MeetingCard.ForParticipants(Running(16) with { Decisions = [], Commitments = [], Hands = [(SideWords.Say(Side.Sales), 1)], MyHandIsUp = true, OpenMe = null }).ShouldBeAs("time-is-up");

    [Fact]
    public void Nothing_on_the_agenda() => MeetingCard.ForModerator(Between([])).ShouldBeAs("open-discussion");

    [Fact]
    public void Everything_covered() => MeetingCard.ForModerator(Between([Topics[0]]) with { Decisions = ["One stand at the fair in Munich"] }).ShouldBeAs("all-covered");

    [Fact]
    public void It_is_over() => MeetingCard.ForParticipants(Between([]) with { Meeting = Meeting(MeetingState.Closed) }).ShouldBeAs("over");

    [Fact]
    public void The_call_began() => OfferCard.Of(new Meeting { Id = Id }, "Noa Levi").ShouldBeAs("offer");

    [Fact]
    public void Minutes_of_a_full_meeting() => MinutesCard.Of(Minutes()).ShouldBeAs("minutes");

    [Fact]
    public void Minutes_of_an_empty_one_that_closed_itself()
    {
        var minutes = Minutes();
        minutes.Meeting.ClosedItself = true;
        MinutesCard.Of(minutes with { Decisions = [], Commitments = [], Topics = [], Attendance = [(SideWords.Say(Side.Neutral), ["Noa Levi"])], OpenMe = null, NextModerator = null }).ShouldBeAs("minutes-empty");
    }

    [Fact]
    public void Minutes_stay_small_however_much_was_agreed()
    {
        var wide = new string('*', 300);
        var minutes = MinutesCard.Of(Minutes() with
        {
            Decisions = [.. Enumerable.Repeat(wide, 200)],
            Commitments = [.. Enumerable.Range(1, 200).Select(n => Item(n, "Sam Porter", wide, ItemState.Open))],
            Topics = [.. Enumerable.Range(1, 30).Select(n => Topic(n, new string('*', 120), 10, TopicState.Covered))],
        });
        System.Text.Encoding.Unicode.GetByteCount(minutes.ToJson()).ShouldBeLessThan(Core.Kernel.Limits.CardBytes);
    }

    [Fact]
    public void Forms() => new (string Name, Reply Form)[]
    {
        ("form-commitment", RecordingDialogs.Commitment(SomeTurn.Of("noa", "Max Weber can't check their own work. Choose somebody else, or leave “checked by” out."))),
        ("form-decision", RecordingDialogs.Decision(SomeTurn.Of("noa"))),
        ("form-take-on", RecordingDialogs.TakeOn(SomeTurn.Of("mia"))),
    }.ToList().ForEach(f => ((Reply.Dialog)f.Form).Content.ShouldBeAs(f.Name));

    private static MeetingView Running(int minute) => new()
    {
        Meeting = Meeting(MeetingState.InProgress),
        Moderator = Noa,
        Zone = Berlin,
        Now = Ten + Duration.FromMinutes(6 + minute),
        Topics = Topics,
        Presenter = "Sia Anand",
        Decisions = ["Whoever met the lead calls first", "One stand at the fair in Munich"],
        Commitments = Items,
        Hands = [(SideWords.Say(Side.Sales), 1), (SideWords.Say(Side.Marketing), 2)],
        OpenMe = new Uri("https://teams.microsoft.com/l/chat/0/0?users=28%3Abot"),
    };

    private static MeetingView Between(Topic[] topics)
    {
        var meeting = Meeting(MeetingState.InProgress);
        (meeting.CurrentTopicId, meeting.BoxStartedAt, meeting.BoxEndsAt) = (null, null, null);
        return new MeetingView { Meeting = meeting, Moderator = Noa, Zone = Berlin, Now = Ten + Duration.FromMinutes(30), Topics = topics };
    }

    private static MinutesView Minutes() => new()
    {
        Meeting = Meeting(MeetingState.Closed),
        Zone = Berlin,
        Moderator = "Noa Levi",
        Attendance = [(SideWords.Say(Side.Sales), ["Sam Porter", "Sia Anand"]), (SideWords.Say(Side.Marketing), ["Max Weber", "Mia Novak"]), (SideWords.Say(Side.Neutral), ["Noa Levi"])],
        Topics = [Topics[0], Topic(2, "Leads from the fair", 15, TopicState.Covered, used: 17), Topic(3, "Pricing page", 10, TopicState.CarriedOver)],
        Decisions = ["Whoever met the lead calls first", "One stand at the fair in Munich"],
        Commitments = Items,
        Next = new Meeting { StartsAt = Ten + Duration.FromDays(7) },
        NextModerator = "Noa Levi",
        OpenMe = new Uri("https://teams.microsoft.com/l/chat/0/0?users=28%3Abot"),
    };

    private static Meeting Meeting(MeetingState state) => new()
    {
        Id = Id,
        State = state,
        StartsAt = Ten,
        StartedAt = Ten,
        EndedAt = Ten + Duration.FromMinutes(48),
        Minutes = 45,
        CurrentTopicId = Topics[1].Id,
        BoxStartedAt = Ten + Duration.FromMinutes(6),
        BoxEndsAt = Ten + Duration.FromMinutes(21),
    };

    private static Topic Topic(int place, string title, int minutes, TopicState state, int used = 0, string? outcome = null) => new()
    {
        Id = Guid.Parse($"0193a000-0000-7000-8000-0000000001{place:00}"),
        Title = title,
        Minutes = minutes,
        Position = place,
        State = state,
        SecondsUsed = used * 60,
        Outcome = outcome,
        ProposerId = "mia",
    };

    private static ItemView Item(int number, string owner, string what, ItemState state, Reach reach = Reach.Reachable) => new(
        new ActionItem { Number = number, OwnerId = owner, What = what, Due = new LocalDate(2026, 12, 1), State = state, RecorderId = "noa" },
        new Person { Id = owner, Name = owner, Reach = reach }, "Weekly smarketing", "Sia Anand", null, new LocalDate(2026, 11, 24));
}
