// Long because it is a table: one line for each kind of activity, and a handler that notes what it was told.
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace SmarketingBot.Tests.Wire;

/// <summary>Which activity reaches which method of a handler, over the wire.</summary>
public class DispatchTests
{
    [Theory]
    [InlineData("message", "{}", "message")]
    [InlineData("messageUpdate", """{"channelData":{"eventType":"editMessage"}}""", "edit")]
    [InlineData("messageUpdate", """{"channelData":{"eventType":"undeleteMessage"}}""", "undelete")]
    [InlineData("messageUpdate", """{"channelData":7}""", "")]
    [InlineData("messageDelete", """{"channelData":{"eventType":"softDeleteMessage"}}""", "delete")]
    [InlineData("messageReaction", """{"reactionsAdded":[{"type":"like"}]}""", "reaction like")]
    [InlineData("conversationUpdate", """{"membersAdded":[{"id":"29:mia","aadObjectId":"0-1"}]}""", "joined 29:mia 0-1")]
    [InlineData("conversationUpdate", """{"membersAdded":[{"id":"28:bot"}]}""", "joined 28:bot ")]
    [InlineData("conversationUpdate", """{"membersRemoved":[{"id":"29:mia"}]}""", "left 29:mia")]
    [InlineData("conversationUpdate", """{"channelData":{"eventType":"channelDeleted","channel":{"id":"c"},"team":{"id":"t"}}}""", "channel gone c of t")]
    [InlineData("conversationUpdate", """{"channelData":{"eventType":"teamArchived","team":{"id":"t"}}}""", "archived t")]
    [InlineData("conversationUpdate", """{"channelData":{"eventType":"somethingNew"}}""", "")]
    [InlineData("conversationUpdate", """{"channelData":"nonsense"}""", "")]
    [InlineData("installationUpdate", """{"action":"add"}""", "installed")]
    [InlineData("installationUpdate", """{"action":"Add-Upgrade"}""", "installed")]
    [InlineData("installationUpdate", """{"action":"remove"}""", "removed")]
    [InlineData("installationUpdate", """{"action":"remove-upgrade"}""", "removed")]
    [InlineData("installationUpdate", "{}", "")]
    [InlineData("event", """{"name":"application/vnd.microsoft.meetingStart","value":{"Title":"A","id":"m","StartTime":"2026-03-02T09:00:00Z"}}""", "start A m 09:00")]
    [InlineData("event", """{"name":"application/vnd.microsoft.meetingEnd","value":{"title":"A","Id":"m","endTime":"2026-03-02T10:00:00Z"}}""", "end A m 10:00")]
    [InlineData("event", """{"name":"application/vnd.microsoft.meetingParticipantJoin","value":{"members":[{"user":{"id":"29:sam"},"meeting":{"inMeeting":true,"role":"Organizer"}}]}}""", "in 29:sam Organizer True")]
    [InlineData("event", """{"name":"application/vnd.microsoft.meetingParticipantLeave","value":{"Members":[]}}""", "out 0")]
    [InlineData("event", """{"name":"application/vnd.microsoft.readReceipt","value":{"lastReadMessageId":"1700"}}""", "read 1700")]
    [InlineData("event", """{"name":"application/vnd.microsoft.meetingStart","value":{"StartTime":"whenever"}}""", "event application/vnd.microsoft.meetingStart")]
    [InlineData("event", """{"name":"application/vnd.microsoft.meetingStart","value":"nonsense"}""", "event application/vnd.microsoft.meetingStart")]
    [InlineData("event", """{"name":"application/vnd.microsoft.meetingStart"}""", "event application/vnd.microsoft.meetingStart")]
    [InlineData("event", """{"name":"unheard-of"}""", "event unheard-of")]
    [InlineData("event", "{}", "event ")]
    [InlineData("typing", "{}", "typing")]
    [InlineData("endOfConversation", """{"code":"x"}""", "over x")]
    [InlineData("unheardOf", "{}", "unrecognized unheardOf")]
    public async Task An_activity_reaches_its_method_and_is_answered_200(string type, string members, string expected)
    {
        await using var bot = await Bot.Start(new() { ["MicrosoftAppId"] = null });
        var handler = new Recording();
        bot.Handler = handler;
        (await bot.PostText(Activity(bot, type, members), null)).StatusCode.ShouldBe(HttpStatusCode.OK);
        string.Join('|', handler.Trail).ShouldBe(expected);
    }

