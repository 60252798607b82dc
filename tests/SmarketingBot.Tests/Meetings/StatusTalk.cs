namespace SmarketingBot.Tests.Meetings;

/// <summary>Somebody asks whether all is well with the bot itself.</summary>
public class StatusTalk
{
    [Fact]
    public async Task What_is_late_is_told_and_what_is_on_time_too()
    {
        await using var talk = await SetupTalk.SetUp();
        await talk.Says(talk.Max, talk.Room, "status");
        talk.CardIn(talk.Room).ShouldShow("No message is late.");
        using (talk.Teams.Faults.Fail(503, when: call => call.Conversation == talk.Sam.Personal.Id))
        {
            await talk.Says(talk.Noa, talk.Room, "@Sam will call Acme by fri");
            await talk.Until("2026-11-23T09:00:00Z");
            await talk.Says(talk.Max, talk.Room, "status");
            talk.CardIn(talk.Room).ShouldShow("1 message waits to be said, the oldest since Mon 23 Nov, 09:30").ShouldNotShow("Acme");
            await talk.Says(talk.Max, "status");
            talk.CardTo(talk.Max).ShouldShow("1 message waits to be said");
        }
    }
}
