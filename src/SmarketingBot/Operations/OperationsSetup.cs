using Microsoft.Extensions.Options;
using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Operations;
using SmarketingBot.Scheduling;

namespace SmarketingBot.Operations;

internal static class OperationsSetup
{
    internal static void AddOperations(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Instrumentation>();
        builder.AddTelemetry();
        builder.Services.AddOptions<RetentionOptions>().BindConfiguration("Retention").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<Administrators>().AddScoped<AuditTrail>().AddScoped<StopSending>().AddScoped<ForgetPlace>().AddScoped<LeavePlace>().AddScoped<EnforceRetention>()
            .AddScoped<AdminViews>().AddScoped<AdminFeature>();
        builder.Services.AddHealthChecks().AddCheck<StoreCheck>("store", tags: ["ready"]);
    }

    internal static void MapOperations(this WebApplication app)
    {
        // Alive: the process answers. Ready: the store answers; no network is asked, so a Teams outage restarts nobody.
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains("ready") });
        app.MapInfoPages();
        if (!app.Environment.IsDevelopment()) return;
        app.MapGet(StartPage.Path, () => HtmlPage.Answer(StartPage.Html(app)));
        // A bot whose clock is stepped by somebody is in a rehearsal already.
        if (app.Services.GetRequiredService<IClock>() is SteppedClock) app.MapGet("/", () => Results.Redirect(StartPage.Path));
        else app.MapRoom();
    }

    /// <summary>Production does not start without an identity, or with half of one; it says what is missing.</summary>
    internal static void CheckSettings(this WebApplication app)
    {
        var missing = Identity.Missing(app.Configuration, app.Environment.IsProduction());
        if (missing.Count > 0) throw new SettingsException(missing);
        try
        {
            // The host would do the same a moment later, but with a stack trace in the log.
            app.Services.GetService<IStartupValidator>()?.Validate();
        }
        catch (OptionsValidationException wrong)
        {
            throw new SettingsException([.. wrong.Failures]);
        }
    }
}
