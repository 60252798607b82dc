using System.Runtime.ExceptionServices;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using SmarketingBot.Conversation;

namespace SmarketingBot.Teams;

/// <summary>A way into a conversation outside any turn. Only addresses that the door accepted before are spoken to.</summary>
public sealed class TeamsConnection(Lazy<BotAdapter> adapter, IConfiguration configuration, TrustedHosts hosts, Questions questions)
{
    // As many as Teams gives: each page is a call, and a conversation may be asked fourteen times a second.
    private const int MembersPerPage = 500;
    private readonly string _appId = configuration["MicrosoftAppId"] ?? "";

    internal async Task In(string serviceUrl, string conversationId, string botId, string tenant, Func<ITurnContext, CancellationToken, Task> act, CancellationToken ct)
    {
        hosts.Check(serviceUrl);
        var reference = new ConversationReference
        {
            ServiceUrl = serviceUrl,
            ChannelId = "msteams",
            Bot = new ChannelAccount { Id = botId },
            Conversation = new ConversationAccount { Id = conversationId, TenantId = tenant },
        };
        await Told(outcome => adapter.Value.ContinueConversationAsync(_appId, reference, outcome(act), ct));
    }

    internal Task Create(string serviceUrl, string botId, string tenant, string userId, BotCallbackHandler opened, CancellationToken ct)
    {
        hosts.Check(serviceUrl);
        var parameters = new ConversationParameters
        {
            IsGroup = false,
            Bot = new ChannelAccount { Id = botId },
            Members = [new ChannelAccount { Id = userId }],
            TenantId = tenant,
            ChannelData = new TeamsChannelData { Tenant = new TenantInfo { Id = tenant } },
        };
        return Told(outcome => adapter.Value.CreateConversationAsync(_appId, "msteams", serviceUrl, null, parameters, outcome((context, token) => opened(context, token)), ct));
    }

    internal async Task<TeamsPagedMembersResult> Members(Here here, string tenant, string? continuation, CancellationToken ct) =>
        await Ask(here, tenant, (context, token) => TeamsInfo.GetPagedMembersAsync(context, MembersPerPage, continuation, token), ct) ?? new TeamsPagedMembersResult();

    internal Task<TeamsChannelAccount?> Member(Here here, string tenant, string id, CancellationToken ct) =>
        Ask(here, tenant, async (context, token) => (TeamsChannelAccount?)await TeamsInfo.GetMemberAsync(context, id, token), ct);

    internal Task<MeetingInfo?> Meeting(Here here, string tenant, string meeting, CancellationToken ct) =>
        Ask(here, tenant, async (context, token) => (MeetingInfo?)await TeamsInfo.GetMeetingInfoAsync(context, meeting, token), ct);

    private Task<T?> Ask<T>(Here here, string tenant, Func<ITurnContext, CancellationToken, Task<T>> ask, CancellationToken ct) => questions.Ask(tenant, here.Root, async () =>
    {
        T? result = default;
        await In(here.ServiceUrl, here.Root, here.BotId, tenant, async (context, token) => result = await ask(context, token), ct);
        return result;
    }, ct);

    // The adapter hands what goes wrong inside to OnTurnError and returns as if all were well. Whoever speaks unasked
    // must know: a refusal that counts as said would lose the message.
    private static async Task Told(Func<Func<Func<ITurnContext, CancellationToken, Task>, BotCallbackHandler>, Task> speak)
    {
        ExceptionDispatchInfo? failed = null;
        await speak(act => async (context, token) =>
        {
            try
            {
                await act(context, token);
            }
            catch (Exception e)
            {
                failed = ExceptionDispatchInfo.Capture(e);
            }
        });
        failed?.Throw();
    }
}
