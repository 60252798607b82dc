using SmarketingBot.Core.Kernel;
using SmarketingBot.Links;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Links;

public class LinkCardTests
{
    [Fact]
    public void The_address_of_a_document() => LinkCard.Of("Weekly smarketing", Words.T($"Minutes of {"Tue 24 Nov"}"), "10:35", new Uri("https://bot.contoso.com/download/x")).ShouldBeAs("link");

    [Fact]
    public void It_was_opened() => LinkCard.Opened("Weekly smarketing", Words.T($"Minutes of {"Tue 24 Nov"}"), "10:22").ShouldBeAs("link-opened");
}
