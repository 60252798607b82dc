using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace SmarketingBot.Core.Storage;

/// <summary>
/// A query that is asked for each single reminder. Written out in the usual way, its expression is built, taken apart and looked up anew each time, and on a
/// lone reminder that is a fifth of all that a node does; here it is done once. For what is asked more seldom the usual way reads better.
/// </summary>
/// <param name="query">The query; like any other it finds only what the tenant owns.</param>
internal sealed class Compiled<TAsked, TRow>(Expression<Func<BotDb, TAsked, IQueryable<TRow>>> query)
{
    // One a store: the same process may have several, in tests of different makes.
    private readonly ConditionalWeakTable<IModel, Func<BotDb, TAsked, IAsyncEnumerable<TRow>>> _compiled = [];

    /// <summary>What it finds.</summary>
    internal async Task<List<TRow>> List(BotDb db, TAsked asked)
    {
        List<TRow> rows = [];
        await foreach (var row in _compiled.GetValue(db.Model, _ => EF.CompileAsyncQuery(query))(db, asked)) rows.Add(row);
        return rows;
    }
}

/// <inheritdoc cref="Compiled{TAsked, TRow}"/>
internal sealed class Compiled<TFirst, TSecond, TRow>(Expression<Func<BotDb, TFirst, TSecond, IQueryable<TRow>>> query)
{
    private readonly ConditionalWeakTable<IModel, Func<BotDb, TFirst, TSecond, IAsyncEnumerable<TRow>>> _compiled = [];

    /// <summary>What it finds.</summary>
    internal async Task<List<TRow>> List(BotDb db, TFirst first, TSecond second)
    {
        List<TRow> rows = [];
        await foreach (var row in _compiled.GetValue(db.Model, _ => EF.CompileAsyncQuery(query))(db, first, second)) rows.Add(row);
        return rows;
    }
}