    [Theory]
    [InlineData("adaptiveCard/action", """{"action":{"type":"Action.Execute","verb":"next","data":{"x":1}},"trigger":"manual"}""", 200, """{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"next 1"}""")]
    [InlineData("adaptiveCard/action", """{"action":{"type":"Action.Submit"}}""", 400, """{"statusCode":400,"type":"application/vnd.microsoft.error","value":{"code":"NotSupported","message":"Only Action.Execute can be answered here."}}""")]
    [InlineData("adaptiveCard/action", "{}", 400, """{"statusCode":400,"type":"application/vnd.microsoft.error","value":{"code":"BadRequest","message":"The action is missing."}}""")]
    [InlineData("adaptiveCard/action", "null", 400, """{"statusCode":400,"type":"application/vnd.microsoft.error","value":{"code":"BadRequest","message":"The value is missing."}}""")]
    [InlineData("adaptiveCard/action", """{"action":"x"}""", 400, """{"statusCode":400,"type":"application/vnd.microsoft.error","value":{"code":"BadRequest","message":"The value cannot be read."}}""")]
    [InlineData("adaptiveCard/action", "[1]", 400, """{"statusCode":400,"type":"application/vnd.microsoft.error","value":{"code":"BadRequest","message":"The value cannot be read."}}""")]
    [InlineData("task/fetch", """{"data":{"open":"it"}}""", 200, """{"task":{"value":{"title":"it","card":{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard"}}},"type":"continue"}}""")]
    [InlineData("task/submit", """{"data":{}}""", 200, """{"task":{"value":"Thank you.","type":"message"}}""")]
    [InlineData("task/submit", """{"context":7}""", 400, "\"The value has the wrong shape.\"")]
    [InlineData("task/submit", "\"nonsense\"", 400, "\"The value has the wrong shape.\"")]
    [InlineData("composeExtension/query", """{"commandId":"find","parameters":[{"name":"q","value":"ham"}]}""", 200, """{"composeExtension":{"type":"message","text":"find ham"}}""")]
    [InlineData("composeExtension/fetchTask", """{"commandId":"c","messagePayload":{"id":"5","body":{"content":"<b>x</b>"}}}""", 200, """{"task":{"value":"c 5 <b>x</b>","type":"message"}}""")]
    [InlineData("composeExtension/submitAction", """{"commandId":"c"}""", 200, "{}")]
    [InlineData("composeExtension/submitAction", """{"botMessagePreviewAction":"send"}""", 501, "")]
    [InlineData("composeExtension/submitAction", """{"botMessagePreviewAction":"else"}""", 400, "\"The preview action is neither edit nor send.\"")]
    [InlineData("composeExtension/selectItem", """{"a":1}""", 501, "")]
    [InlineData("composeExtension/selectItem", "[1]", 400, "\"The value has the wrong shape.\"")]
    [InlineData("composeExtension/queryLink", """{"url":"https://x"}""", 501, "")]
    [InlineData("composeExtension/anonymousQueryLink", """{"url":"https://x"}""", 501, "")]
    [InlineData("composeExtension/querySettingUrl", "{}", 501, "")]
    [InlineData("composeExtension/setting", "{}", 501, "")]
    [InlineData("composeExtension/onCardButtonClicked", "{}", 501, "")]
    [InlineData("signin/verifyState", "{}", 501, "")]
    [InlineData("signin/tokenExchange", "{}", 501, "")]
    [InlineData("unheard/of", "{}", 501, "")]
    [InlineData(null, "{}", 501, "")]
    public async Task An_invoke_reaches_its_method_and_is_answered_in_the_response(string? name, string value, int status, string body)
    {
        await using var bot = await Bot.Start(new() { ["MicrosoftAppId"] = null });
        bot.Handler = new Recording();
        var response = await bot.PostText(
            Activity(bot, "invoke", $$"""{"name":{{(name is null ? "null" : $"\"{name}\"")}},"value":{{value}}}"""), null);
        (await response.Content.ReadAsStringAsync()).ShouldBe(body);
        ((int)response.StatusCode).ShouldBe(status);
    }

    [Fact]
    public async Task Without_a_handler_everything_but_invokes_is_tolerated()
    {
        await using var bot = await Bot.Start(new() { ["MicrosoftAppId"] = null });
        foreach (var type in new[] { "message", "messageUpdate", "messageReaction", "conversationUpdate", "event", "installationUpdate", "new" })
            (await bot.PostText(Activity(bot, type, "{}"), null)).StatusCode.ShouldBe(HttpStatusCode.OK, type);
    }

