using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using SmarketingBot.Rehearsal;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.People;

/// <summary>The first words are in the language of whoever they are for, and are said once, however Teams tells of an installation.</summary>
public class WelcomeTalk
{
    [Fact]
    public async Task The_first_words_in_ones_own_chat_are_in_the_language_of_ones_Teams()
    {
        await using var talk = await Talk.Begin(installed: false);
        (talk.Sam.Locale, talk.Max.Locale) = ("de-AT", "tr-TR");
        foreach (var person in new[] { talk.Sam, talk.Max, talk.Mia }) await talk.Teams.InstallFor(person);
        await talk.Settle();
        talk.CardTo(talk.Sam).ShouldShow("Hallo, ich bin SmarketingBot", "erinnere ich dich hier").Offers("Meine Einstellungen").ShouldBeTrue();
        talk.CardTo(talk.Max).ShouldShow("Merhaba, ben SmarketingBot");
        talk.CardTo(talk.Mia).ShouldShow("Hello, I'm SmarketingBot");
    }

    [Fact]
    public async Task A_group_is_welcomed_in_the_language_of_whoever_added_the_bot_until_somebody_sets_it_up()
    {
        await using var talk = await Talk.Begin();
        talk.Noa.Locale = "de-DE";
        await talk.Teams.InstallIn(talk.Room, talk.Noa);
        await talk.Settle();
        talk.Room.Messages.Count(m => m.FromBot).ShouldBe(1);
        talk.CardIn(talk.Room).ShouldShow("Hallo, ich bin SmarketingBot", "Noa Levi hat mich hinzugefügt.").Offers("Einrichten").ShouldBeTrue();

        await talk.Says(talk.Mia, talk.Room, "setup weekly tue 10:00 45m Europe/Berlin");
        talk.CardIn(talk.Room).ShouldShow("Almost set up");
        // A series that began decides, also when the bot comes again.
        await talk.Teams.UninstallFrom(talk.Room, talk.Mia);
        await talk.Until("2026-11-23T09:00:00Z");
        await talk.Teams.InstallIn(talk.Room, talk.Noa);
        await talk.Settle();
        talk.CardIn(talk.Room).ShouldShow("Hello, I'm SmarketingBot", "Noa Levi added me.").Offers("Set up").ShouldBeFalse();
    }

