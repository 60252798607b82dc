using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace SmarketingBot.Tests.Wire;

/// <summary>What activities know about themselves.</summary>
public class SchemaTests
{
    [Fact]
    public void Mentions_are_found_and_taken_out_of_the_text()
    {
        var message = Read("""
            {"type":"message","text":"<at>Smarketing</at> add  <AT>smarketing</AT> ham for <at>Sam</at>","recipient":{"id":"28:bot"},
             "entities":[{"type":"mention","text":"<at>Smarketing</at>","mentioned":{"id":"28:bot","name":"Smarketing"}},
                         {"type":"clientInfo","timezone":"Europe/Berlin"},
                         {"type":"mention","mentioned":{"id":"29:sam","name":"Sam"}},
                         {"type":"mention","mentioned":"nonsense"},
                         null]}
            """);
        message.GetMentions().Select(mention => mention.Mentioned.Id).ShouldBe(["28:bot", "29:sam"]);
        message.MentionsRecipient().ShouldBeTrue();
        message.RemoveRecipientMention().ShouldBe("add   ham for <at>Sam</at>");
        message.RemoveMentionText("29:sam").ShouldBe("add   ham for");
        message.Entities[1].Properties["timezone"]!.ToString().ShouldBe("Europe/Berlin");
    }

    [Fact]
    public void An_entity_changes_into_a_mention_and_back()
    {
        var entity = new Entity();
        entity.SetAs(new Mention(new ChannelAccount("29:sam", "Sam"), "<at>Sam</at>"));
        entity.Type.ShouldBe("mention");
        entity.GetAs<Mention>().Mentioned.Name.ShouldBe("Sam");
    }

    [Fact]
    public void Channel_data_is_read_as_a_type_or_not_at_all()
    {
        var activity = Read("""{"type":"message","channelData":{"tenant":{"id":"t"},"meeting":{"id":"m"},"source":{"name":"x"},"onBehalfOf":[{"itemid":0,"mri":"29:a"}]}}""");
        var data = activity.GetChannelData<TeamsChannelData>();
        (data.Tenant.Id, data.Meeting.Id, data.OnBehalfOf[0].Mri).ShouldBe(("t", "m", "29:a"));
        data.AdditionalProperties.ShouldContainKey("source");
        activity.TeamsGetMeetingInfo().Id.ShouldBe("m");

        var broken = Read("""{"type":"message","channelData":{"tenant":"t"}}""");
        broken.TryGetChannelData<TeamsChannelData>(out _).ShouldBeFalse();
        broken.TeamsGetTeamInfo().ShouldBeNull();
        Should.Throw<JsonException>(() => broken.GetChannelData<TeamsChannelData>());
        new Activity().TryGetChannelData<TeamsChannelData>(out _).ShouldBeFalse();
    }

    [Fact]
    public void A_notification_is_asked_for_in_the_channel_data()
    {
        var message = MessageFactory.Text("hi");
        message.TeamsNotifyUser();
        JObject.FromObject(message)["channelData"]!["notification"]!["alert"]!.Value<bool>().ShouldBeTrue();
    }

    [Fact]
    public void A_reference_leads_back_into_the_conversation()
    {
        var activity = Read("""
            {"type":"message","id":"5","channelId":"msteams","serviceUrl":"https://s/","locale":"de-DE","from":{"id":"29:mia"},
             "recipient":{"id":"28:bot"},"conversation":{"id":"a:1","tenantId":"t"}}
            """);
        var stored = JsonConvert.SerializeObject(activity.GetConversationReference());
        var reference = JsonConvert.DeserializeObject<ConversationReference>(stored)!;
        var continued = reference.GetContinuationActivity();
        (continued.Type, continued.Name).ShouldBe(("event", "ContinueConversation"));
        (continued.From.Id, continued.Recipient.Id, continued.Conversation.TenantId).ShouldBe(("29:mia", "28:bot", "t"));
        (continued.ServiceUrl, continued.ChannelId, continued.Locale).ShouldBe(("https://s/", "msteams", "de-DE"));
    }

    [Fact]
    public void An_activity_is_seen_as_its_own_kind_only()
    {
        var message = new Activity("message");
        message.AsMessageActivity().ShouldBeSameAs(message);
        message.AsEventActivity().ShouldBeNull();
        new Activity("messageUpdate").AsMessageActivity().ShouldBeNull();
        new Activity("message/special").AsMessageActivity().ShouldNotBeNull();
        new Activity().AsMessageActivity().ShouldBeNull();
    }

    [Fact]
    public void A_reply_goes_back_to_whoever_spoke()
    {
        var reply = Read("""{"type":"message","id":"5","from":{"id":"29:mia"},"recipient":{"id":"28:bot"},"conversation":{"id":"a:1"}}""")
            .CreateReply("hi");
        (reply.From.Id, reply.Recipient.Id, reply.ReplyToId, reply.Text).ShouldBe(("28:bot", "29:mia", "5", "hi"));
    }

    [Theory]
    [InlineData("100", "200", true)]
    [InlineData("200", "200", true)]
    [InlineData("300", "200", false)]
    [InlineData("x", "200", false)]
    [InlineData("100", null, false)]
    public void A_receipt_tells_what_was_read(string asked, string? last, bool read) =>
        new ReadReceiptInfo(last).IsMessageRead(asked).ShouldBe(read);

    [Fact]
    public void A_card_as_a_search_result_previews_itself()
    {
        var card = new Attachment("t", content: new JRaw("{}"), name: "n");
        var result = card.ToMessagingExtensionAttachment();
        (result.ContentType, result.Name).ShouldBe(("t", "n"));
        result.Preview.ShouldBeSameAs(card);
    }

    private static Activity Read(string json) => JsonConvert.DeserializeObject<Activity>(json)!;
}