    private static string Activity(Bot bot, string type, string members)
    {
        var activity = bot.Message();
        activity["type"] = type;
        foreach (var (name, value) in JsonNode.Parse(members)!.AsObject())
            activity[name] = value?.DeepClone();
        return activity.ToJsonString();
    }

    private sealed class Recording : TeamsActivityHandler
    {
        public List<string> Trail { get; } = [];

        public override Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
            base.OnTurnAsync(turnContext, cancellationToken);

        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) => Note("message");

        protected override Task OnTeamsMessageEditAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("edit");

        protected override Task OnTeamsMessageUndeleteAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("undelete");

        protected override Task OnTeamsMessageSoftDeleteAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Note("delete");

        protected override Task OnReactionsAddedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) =>
            Note("reaction " + messageReactions.Single().Type);

        protected override Task OnTeamsMembersAddedAsync(IList<TeamsChannelAccount> teamsMembersAdded, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note($"joined {teamsMembersAdded.Single().Id} {teamsMembersAdded.Single().AadObjectId}");

        protected override Task OnMembersRemovedAsync(IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note($"left {membersRemoved.Single().Id}");

        protected override Task OnTeamsChannelDeletedAsync(ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note($"channel gone {channelInfo.Id} of {teamInfo.Id}");

        protected override Task OnTeamsTeamArchivedAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note($"archived {teamInfo.Id}");

        protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("installed");

        protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("removed");

        protected override Task OnTeamsMeetingStartAsync(MeetingStartEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
            Note($"start {meeting.Title} {meeting.Id} {meeting.StartTime:HH:mm}");

        protected override Task OnTeamsMeetingEndAsync(MeetingEndEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
            Note($"end {meeting.Title} {meeting.Id} {meeting.EndTime:HH:mm}");

        protected override Task OnTeamsMeetingParticipantsJoinAsync(MeetingParticipantsEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
            Note($"in {meeting.Members[0].User.Id} {meeting.Members[0].Meeting.Role} {meeting.Members[0].Meeting.InMeeting}");

        protected override Task OnTeamsMeetingParticipantsLeaveAsync(MeetingParticipantsEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
            Note($"out {meeting.Members.Count}");

        protected override Task OnTeamsReadReceiptAsync(ReadReceiptInfo readReceiptInfo, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
            Note($"read {readReceiptInfo.LastReadMessageId}");

        protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
            Note($"event {turnContext.Activity.Name}");

        protected override Task OnTypingActivityAsync(ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken) => Note("typing");

        protected override Task OnEndOfConversationActivityAsync(ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken) =>
            Note($"over {turnContext.Activity.Code}");

        protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
            Note($"unrecognized {turnContext.Activity.Type}");

        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
            Task.FromResult(new AdaptiveCardInvokeResponse
            {
                StatusCode = 200,
                Type = "application/vnd.microsoft.activity.message",
                Value = $"{invokeValue.Action.Verb} {((JObject)invokeValue.Action.Data)["x"]}",
            });

        protected override Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
            Task.FromResult(new TaskModuleResponse(new TaskModuleContinueResponse(new TaskModuleTaskInfo
            {
                Title = ((JObject)taskModuleRequest.Data)["open"]!.ToString(),
                Card = new Attachment { ContentType = "application/vnd.microsoft.card.adaptive", Content = new JRaw("""{"type":"AdaptiveCard"}""") },
            })));

        protected override Task<TaskModuleResponse> OnTeamsTaskModuleSubmitAsync(ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
            Task.FromResult(new TaskModuleResponse(new TaskModuleMessageResponse("Thank you.")));

        protected override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) =>
            Task.FromResult(new MessagingExtensionResponse(new MessagingExtensionResult { Type = "message", Text = $"{query.CommandId} {query.Parameters[0].Value}" }));

        protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionFetchTaskAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
            Task.FromResult(new MessagingExtensionActionResponse
            {
                Task = new TaskModuleMessageResponse($"{action.CommandId} {action.MessagePayload.Id} {action.MessagePayload.Body.Content}"),
            });

        protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionSubmitActionAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
            Task.FromResult(new MessagingExtensionActionResponse());

        private Task Note(string what)
        {
            Trail.Add(what);
            return Task.CompletedTask;
        }
    }
}
