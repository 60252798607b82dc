using Microsoft.AspNetCore.Builder;
using SmarketingBot.Conversation;
using SmarketingBot.Tests.Proof;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Operations;

/// <summary>The bot starts only when it can be trusted to work, and says in plain words why it doesn't.</summary>
public class StartTests
{
    private static readonly Dictionary<string, string?> Whole = new()
    {
        ["MicrosoftAppId"] = "5b0a7c1e-0000-4000-8000-0000000b07b0",
        ["MicrosoftAppPassword"] = "secret",
        ["MicrosoftAppTenantId"] = "7e7a0000-0000-4000-8000-000000000001",
    };

    [Fact, Proves("pitfall 5")]
    public async Task Production_needs_an_app_id() =>
        (await Refusal("Production", [])).ShouldContain("MicrosoftAppId is not set");

    [Fact]
    public async Task A_password_alone_is_half_an_identity() =>
        (await Refusal("Development", new() { ["MicrosoftAppPassword"] = "secret" })).ShouldContain("MicrosoftAppPassword is set but MicrosoftAppId is not");

    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task An_app_id_needs_a_secret_and_a_tenant_and_both_are_named_at_once(string environment)
    {
        var message = await Refusal(environment, new() { ["MicrosoftAppId"] = Whole["MicrosoftAppId"] });
        message.ShouldContain("MicrosoftAppPassword");
        message.ShouldContain("MicrosoftAppTenantId is not set");
    }

    [Fact]
    public async Task A_kind_of_bot_that_does_not_exist_is_told() =>
        (await Refusal("Production", new(Whole) { ["MicrosoftAppType"] = "Tripletenant" })).ShouldContain("MicrosoftAppType must be");

    [Fact]
    public async Task A_whole_identity_starts_in_Production_and_needs_no_network_for_it()
    {
        await using var store = await TestDatabase.Default.Create();
        await using var app = Build("Production", Whole, store);
        await app.Prepare();
        await app.StartAsync();
        await app.StopAsync();
    }

    [Fact]
    public async Task As_a_process_it_ends_with_a_short_message_and_a_code()
    {
        await using var store = await TestDatabase.Sqlite.Create();
        using var bot = BotProcess.Start(new Dictionary<string, string?>
        {
            ["DOTNET_ENVIRONMENT"] = "Production",
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["ConnectionStrings__Smarketing"] = store.ConnectionString,
        });
        (await bot.Exit()).ShouldBe(2, bot.Said);
        bot.Errors.ShouldContain("SmarketingBot can't start");
        bot.Errors.ShouldContain("MicrosoftAppId is not set");
        bot.Said.ShouldNotContain("   at ");
        bot.Errors.Split('\n').Length.ShouldBeLessThan(6);
    }

    [Fact]
    public async Task A_setting_that_makes_no_sense_is_told_the_same_way()
    {
        await using var store = await TestDatabase.Sqlite.Create();
        using var bot = BotProcess.Start(new Dictionary<string, string?>
        {
            ["DOTNET_ENVIRONMENT"] = "Development",
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ConnectionStrings__Smarketing"] = store.ConnectionString,
            ["Outbox__LeaseSeconds"] = "0",
        });
        (await bot.Exit()).ShouldBe(2, bot.Said);
        bot.Errors.ShouldContain("LeaseSeconds");
        bot.Said.ShouldNotContain("   at ");
    }

    [Fact]
    public void Two_features_that_claim_the_same_words_stop_the_start() =>
        Should.Throw<InvalidOperationException>(() => new FeatureMap().With<HelpFeature>().With<HelpFeature>()).Message.ShouldContain("help");

    private static async Task<string> Refusal(string environment, Dictionary<string, string?> settings)
    {
        await using var store = await TestDatabase.Default.Create();
        await using var app = Build(environment, settings, store);
        return (await Should.ThrowAsync<Exception>(app.Prepare)).Message;
    }

    private static WebApplication Build(string environment, Dictionary<string, string?> settings, FreshDatabase store) => BotApp.Build([], null, new Dictionary<string, string?>(settings)
    {
        ["environment"] = environment,
        ["urls"] = "http://127.0.0.1:0",
        ["ConnectionStrings:Smarketing"] = store.ConnectionString,
        ["Logging:LogLevel:Default"] = "Warning",
    });
}
