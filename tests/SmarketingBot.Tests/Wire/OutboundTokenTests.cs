// Long because each way to prove the bot, and each place that must not see it, is a test of its own.
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace SmarketingBot.Tests.Wire;

/// <summary>How the bot proves itself, and to whom.</summary>
public class OutboundTokenTests
{
    private static readonly Doing Answering = new((turn, cancel) => turn.SendActivityAsync("hi", cancellationToken: cancel));

    [Fact]
    public async Task A_secret_is_exchanged_once_for_a_token_of_the_bots_own_tenant()
    {
        await using var bot = await Bot.Start();
        bot.Handler = Answering;
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => bot.Post(bot.Message())));

        var (path, form) = bot.Issuer.TokenForms.ShouldHaveSingleItem();
        path.ShouldBe($"/{Bot.Tenant}/oauth2/v2.0/token");
        form.ShouldBe(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = Bot.AppId,
            ["client_secret"] = "a secret",
            ["scope"] = "https://api.botframework.com/.default",
        }, ignoreOrder: true);
        bot.Channel.Calls.Count.ShouldBe(10);
        bot.Channel.Calls.ShouldAllBe(call => call.Headers["Authorization"] == "Bearer token-1");
    }

    [Fact]
    public async Task A_token_is_renewed_five_minutes_before_its_end()
    {
        await using var bot = await Bot.Start();
        bot.Handler = Answering;
        bot.Issuer.TokenLifetime = 299;
        await bot.Post(bot.Message());
        await bot.Post(bot.Message());
        bot.Issuer.TokenForms.Count.ShouldBe(2);
        bot.Channel.Calls.Last().Headers["Authorization"].ShouldBe("Bearer token-2");
    }

    [Fact]
    public async Task While_the_authority_is_away_the_old_token_serves_until_its_end()
    {
        await using var bot = await Bot.Start();
        bot.Handler = Answering;
        bot.Issuer.TokenLifetime = 120;
        await bot.Post(bot.Message());

        bot.Issuer.Instead = Unavailable;
        (await bot.Post(bot.Message())).StatusCode.ShouldBe(HttpStatusCode.OK);
        bot.Channel.Calls.Last().Headers["Authorization"].ShouldBe("Bearer token-1");
    }

    [Fact]
    public async Task A_refusal_by_the_authority_tells_its_code_but_no_secret()
    {
        await using var issuer = await Issuer.Start(PublishedKey.Good);
        issuer.Instead = async context =>
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            await context.Response.WriteAsync(
                """{"error":"invalid_client","error_description":"the secret 'a secret' is wrong","error_codes":[7000215]}""");
        };
        var refused = await Should.ThrowAsync<InvalidOperationException>(() => AuthorizationOf(issuer, "a secret"));
        refused.Message.ShouldContain("invalid_client");
        refused.Message.ShouldContain("7000215");
        refused.ToString().ShouldNotContain("a secret");
    }

    [Fact]
    public async Task An_answer_that_is_no_json_is_no_token()
    {
        await using var issuer = await Issuer.Start(PublishedKey.Good);
        issuer.Instead = context => context.Response.WriteAsync("<html>");
        (await Should.ThrowAsync<InvalidOperationException>(() => AuthorizationOf(issuer, "a secret"))).Message.ShouldContain("200");
    }

    [Fact]
    public async Task A_certificate_proves_the_bot_by_a_signed_assertion()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=smarketing", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(
            TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, certificate.Export(X509ContentType.Pfx, "open sesame"));
            await using var bot = await Bot.Start(new()
            {
                ["MicrosoftAppPassword"] = null,
                ["MicrosoftAppCertificatePath"] = path,
                ["MicrosoftAppCertificatePassword"] = "open sesame",
            });
            bot.Handler = Answering;
            await bot.Post(bot.Message());

            var form = bot.Issuer.TokenForms.ShouldHaveSingleItem().Form;
            form.ShouldNotContainKey("client_secret");
            form["client_assertion_type"].ShouldBe("urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
            var parts = form["client_assertion"].Split('.');
            key.VerifyData(
                Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Decoded(parts[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pss)
                .ShouldBeTrue();
            using var head = JsonDocument.Parse(Decoded(parts[0]));
            head.RootElement.GetProperty("x5t#S256").GetString().ShouldBe(PublishedKey.Base64Url(SHA256.HashData(certificate.RawData)));
            using var claims = JsonDocument.Parse(Decoded(parts[1]));
            claims.RootElement.GetProperty("aud").GetString().ShouldBe($"{bot.Issuer.Url}/{Bot.Tenant}/oauth2/v2.0/token");
            claims.RootElement.GetProperty("iss").GetString().ShouldBe(Bot.AppId);
            claims.RootElement.GetProperty("sub").GetString().ShouldBe(Bot.AppId);
            bot.Channel.Calls.Single().Headers["Authorization"].ShouldBe("Bearer token-1");
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task A_managed_identity_gets_its_token_from_its_host()
    {
        string? asked = null;
        await using var host = await Loopback.Start(context =>
        {
            asked = $"{context.Request.Query["client_id"]} for {context.Request.Query["resource"]}";
            return context.Response.WriteAsJsonAsync(new
            {
                access_token = "from the host",
                expires_on = TimeProvider.System.GetUtcNow().AddHours(1).ToUnixTimeSeconds().ToString(),
                resource = "https://api.botframework.com",
                token_type = "Bearer",
            });
        });
        // The host tells its processes by these variables; nothing else here reads them.
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", host.Url + "/msi/token");
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", "proof");
        try
        {
            var factory = new ConfigurationServiceClientCredentialFactory(Settings.Of(
                ("MicrosoftAppType", "UserAssignedMsi"), ("MicrosoftAppId", Bot.AppId), ("MicrosoftAppTenantId", Bot.Tenant)));
            var credentials = await factory.CreateCredentialsAsync(
                Bot.AppId, "https://api.botframework.com", "unused", true, CancellationToken.None);
            using var request = new HttpRequestMessage();
            await credentials.ProcessHttpRequestAsync(request, CancellationToken.None);
            request.Headers.Authorization!.ToString().ShouldBe("Bearer from the host");
        }
        finally
        {
            Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", null);
            Environment.SetEnvironmentVariable("IDENTITY_HEADER", null);
        }

        asked.ShouldBe($"{Bot.AppId} for https://api.botframework.com");
    }

    [Fact]
    public async Task Without_an_app_id_nothing_is_signed()
    {
        await using var bot = await Bot.Start(new() { ["MicrosoftAppId"] = null });
        bot.Handler = Answering;
        (await bot.PostText(bot.Message().ToJsonString(), null)).StatusCode.ShouldBe(HttpStatusCode.OK);
        bot.Channel.Calls.Single().Headers.ShouldNotContainKey("Authorization");
        bot.Issuer.TokenForms.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("https://evil.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net.evil.example/")]
    [InlineData("https://notbotframework.com/")]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    public async Task A_stored_address_that_is_not_the_channels_never_sees_a_token(string serviceUrl)
    {
        await using var bot = await Bot.Start();
        var reference = new ConversationReference
        {
            ServiceUrl = serviceUrl,
            ChannelId = "msteams",
            Conversation = new ConversationAccount(id: "a:1abc"),
        };
        var called = false;
        await Should.ThrowAsync<InvalidOperationException>(() => bot.Adapter.ContinueConversationAsync(
            Bot.AppId,
            reference,
            (_, _) =>
            {
                called = true;
                return Task.CompletedTask;
            },
            CancellationToken.None));
        called.ShouldBeFalse();
        bot.Issuer.TokenForms.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/teams")]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/teams")]
    [InlineData("https://partner.example/")]
    public async Task The_channels_own_addresses_and_those_on_the_list_are_trusted(string serviceUrl)
    {
        var authentication = Settings.Authentication(
            ("MicrosoftAppId", Bot.AppId), ("MicrosoftAppPassword", "x"), ("TrustedServiceHosts", "other.example, partner.example"));
        var client = await authentication.CreateConnectorFactory(Self()).CreateAsync(serviceUrl, null, CancellationToken.None);
        client.BaseUri.AbsoluteUri.ShouldStartWith(serviceUrl);
    }

    [Fact]
    public async Task Another_bots_app_id_gets_no_token()
    {
        await using var bot = await Bot.Start();
        await Should.ThrowAsync<InvalidOperationException>(() => bot.Adapter.ContinueConversationAsync(
            "99999999-2222-3333-4444-555555555555",
            new ConversationReference { ServiceUrl = bot.Channel.Url, Conversation = new ConversationAccount(id: "a:1abc") },
            (_, _) => Task.CompletedTask,
            CancellationToken.None));
    }

    [Theory]
    [InlineData(null, "tenant", "a secret", true)]
    [InlineData("SingleTenant", null, "a secret", false)]
    [InlineData("SingleTenant", "tenant", null, false)]
    [InlineData("UserAssignedMsi", null, null, false)]
    [InlineData("UserAssignedMsi", "tenant", null, true)]
    [InlineData("MultiTenant", null, "a secret", true)]
    [InlineData("Nonsense", "tenant", "a secret", false)]
    public void What_the_type_needs_must_be_configured(string? type, string? tenant, string? password, bool fine)
    {
        void Read() => _ = new ConfigurationServiceClientCredentialFactory(Settings.Of(
            ("MicrosoftAppType", type), ("MicrosoftAppId", Bot.AppId), ("MicrosoftAppTenantId", tenant), ("MicrosoftAppPassword", password)));
        if (fine)
            Should.NotThrow(Read);
        else
            Should.Throw<ArgumentException>(Read).Message.ShouldNotContain("secret");
    }

    [Theory]
    [InlineData("https://login.microsoftonline.com/botframework.com", "t", "https://login.microsoftonline.com/t/oauth2/v2.0/token")]
    [InlineData("https://login.microsoftonline.com/botframework.com", null, "https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token")]
    [InlineData("https://login.microsoftonline.com/{0}", "t", "https://login.microsoftonline.com/t/oauth2/v2.0/token")]
    [InlineData("https://login.microsoftonline.com/", "t", "https://login.microsoftonline.com/t/oauth2/v2.0/token")]
    [InlineData("https://login.example/own", "t", "https://login.example/own/oauth2/v2.0/token")]
    [InlineData("https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us", "t", "https://login.microsoftonline.us/t/oauth2/v2.0/token")]
    public void The_token_endpoint_follows_from_login_address_and_tenant(string login, string? tenant, string endpoint) =>
        LoginAuthority.TokenEndpoint(login, tenant).AbsoluteUri.ShouldBe(endpoint);

    [Fact]
    public void Secrets_do_not_cross_without_tls() =>
        Should.Throw<InvalidOperationException>(() => LoginAuthority.TokenEndpoint("http://login.example/", "t"));

    private static System.Security.Claims.ClaimsIdentity Self() => new([new("aud", Bot.AppId)]);

    private static byte[] Decoded(string part) => System.Buffers.Text.Base64Url.DecodeFromChars(part);

    private static async Task<string?> AuthorizationOf(Issuer issuer, string password)
    {
        var factory = new PasswordServiceClientCredentialFactory(Bot.AppId, password, Bot.Tenant, null, null);
        var credentials = await factory.CreateCredentialsAsync(
            Bot.AppId, "https://api.botframework.com", issuer.Url, true, CancellationToken.None);
        using var request = new HttpRequestMessage();
        await credentials.ProcessHttpRequestAsync(request, CancellationToken.None);
        return request.Headers.Authorization?.ToString();
    }

    private static Task Unavailable(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Task.CompletedTask;
    }
}
