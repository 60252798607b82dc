using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SmarketingBot.Tests.Stage;

/// <summary>Everything the bot writes into its log from here on, with exceptions and the values behind the words.</summary>
internal sealed class LogLines : ILoggerProvider
{
    private readonly ConcurrentQueue<(LogLevel Level, string Text)> _lines = new();

    /// <summary>Settings under which every library says all it can; the console stays quiet.</summary>
    public static readonly IReadOnlyDictionary<string, string?> Everything = new Dictionary<string, string?>
    {
        ["Logging:LogLevel:Default"] = "Debug",
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "Debug",
        ["Logging:LogLevel:Microsoft.EntityFrameworkCore"] = "Debug",
        ["Logging:LogLevel:System.Net.Http.HttpClient"] = "Debug",
        ["Logging:Console:LogLevel:Default"] = "None",
        ["Logging:EventSource:LogLevel:Default"] = "None",
    };

    public IReadOnlyList<(LogLevel Level, string Text)> All => [.. _lines];

    public IReadOnlyList<string> Loud => [.. _lines.Where(l => l.Level >= LogLevel.Warning).Select(l => l.Text)];

    /// <summary>Listens to a bot that runs already.</summary>
    public static LogLines Of(WebApplication bot)
    {
        var lines = new LogLines();
        bot.Services.GetRequiredService<ILoggerFactory>().AddProvider(lines);
        return lines;
    }

    public ILogger CreateLogger(string categoryName) => new Writer(this, categoryName);

    public void Dispose()
    {
    }

    private sealed class Writer(LogLines home, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            home._lines.Enqueue((logLevel, $"{category}: {formatter(state, exception)} {exception}"));
    }
}
