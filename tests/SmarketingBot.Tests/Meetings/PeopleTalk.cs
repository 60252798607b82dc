using SmarketingBot.Rehearsal;
using SmarketingBot.Tests.Proof;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Meetings;

/// <summary>Who may change what, who stands where, and who can be reached.</summary>
public class PeopleTalk
{
    [Fact]
    public async Task Whoever_joins_is_known_by_name_at_once()
    {
        await using var talk = await SetupTalk.SetUp();
        await talk.Teams.AddTo(talk.Room, talk.Noa, talk.Teams.AddPerson("Ada Berg", "Europe/Berlin"));
        await talk.Says(talk.Noa, talk.Room, "team sales Ada Berg");
        talk.LastIn(talk.Room).ShouldBe("Ada Berg is on the sales side now.");
    }

    [Fact]
    public async Task Once_there_is_a_moderator_only_they_change_it()
    {
        await using var talk = await SetupTalk.SetUp();
        foreach (var sentence in (string[])["setup weekly wed 9:00", "moderator @Mia", "team neutral @Sam", "purpose Mine", "setup weekly fri 12:00 Europe/Berlin"])
        {
            await talk.Says(talk.Sam, talk.Room, sentence);
            talk.LastIn(talk.Room).ShouldBe("Noa Levi moderates here, so only they can change that. Ask them to say it.");
        }
        var opened = await talk.Sam.Clicks("Set up");
        opened.Dialog.ShouldBeNull();
        opened.Toast.ShouldBe("Noa Levi moderates here, so only they can change that. Ask them to say it.");
        SetupTalk.SetupCard(talk).ShouldShow("Every Tuesday, 10:00–11:00", "Noa Levi", "Sam Porter").ShouldNotShow("Mine");
    }

    [Fact]
    public async Task When_the_moderator_has_left_others_can_change_it_again()
    {
        await using var talk = await SetupTalk.SetUp();
        await talk.Teams.RemoveFrom(talk.Room, talk.Noa, talk.Noa);
        await talk.Settle();
        await talk.Says(talk.Sam, talk.Room, "setup weekly wed 9:00");
        SetupTalk.SetupCard(talk).ShouldShow("Every Wednesday", "moderator @name");
    }

    [Fact]
    public async Task People_from_outside_never_set_up_or_moderate()
    {
        await using var talk = await Talk.Begin();
        var guest = talk.Teams.AddPerson("Gil Guest", "Europe/Berlin", role: PersonRole.Anonymous);
        await talk.Teams.AddTo(talk.Room, talk.Noa, guest);
        await talk.Settle();
        await talk.Says(guest, talk.Room, "setup weekly wed 9:00");
        talk.LastIn(talk.Room).ShouldContain("somebody of this organisation has to set it up");
        await talk.Says(talk.Noa, talk.Room, "moderator @Gil");
        talk.LastIn(talk.Room).ShouldBe("Gil Guest is a guest from outside, so they can't moderate. Choose somebody of your organisation.");
        await talk.Says(talk.Noa, talk.Room, "team");
        talk.CardIn(talk.Room).ShouldShow("Moderator\nnobody yet");
    }

    [Fact, Proves("play 9")]
    public async Task Who_sells_or_markets_cannot_moderate_and_who_moderates_stays_neutral()
    {
        await using var talk = await SetupTalk.SetUp();
        await talk.Says(talk.Noa, talk.Room, "moderator @Mia");
        talk.LastIn(talk.Room).ShouldBe("Mia Novak is on the marketing side, and who moderates belongs to neither. Choose somebody neutral: “moderator @name”.");
        await talk.Says(talk.Noa, talk.Room, "team sales @Noa @Max");
        talk.LastIn(talk.Room).ShouldBe("Noa Levi moderates, and who moderates stays neutral. Name somebody else first: “moderator @name”.");
        await talk.Says(talk.Noa, talk.Room, "team");
        talk.CardIn(talk.Room).ShouldShow("Moderator\nNoa Levi", "Sam Porter, Sia Anand", "Max Weber, Mia Novak");
    }

    [Fact]
    public async Task Whoever_cannot_be_reached_is_shown_until_they_open_the_chat()
    {
        await using var talk = await Talk.Begin(installed: false);
        await talk.Says(talk.Noa, talk.Room, "setup weekly tue 10:00");
        await talk.Says(talk.Noa, talk.Room, "team sales @Sam @Sia");
        SetupTalk.SetupCard(talk).ShouldShow("Not reachable yet: Sam Porter and Sia Anand").ShouldOffer("Open me");
        await talk.Says(talk.Noa, talk.Room, "status");
        talk.CardIn(talk.Room).ShouldShow("Not reachable yet\n2 people").ShouldNotShow("Sam Porter");

        await talk.Says(talk.Sam, "hi");
        SetupTalk.SetupCard(talk).ShouldShow("Not reachable yet: Sia Anand");
    }

    [Fact]
    public async Task Names_of_the_unreachable_are_for_the_moderator_in_private()
    {
        await using var talk = await Talk.Begin(installed: false);
        await talk.Says(talk.Noa, talk.Room, "setup weekly tue 10:00");
        await talk.Says(talk.Noa, talk.Room, "team sales @Sia");
        await talk.Says(talk.Noa, talk.Room, "moderator @Noa");
        await talk.Says(talk.Noa, "status");
        talk.CardTo(talk.Noa).ShouldShow("Only you see this", "Weekly smarketing", "Tue 24 Nov, 10:00 (Europe/Berlin)", "Not reachable yet\nSia Anand");
        await talk.Says(talk.Mia, talk.Room, "hi");
        await talk.Says(talk.Mia, "status");
        talk.CardTo(talk.Mia).ShouldShow("Weekly smarketing", "Not reachable yet\n1 person").ShouldNotShow("Sia Anand");
    }
}