    [Fact]
    public async Task Whoever_adds_the_bot_to_a_group_need_not_be_one_of_them()
    {
        await using var talk = await Talk.Begin();
        var ada = talk.Teams.AddPerson("Ada Admin", locale: "de-DE");
        await talk.Teams.InstallIn(talk.Room, ada);
        await talk.Settle();
        talk.CardIn(talk.Room).ShouldShow("Hallo, ich bin SmarketingBot");
        (await Tables.Ask(talk.Bot, $"SELECT count(*) FROM members WHERE person_id = '{ada.AadObjectId}'")).ShouldBe("0");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Either_event_may_come_first_and_both_at_once(TestDatabase database)
    {
        await using var talk = await Talk.Begin(database, installed: false);
        SimPerson[] everybody = [talk.Noa, talk.Sam, talk.Mia, talk.Max];
        foreach (var person in everybody) person.Locale = "de-DE";

        var (members, installation) = Installs(talk, talk.Noa);
        await Post(talk, members);
        talk.CountTo(talk.Noa).ShouldBe(0);
        await Post(talk, installation);
        talk.CountTo(talk.Noa).ShouldBe(1);

        (members, installation) = Installs(talk, talk.Sam);
        await Post(talk, installation);
        talk.CountTo(talk.Sam).ShouldBe(1);
        await Post(talk, members, installation);

        await Task.WhenAll(new[] { talk.Mia, talk.Max }.Select(person => Installs(talk, person)).SelectMany(e => new[] { e.Members, e.Installation }).Select(talk.Teams.Post));
        await talk.Settle();

        await talk.Until("2026-11-23T08:01:00Z");
        foreach (var person in everybody)
        {
            talk.CountTo(person).ShouldBe(1);
            talk.CardTo(person).ShouldShow("Hallo, ich bin SmarketingBot");
        }
    }

    [Fact]
    public async Task A_client_that_tells_of_new_members_only_is_welcomed_a_little_later()
    {
        await using var talk = await Talk.Begin(installed: false);
        await Post(talk, Installs(talk, talk.Sam).Members);
        await Post(talk, talk.Teams.Installs(talk.Room, talk.Noa).Members);
        (talk.CountTo(talk.Sam), talk.Room.Count).ShouldBe((0, 0));
        await talk.Restart();
        await talk.Until("2026-11-23T08:00:05Z");
        talk.CardTo(talk.Sam).ShouldShow("Hello, I'm SmarketingBot");
        talk.CardIn(talk.Room).ShouldShow("Hello, I'm SmarketingBot", "Noa Levi added me.");

        // What comes too late is noted all the same, and nothing is said twice.
        talk.Sam.Locale = "de-DE";
        await Post(talk, Installs(talk, talk.Sam).Installation);
        await talk.Until("2026-11-23T08:01:00Z");
        talk.CountTo(talk.Sam).ShouldBe(1);
        (await Language(talk, talk.Sam)).ShouldBe("de");
    }

    [Fact]
    public async Task Nobody_waits_where_there_is_nothing_to_learn()
    {
        await using var talk = await Talk.Begin();
        talk.Noa.Locale = "de-DE";
        await talk.Says(talk.Noa, "hallo");
        await Post(talk, talk.Teams.Installs(talk.Room, talk.Noa).Members);
        talk.CardIn(talk.Room).ShouldShow("Hallo, ich bin SmarketingBot");

        await using var english = await Talk.Begin(installed: false, settings: new Dictionary<string, string?> { ["Languages:Offered"] = "en" });
        english.Sam.Locale = "de-DE";
        await Post(english, Installs(english, english.Sam).Members);
        english.CardTo(english.Sam).ShouldShow("Hello, I'm SmarketingBot");
    }

    [Fact]
    public async Task What_somebody_chose_or_said_before_counts_for_more_than_an_installation()
    {
        await using var talk = await Talk.Begin();
        talk.Mia.Locale = "tr-TR";
        await talk.Says(talk.Mia, "merhaba");
        await talk.Says(talk.Sam, "language türkçe");
        foreach (var person in new[] { talk.Mia, talk.Sam })
        {
            person.Locale = "de-DE";
            await talk.Teams.UninstallFor(person);
            await talk.Teams.InstallFor(person);
            await talk.Settle();
            talk.CardTo(person).ShouldShow("Merhaba, ben SmarketingBot");
            (await Language(talk, person)).ShouldBe("tr");
        }
    }

    [Fact]
    public async Task An_app_that_is_removed_while_its_welcome_waits_is_welcomed_once_when_it_comes_again()
    {
        await using var talk = await Talk.Begin(installed: false);
        // From any other place a chat with him could be opened.
        await talk.Says(talk.Mia, talk.Room, "help");
        await Post(talk, Installs(talk, talk.Sam).Members);
        await talk.Teams.UninstallFor(talk.Sam);
        await talk.Until("2026-11-23T09:00:00Z");
        talk.CountTo(talk.Sam).ShouldBe(0);
        await talk.Teams.InstallFor(talk.Sam);
        await talk.Until("2026-11-23T10:00:00Z");
        talk.CountTo(talk.Sam).ShouldBe(1);
    }

    [Theory]
    [InlineData("\"de-DE\"", "[]", true)]
    [InlineData("null", """[{"type":"clientInfo","locale":"de","platform":"Windows"}]""", true)]
    [InlineData("\"!!\"", """[null,{"type":17},{"type":"clientInfo","locale":"DE_at"}]""", true)]
    [InlineData("\"\"", "[]", false)]
    [InlineData("\"deutsch\"", """[{"type":"clientInfo"}]""", false)]
    [InlineData("\"fr-FR\"", """[{"type":"clientInfo","locale":{"de":"de"}}]""", false)]
    [InlineData("\"d\"", """[{"type":"clientInfo","locale":["de"]}]""", false)]
    [InlineData("17", "null", false)]
    public async Task A_language_is_read_from_either_place_and_rubbish_from_none(string locale, string entities, bool german)
    {
        await using var talk = await Talk.Begin(installed: false);
        var installation = Installs(talk, talk.Sam).Installation;
        (installation["locale"], installation["entities"]) = (JsonNode.Parse(locale), JsonNode.Parse(entities));
        await Post(talk, installation);
        talk.CardTo(talk.Sam).ShouldShow(german ? "Hallo, ich bin SmarketingBot" : "Hello, I'm SmarketingBot");
        (await Language(talk, talk.Sam)).ShouldBe(german ? "de" : "");
    }

    [Fact]
    public async Task Nobody_has_to_call_for_what_waits()
    {
        await using var store = await TestDatabase.Default.CreateReady();
        await using var teams = await SimulatedTeams.Start(new SimulatedTeamsOptions());
        await using var bot = await Running.On(store, ("Clock:Speed", "10"));
        teams.Bot = new Uri(bot.Get<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/api/messages");
        var (sam, mia) = (teams.AddPerson("Sam Porter"), teams.AddPerson("Mia Novak", locale: "de-DE"));
        await teams.Post(teams.Installs(sam.Personal, sam).Members);
        await teams.InstallFor(mia);
        await Running.Until(() => Task.FromResult(teams.PrivateMessagesTo(sam).Count > 0 && teams.PrivateMessagesTo(mia).Count > 0), "both welcomes");
        teams.LastCardTo(sam).ShouldShow("Hello, I'm SmarketingBot");
        teams.LastCardTo(mia).ShouldShow("Hallo, ich bin SmarketingBot");
        await bot.StopAsync();
    }

    private static (JsonObject Members, JsonObject Installation) Installs(Talk talk, SimPerson person) => talk.Teams.Installs(person.Personal, person);

    private static async Task Post(Talk talk, params JsonObject[] events)
    {
        foreach (var one in events) (await talk.Teams.Post(one)).Status.ShouldBe(200);
        await talk.Settle();
    }

    private static Task<string> Language(Talk talk, SimPerson person) => Tables.Ask(talk.Bot, $"SELECT language FROM people WHERE id = '{person.AadObjectId}'");
}
