using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;
using SmarketingBot.Rehearsal;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Outbox;

/// <summary>Plays in which machine time stands still until the bot has nothing left to do, so that pauses cost nothing.</summary>
internal static class Patience
{
    /// <summary>Teams and the bot live by one machine clock that the play moves; Teams' own limits hold.</summary>
    public static Task<Talk> Begin(MachineClock clock, Func<SimulatedTeamsOptions, SimulatedTeamsOptions>? options = null) => Talk.Begin(
        TestDatabase.Sqlite,
        options: o => options is null ? o with { MachineTime = clock } : options(o with { MachineTime = clock }),
        settings: new Dictionary<string, string?>
        {
            ["Outbox:PerSecond"] = "7",
            ["Outbox:PerTwoSeconds"] = "8",
            ["Outbox:PerThirtySeconds"] = "60",
            ["Outbox:PerTenantSecond"] = "50",
        });

    /// <summary>Says all there is to say, letting pass as much machine time as that needs and no more.</summary>
    public static async Task SayAll(this Talk talk, MachineClock clock)
    {
        var dispatcher = talk.Bot.Services.GetRequiredService<Dispatcher>();
        await talk.Settle();
        while ((await dispatcher.Next(null, CancellationToken.None)).Machine is { } next)
        {
            clock.Advance(TimeSpan.FromMilliseconds(Math.Max(1, next - clock.GetUtcNow().ToUnixTimeMilliseconds())));
            await talk.Settle();
        }
    }

    /// <summary>Lets machine time pass until something that waits for it is through.</summary>
    public static async Task<T> While<T>(this MachineClock clock, Task<T> waiting)
    {
        while (!waiting.IsCompleted)
        {
            await Task.WhenAny(waiting, Task.Delay(20));
            if (!waiting.IsCompleted) clock.Advance(TimeSpan.FromMilliseconds(100));
        }
        return await waiting;
    }

    /// <summary>Promises sentences in one conversation or to one person, in one transaction.</summary>
    public static Task Promise(this Talk talk, Recipient to, params IEnumerable<string> texts) =>
        talk.Bot.Services.GetRequiredService<Work>().Write(talk.Teams.Options.TenantId, async (services, db) =>
        {
            if (to.ConversationId is { } id && !db.Places.Any(p => p.ConversationId == id))
                db.Add(new Place { ConversationId = id, Kind = PlaceKind.Group, ServiceUrl = talk.Teams.ServiceUrl.ToString(), BotId = talk.Teams.BotMri });
            foreach (var text in texts) await services.GetRequiredService<Promises>().Make(Answers.Kind, $"{to.Lane}/{text}", to, payload: Answers.Pack(Speech.Says(text)));
        });

    /// <summary>Makes people known to the bot, with their own chats, without a word from them.</summary>
    public static Task Meet(this Talk talk, IReadOnlyList<SimPerson> people) => Meet(talk.Bot, talk.Teams, people);

    /// <inheritdoc cref="Meet(Talk, IReadOnlyList{SimPerson})"/>
    public static Task Meet(WebApplication bot, SimulatedTeams teams, IReadOnlyList<SimPerson> people) =>
        bot.Services.GetRequiredService<Work>().Write(teams.Options.TenantId, (_, db) =>
        {
            foreach (var person in people)
            {
                db.Add(new Person { Id = person.AadObjectId!, Mri = person.Mri, Name = person.Name, ServiceUrl = teams.ServiceUrl.ToString(), PersonalChat = person.Personal.Id });
                db.Add(new Place { ConversationId = person.Personal.Id, Kind = PlaceKind.Personal, ServiceUrl = teams.ServiceUrl.ToString(), BotId = teams.BotMri });
            }
            return Task.CompletedTask;
        });

    /// <summary>Promises a good morning to each of them, in one transaction.</summary>
    public static Task Tell(WebApplication bot, SimulatedTeams teams, IEnumerable<SimPerson> crowd, int priority = 0) => bot.Get<Work>().Write(teams.Options.TenantId, async (services, _) =>
    {
        foreach (var one in crowd)
            await services.GetRequiredService<Promises>().Make(
                Answers.Kind, $"crowd/{one.AadObjectId}", Recipient.Person(one.AadObjectId!), payload: Answers.Pack(Speech.Says("Good morning")), priority: priority);
    });
}
