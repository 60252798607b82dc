using System.Runtime.ExceptionServices;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Outbox;

namespace SmarketingBot.Teams;

internal static class TeamsSetup
{
    internal static void AddTeams(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        // What goes out is told by the outbox's own signals; the factory's log lines would cost each call and name conversations.
        services.AddHttpClient().ConfigureHttpClientDefaults(client => client.RemoveAllLoggers());
        // The stand-in keeps a list of its own for our token; one setting feeds both.
        builder.Configuration["TrustedServiceHosts"] = string.Join(',', builder.Configuration.GetSection("Teams:TrustedHosts").Get<string[]>() ?? []);
        services.AddOptions<TeamsOptions>().BindConfiguration("Teams").ValidateOnStart();
        services.AddSingleton<BotFrameworkAuthentication>(s => new ConfigurationBotFrameworkAuthentication(
            s.GetRequiredService<IConfiguration>(), httpClientFactory: s.GetRequiredService<IHttpClientFactory>(), logger: s.GetRequiredService<ILogger<BotFrameworkAuthentication>>()));
        services.AddSingleton<MeetingAdapter>();
        services.AddSingleton<IBotFrameworkHttpAdapter>(s => s.GetRequiredService<MeetingAdapter>());
        services.AddSingleton(s => new Lazy<BotAdapter>(s.GetRequiredService<MeetingAdapter>));
        services.AddSingleton<TrustedHosts>();
        services.AddSingleton<BotToken>();
        services.AddSingleton<Questions>();
        services.AddSingleton<TeamsConnection>();
        services.AddSingleton<IChat, TeamsChat>();
        services.AddSingleton<MeetingPlan>();
        services.AddSingleton<Roster>();
        services.AddSingleton<TurnReader>();
        services.AddSingleton<AttachedFiles>();
        // An address that leads elsewhere is not followed: only the first was looked at.
        services.AddHttpClient(nameof(AttachedFiles)).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        services.AddSingleton<Arrivals>();
        services.AddSingleton<OnlineMeetings>();
        services.AddSingleton<MessageExtension>();
        services.AddSingleton<Door>();
        services.AddSingleton<IBot, MeetingBot>();
    }

    internal static void MapTeams(this WebApplication app) =>
        app.MapPost("/api/messages", (HttpContext context, Door door, IBot bot) => door.Enter(context, bot));
}

/// <summary>The SDK's adapter; an exception that reaches it is a bug and was not told to anybody yet.</summary>
internal sealed class MeetingAdapter : CloudAdapter
{
    public MeetingAdapter(BotFrameworkAuthentication authentication, OfferedLanguages offered, ILogger<MeetingAdapter> log) : base(authentication, log) =>
        // The original's default sends the exception's text to the person. What somebody said must not be acknowledged and
        // lost, so it goes back to the door; who pressed something waits for an answer and gets one.
        OnTurnError = async (context, exception) =>
        {
            if (context.Activity.Type != ActivityTypes.Invoke) ExceptionDispatchInfo.Throw(exception);
            log.LogError(exception, "An invoke failed before it reached the router.");
            Language.Current = offered.Speak(context.Activity.Locale);
            await context.SendActivityAsync(new Activity { Type = ActivityTypesEx.InvokeResponse, Value = InvokeAnswers.Failed });
        };
}
