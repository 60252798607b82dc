using NodaTime;
using SmarketingBot.Api;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Keys;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Api;

public class KeyCardTests
{
    [Fact]
    public void The_keys() => KeysCard.Of([("CRM", Words.T($"last used {"Mon 23 Nov"} · until {"Tue 23 Nov 2027"}")), ("Workflow", Words.T("not looked at yet"))]).ShouldBeAs("keys");

    [Fact]
    public void No_keys() => KeysCard.Of([]).ShouldBeAs("keys-none");

    [Fact]
    public void The_form_of_a_new_one() => ((Reply.Dialog)KeysCard.NewForm(SomeTurn.Of("noa"))).Content.ShouldBeAs("keys-new");

    [Fact]
    public void The_form_that_ends_one() => ((Reply.Dialog)KeysCard.RevokeForm(SomeTurn.Of("noa"),
        [new ApiKey { Id = Guid.Parse("0193a000-0000-7000-8000-000000000001"), Name = "CRM", CreatedBy = "noa", CreatedAt = Instant.FromUtc(2026, 11, 23, 9, 0) }])).Content.ShouldBeAs("keys-revoke");
}
