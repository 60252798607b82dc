using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Tests.Stage;

/// <summary>Counts the commands that one flow of calls sends to the store; others run beside it.</summary>
internal sealed class Queries : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly AsyncLocal<bool> _mine = new();
    private readonly List<IDisposable> _subscriptions = [];
    private int _count;

    private Queries()
    {
        _mine.Value = true;
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>How many commands some reading takes, and what it read.</summary>
    internal static Task<(int Count, T Read)> Of<T>(Talk talk, Func<IServiceProvider, BotDb, Task<T>> read) => talk.Bot.Services.GetRequiredService<Work>().Read(talk.Teams.Options.TenantId, async (services, db) =>
    {
        using var queries = new Queries();
        // EF looks only now and then whether anybody listens.
        while (queries._count == 0)
        {
            await db.Series.CountAsync();
            await Task.Delay(20);
        }
        queries._count = 0;
        var answer = await read(services, db);
        return (queries._count, answer);
    });

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name) _subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (_mine.Value && value.Key == RelationalEventId.CommandExecuting.Name) _count++;
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => _subscriptions.ForEach(s => s.Dispose());
}
