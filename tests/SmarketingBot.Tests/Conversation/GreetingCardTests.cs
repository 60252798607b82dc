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
        var map = talk.Bot.Services.GetRequiredService<FeatureMap>();
        var scope = personal ? "help-personal" : "help-conversation";
        HelpFeature.Overview(map, personal, HelpFeature.Subjects(map, personal, administrator: false)).ShouldBeAs(scope);
        HelpFeature.More(HelpFeature.Subjects(map, personal, administrator: false), 5).ShouldBeAs($"{scope}-more");
        var subjects = HelpFeature.Subjects(map, personal, administrator: true);
        foreach (var subject in subjects) HelpFeature.About(subject, personal).ShouldBeAs($"{scope}-{subject.Key.ToLowerInvariant().Replace(' ', '-')}");
        subjects.SelectMany(s => s).Select(row => row.Words).Append("help")
            .ShouldBe(map.Commands.Where(row => row.Where.HasFlag(personal ? Where.Personal : Where.Conversation)).Select(row => row.Words), ignoreOrder: true);
    }
}
