using Microsoft.Extensions.DependencyInjection;
using SmarketingBot.Conversation;
using SmarketingBot.People;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Conversation;

public class GreetingCardTests
{
    [Fact]
    public void Welcome_to_a_conversation() => Welcome.Conversation("Noa Levi", set: false).ShouldBeAs("welcome-conversation");

    [Fact]
    public void Welcome_to_a_person() => Welcome.Personal().ShouldBeAs("welcome-personal");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Help(bool personal)
    {
        await using var talk = await Talk.Begin();
        HelpFeature.Card(talk.Bot.Services.GetRequiredService<FeatureMap>(), personal).ShouldBeAs(personal ? "help-personal" : "help-conversation");
    }
}
