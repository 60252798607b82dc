using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Conversation;

/// <summary>
/// The activities that only looked, of the last while. Answering one twice does no harm, so where one process has the store, its memory
/// is enough to keep a redelivery from being answered again. Where several do, the redelivery may come to another one: then a row says so,
/// which waits for no disk and may be lost in a crash of the server.
/// </summary>
public sealed class Recently(Work work, IDatabase database)
{
    private const int Most = 4096;
    private readonly HashSet<(string, string)> _seen = [];
    private readonly Queue<(string, string)> _order = new();

    /// <summary>True the first time it is asked about an activity.</summary>
    public async Task<bool> IsNew(Turn turn) => IsNewHere(turn.Tenant, turn.ActivityId) && (!database.IsShared || await IsNewAnywhere(turn));

    private bool IsNewHere(string tenant, string activityId)
    {
        lock (_seen)
        {
            if (!_seen.Add((tenant, activityId))) return false;
            _order.Enqueue((tenant, activityId));
            if (_order.Count > Most) _seen.Remove(_order.Dequeue());
            return true;
        }
    }

    private async Task<bool> IsNewAnywhere(Turn turn)
    {
        var (key, at) = ("look/" + turn.ActivityId + "/" + turn.Who.Id, BotDb.Ms(turn.Now));
        return await work.Read(turn.Tenant, (_, db) => db.Database.ExecuteSqlAsync($"""
            INSERT INTO inbox (tenant, key, at)
            SELECT {turn.Tenant}, {key}, {at} FROM (SELECT set_config('synchronous_commit', 'off', true)) AS quick
            ON CONFLICT DO NOTHING
            """)) > 0;
    }
}
