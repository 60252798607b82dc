using System.Text.Json.Nodes;
using SmarketingBot.Rehearsal;

namespace SmarketingBot.Tests.Rehearsal;

/// <summary>A simulated Teams with the fake bot at its side and two people in a chat.</summary>
internal sealed class RehearsalStage : IAsyncDisposable
{
    private RehearsalStage(SimulatedTeams teams, FakeBot bot)
    {
        (Teams, Bot) = (teams, bot);
        Mia = teams.AddPerson("Mia Novak", "Europe/Prague", "cs-CZ");
        Ben = teams.AddPerson("Ben Carter");
        Chat = teams.AddMeetingChat("Weekly smarketing", Mia, Ben);
    }

    public SimulatedTeams Teams { get; }

    public FakeBot Bot { get; }

    public SimPerson Mia { get; }

    public SimPerson Ben { get; }

    public SimConversation Chat { get; }

    public static async Task<RehearsalStage> Open(SimulatedTeamsOptions? options = null)
    {
        var bot = await FakeBot.Start();
        var teams = await SimulatedTeams.Start((options ?? new SimulatedTeamsOptions { InstalledForAll = true, InstalledInAll = true }) with { Bot = bot.Address });
        return new RehearsalStage(teams, bot);
    }

    public async Task<SimMessage> Post(JsonObject activity, SimConversation? conversation = null) =>
        Teams.FindMessage(await Bot.Send(Teams, (conversation ?? Chat).Id, activity))!;

    /// <summary>The bot answers invokes of this name with this body.</summary>
    public void Answers(string invoke, Func<JsonObject, JsonNode?> answer) => Bot.OnActivity = activity =>
        Task.FromResult((200, (string?)activity["name"] == invoke ? answer(activity) : null));

    public async ValueTask DisposeAsync()
    {
        await Teams.DisposeAsync();
        await Bot.DisposeAsync();
    }
}
