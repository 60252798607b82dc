using SmarketingBot.Campaigns;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Campaigns;
using SmarketingBot.Core.Leads;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Campaigns;

public class CampaignCardTests
{
    private static readonly LeadCounts Leads = new(120, 40, 20, 10, 30, 0, 0, 20);

    [Fact]
    public void From_cost_to_return() => CampaignCard.Of(CampaignFigures.Of(Spring(), Leads, [(12000, "EUR"), (8000, "")]), "Mia Novak").ShouldBeAs("campaign");

    [Fact]
    public void Little_is_entered() => CampaignCard.Of(CampaignFigures.Of(Spring(), null, []), "Mia Novak").ShouldBeAs("campaign-new");

    [Fact]
    public void All() => CampaignCard.List([CampaignFigures.Of(Spring(), Leads, [(12000, "EUR"), (8000, "")]), CampaignFigures.Of(Fair(), null, [])]).ShouldBeAs("campaigns");

    [Fact]
    public void None_yet() => CampaignCard.List([]).ShouldBeAs("campaigns-none");

    [Fact]
    public void Form() => ((Reply.Dialog)CampaignCard.Form(SomeTurn.Of("mia"), null, [])).Content.ShouldBeAs("form-campaign");

    [Fact]
    public void Form_of_one_that_is_there() => ((Reply.Dialog)CampaignCard.Form(SomeTurn.Of("mia"), Spring(), [])).Content.ShouldBeAs("form-campaign-change");

    private static Campaign Spring() => new() { Id = Guid.Parse("0193a000-0000-7000-8000-000000000031"), Name = "spring-mail", NameKey = "SPRING-MAIL", OwnerId = "mia", Cost = 3000, Currency = "EUR" };

    private static Campaign Fair() => new() { Id = Guid.Parse("0193a000-0000-7000-8000-000000000032"), Name = "fair in Munich", NameKey = "FAIR IN MUNICH", OwnerId = "max" };
}
