using SmarketingBot.Tests.Meetings;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Scoreboards;

/// <summary>The goal of both sides. It is Monday, 23 November 2026; to Wednesday, 31 March 2027, there are 93 working days.</summary>
public class GoalTalk
{
    private const string Set = "goal 12 new customers by 31 mar, 4 by 31 jan";

    [Theory, OnSqlite, OnPostgres]
    public async Task A_goal_is_set_told_reached_and_celebrated_once(TestDatabase database)
    {
        await using var talk = await SetupTalk.SetUp(database);
        await talk.Says(talk.Noa, talk.Room, Set);
        talk.CardIn(talk.Room).ShouldShow("Together: 12 new customers by Wed 31 Mar 2027, not entered yet", "4 by Sun 31 Jan 2027", "to come").ShouldOffer("Where it stands");
        await talk.Says(talk.Sam, talk.Room, "goal 0");
        talk.CardIn(talk.Room).ShouldShow("Together: 0 of 12 new customers, on pace").ShouldNotShow("0% of what");

        await talk.Until("2027-01-20T09:00:00Z");
        await talk.Says(talk.Mia, talk.Room, "goal 6");
        // 43 of 93 days: 5.55 are expected by now.
        talk.CardIn(talk.Room).ShouldShow("Together: 6 of 12 new customers, ahead", "by Wed 31 Mar · 108% of what is expected by now", "reached");
        await talk.Says(talk.Noa, talk.Room, "scoreboard");
        talk.CardIn(talk.Room).ShouldShow("Together: 6 of 12 new customers, ahead");

        await talk.Says(talk.Sam, talk.Room, "goal +6");
        var news = talk.Room.Messages.Where(m => m is { FromBot: true, HasCard: true } && m.BaseView.Shows("Goal reached")).ShouldHaveSingleItem();
        news.BaseView.ShouldShow("Goal reached: 12 new customers", "12 of 12, 70 days early. Sales and marketing did it together.");
        await talk.Says(talk.Sam, talk.Room, "goal 11");
        news.BaseView.ShouldShow("That number was corrected: the goal isn't reached yet.");
        await talk.Says(talk.Mia, talk.Room, "goal 13");
        talk.Room.Messages.Count(m => m is { FromBot: true, HasCard: true } && m.BaseView.Shows("Goal reached")).ShouldBe(1);
        news.BaseView.ShouldShow("Goal reached: 12 new customers", "13 of 12");
    }

    [Fact]
    public async Task What_was_said_of_the_goal_is_taken_back()
    {
        await using var talk = await SetupTalk.SetUp();
        await talk.Says(talk.Noa, talk.Room, Set);
        await talk.Says(talk.Sam, talk.Room, "goal 3");
        await talk.Says(talk.Sam, talk.Room, "goal 7");
        var answer = talk.CardIn(talk.Room).Message!;
        answer.ViewOf(talk.Sam).ShouldShow("Together: 7 of 12 new customers", "Was 3.").ShouldOffer("Undo");
        answer.ViewOf(talk.Mia).ShouldNotOffer("Undo");
        await talk.Clicks(talk.Sam, answer, "Undo");
        answer.BaseView.ShouldShow("That was taken back or changed since.");
        await talk.Says(talk.Sam, talk.Room, "goal");
        talk.CardIn(talk.Room).ShouldShow("Together: 3 of 12 new customers, ahead");

        await talk.Says(talk.Noa, talk.Room, "goal 20 new customers by 31 mar");
        await talk.Says(talk.Noa, talk.Room, "undo");
        talk.LastIn(talk.Room).ShouldBe("Undone: the goal is 12 new customers again.");
        await talk.Says(talk.Noa, talk.Room, "goal off");
        await talk.Says(talk.Noa, talk.Room, "goal");
        talk.LastIn(talk.Room).ShouldStartWith("There is no goal yet.");
    }

    [Fact]
    public async Task By_form_too()
    {
        await using var talk = await SetupTalk.SetUp();
        await talk.Says(talk.Noa, talk.Room, "scoreboard");
        var form = (await talk.Noa.Clicks("Set the goal")).OpenDialog;
        var back = (await form.Submits(new { HowMuch = "€500k", OfWhat = "new revenue", ByWhen = "2027-03-31", Milestones = "600k by 31 jan" })).OpenDialog;
        back.Card.ShouldShow("A milestone is a part of the goal before its date; 600,000 by 31 Jan 2027 isn't.");
        await back.Submits(new { Milestones = "200k by 31 jan" });
        await talk.Settle();
        talk.CardIn(talk.Room).ShouldShow("Together: €500,000 new revenue by Wed 31 Mar 2027", "€200,000 by Sun 31 Jan 2027");
        await talk.Fills(talk.Sam, "Where it stands", new { HowManyThereAreNow = "40k" });
        talk.CardIn(talk.Room).ShouldShow("Together: €40,000 of €500,000 new revenue");
    }

    [Fact]
    public async Task The_moderator_sets_it_the_sides_say_where_it_stands_and_the_rest_is_refused()
    {
        await using var talk = await SetupTalk.SetUp();
        foreach (var (who, said, answer) in new[]
        {
            (talk.Sam, Set, "Noa Levi moderates here"),
            (talk.Sam, "goal 7", "There is no goal yet."),
            (talk.Noa, "goal many customers by 31 mar", "Begin with how much it is"),
            (talk.Noa, "goal 12 by 31 mar", "Of what?"),
            (talk.Noa, "goal 25% more by 31 mar", "A goal that both sides add to is a number or money"),
            (talk.Noa, "goal 12 new customers by 31 mar, 14 by 31 jan", "A milestone is a part of the goal"),
            (talk.Noa, "goal 12 new customers by never", "I can't read “never” as a date."),
            (talk.Noa, "goal customers", "To say where the goal stands, say “goal 7”"),
        })
        {
            await talk.Says(who, talk.Room, said);
            talk.LastIn(talk.Room).ShouldStartWith(answer);
        }
        await talk.Says(talk.Noa, talk.Room, Set);
        await talk.Says(talk.Sam, "goal 7");
        talk.CardTo(talk.Sam).ShouldShow("Together: 7 of 12 new customers").ShouldOffer("Undo");
        var guest = await Facilitation.Scene.AddNeutral(talk, "Olga Petrova");
        await talk.Says(guest, talk.Room, "goal 8");
        talk.LastIn(talk.Room).ShouldStartWith("Where the goal stands is said by sales, by marketing, or by the moderator.");
    }
}
