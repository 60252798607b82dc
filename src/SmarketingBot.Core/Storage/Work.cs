using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Scheduling;

namespace SmarketingBot.Core.Storage;

/// <summary>
/// Opens units of work: one scope, one context, one tenant, and for writers one transaction. State and the promise to
/// speak about it are always written in the same one.
/// </summary>
public sealed class Work(IServiceScopeFactory scopes, IDatabase database, Wake wake, HeldTenants held, Firsthand firsthand, StoreTrouble trouble)
{
    /// <summary>Runs a query for one tenant. Nothing is tracked for saving.</summary>
    public async Task<T> Read<T>(string tenant, Func<IServiceProvider, BotDb, Task<T>> body)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        db.Begin(tenant);
        try
        {
            var result = await body(scope.ServiceProvider, db);
            trouble.Answered();
            return result;
        }
        catch (Exception e)
        {
            trouble.Note(e);
            throw;
        }
        finally
        {
            // Contexts are pooled: the next to use this one must not inherit a tenant, nor a connection that the body opened.
            db.Tenant = "";
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>
    /// Runs a use case in the tenant's writing transaction, saves, commits and wakes the dispatcher if there is something to look at. Any exception
    /// undoes everything.
    /// </summary>
    public async Task<T> Write<T>(string tenant, Func<IServiceProvider, BotDb, Task<T>> body, bool wakes = true, CancellationToken ct = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        db.Begin(tenant);
        try
        {
            // Whatever goes wrong undoes everything, so nothing would ever go back to a savepoint.
            db.Database.AutoSavepointsEnabled = false;
            T result;
            IReadOnlyList<OutboxMessage> claimed;
            await using (var writing = await database.BeginWriting(db, tenant, ct))
            {
                result = await body(scope.ServiceProvider, db);
                claimed = await firsthand.Claim(db, scope.ServiceProvider.GetRequiredService<Promises>());
                await db.SaveChangesAsync(ct);
                if (db.LookAt is { } due) await LookAt(db, due, ct);
                await writing.Commit(ct);
            }
            trouble.Answered();
            if (wakes && db.LookAt is { } at) wake.Signal(tenant, at);
            await firsthand.Begin(scope.ServiceProvider, db, claimed);
            return result;
        }
        catch (Exception e)
        {
            trouble.Note(e);
            throw;
        }
        finally
        {
            (db.Tenant, db.LockFirst) = ("", null);
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <inheritdoc cref="Write{T}(string, Func{IServiceProvider, BotDb, Task{T}}, bool, CancellationToken)"/>
    public Task Write(string tenant, Func<IServiceProvider, BotDb, Task> body, bool wakes = true, CancellationToken ct = default) =>
        Write(tenant, async (services, db) =>
        {
            await body(services, db);
            return true;
        }, wakes, ct);

    // Whoever holds the tenant looks by itself and says when to look next as it lets go; that happens under the lock we hold now.
    private async Task LookAt(BotDb db, Instant due, CancellationToken ct)
    {
        if (held.Holds(db.Tenant)) return;
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO tenant_leases (tenant, due_at, lease_until, fence) VALUES ({db.Tenant}, {due.ToUnixTimeMilliseconds()}, 0, 0)
            ON CONFLICT (tenant) DO UPDATE SET due_at = excluded.due_at WHERE tenant_leases.due_at > excluded.due_at
            """, ct);
    }
}
