using System.Globalization;

namespace SmarketingBot.Benchmarks.Town;

/// <summary>The rows that real turns would have left, table by table. Who is due has one item that is due today, in their hours.</summary>
internal sealed class TownRows(TownShape shape, string serviceUrl, DateTimeOffset now)
{
    /// <summary>Alarms from here on are moved to the instant that is chosen when a run begins; the warm ones first, then the others in their order.</summary>
    internal const long Placeholder = 5_000_000_000_000;

    /// <summary>Where the alarms of the warm ones lie.</summary>
    internal const long WarmPlaceholder = 4_000_000_000_000;

    private const string Bot = "28:b07b07b0-0000-4000-8000-000000000001";
    private const string AllWeek = "mon tue wed thu fri sat sun";
    private const int Group = 25;
    private readonly (string Zone, DateOnly Today) _local = Local(now);
    private readonly long _lately = now.AddDays(-9).ToUnixTimeMilliseconds();

    /// <summary>A table, its columns and its rows.</summary>
    internal IEnumerable<(string Table, string Columns, IEnumerable<object?[]> Rows)> Tables()
    {
        yield return ("people", "tenant,id,name,mri,outside,zone,personal_chat,service_url,reach,last_seen,zone_by_hand,language_by_hand,week,reminders_off",
            People().Select(p => new object?[] { p.Tenant, p.Id, "Person " + p.Number, "29:" + p.Id, false, _local.Zone, p.Chat, serviceUrl, "Reachable", _lately, false, false, AllWeek, false }));
        yield return ("places", "tenant,conversation_id,kind,name,service_url,bot_id,active,welcomed_at,last_seen",
            People().Select(p => Place(p.Tenant, p.Chat, "Personal", null)).Concat(Groups().Select(g => Place(g.Tenant, g.Room, "Group", "Smarketing " + g.Number))));
        yield return ("members", "tenant,conversation_id,person_id,side,present",
            People().Select(p => new object?[] { p.Tenant, Room(p.TenantNumber, p.Number / Group), p.Id, p.Number % 2 == 0 ? "Sales" : "Marketing", true }));
        yield return ("series", "tenant,id,conversation_id,purpose,anchor,start,zone,minutes,moderator_id,agenda_lead,week,reminder_from,reminder_until,minimum_side,setup_copies",
            Groups().Select(g => new object?[]
            {
                g.Tenant, g.Series, g.Room, "Close more together", Date(-30), "10:00", _local.Zone, 45, TownShape.Person(g.TenantNumber, g.Number * Group), 1,
                "mon tue wed thu fri", "09:30", "18:00", 3, 1,
            }));
        yield return ("meetings", "tenant,id,series_id,starts_at,date,slot,minutes,length_settled,state,agenda_at,numbers_at,hold_anyway,stand_in,floor_sales,floor_marketing,extended,resumed,closed_itself,agenda_copies",
            Groups().Select(g => new object?[]
            {
                g.Tenant, Id(3, g.TenantNumber, g.Number), g.Series, _lately, Date(-9), Date(-9), 45, true, "Closed", _lately, _lately, false, false, 0, 0, 0, 0, false, 1,
            }));
        yield return ("action_items", "tenant,number,series_id,conversation_id,owner_id,what,due,first_accepted_due,state,recorder_id,created_at,moves,snoozes,heads_up_sent,due_today_sent,overdue_sent", Items());
        yield return ("tenant_counters", "tenant,last_item", Enumerable.Range(0, shape.Tenants.Count).Select(t => new object?[] { TownShape.Tenant(t), shape.Tenants[t] * shape.ItemsEach }));
        yield return ("alarms", "tenant,kind,subject,at,failures", Alarms());
    }

    private IEnumerable<object?[]> Items() =>
        from p in People()
        from n in Enumerable.Range(0, shape.ItemsEach)
        let due = n == 0 && IsReminded(p)
        select new object?[]
        {
            p.Tenant, p.Number * shape.ItemsEach + n + 1, Series(p.TenantNumber, p.Number / Group), Room(p.TenantNumber, p.Number / Group), p.Id,
            "Send Acme the comparison of both offers, part " + n, due ? Date(0) : Date(150 + n), due ? Date(0) : Date(150 + n), "Open", p.Id, _lately, 0, 0, due, false, 0,
        };

    private IEnumerable<object?[]> Alarms()
    {
        var later = now.AddDays(140).ToUnixTimeMilliseconds();
        var order = shape.DueChats().Select((chat, i) => (chat, i)).ToDictionary(c => c.chat, c => c.i);
        foreach (var p in People())
            yield return [p.Tenant, "nag", p.Id, order.TryGetValue(p.Chat, out var turn) ? Placeholder + turn : IsReminded(p) ? WarmPlaceholder : later, 0];
        for (var t = 0; t < shape.Tenants.Count; t++)
            yield return [TownShape.Tenant(t), "retention", "tenant", later, 0];
    }

    private bool IsReminded(Inhabitant p) => p.Number < shape.Due[p.TenantNumber] + shape.Warm;

    private object?[] Place(string tenant, string conversation, string kind, string? name) => [tenant, conversation, kind, name, serviceUrl, Bot, true, _lately, _lately];

    private IEnumerable<Inhabitant> People() =>
        from t in Enumerable.Range(0, shape.Tenants.Count)
        from p in Enumerable.Range(0, shape.Tenants[t])
        select new Inhabitant(t, TownShape.Tenant(t), p, TownShape.Person(t, p), TownShape.Chat(t, p));

    private IEnumerable<(int TenantNumber, string Tenant, int Number, string Room, Guid Series)> Groups() =>
        from t in Enumerable.Range(0, shape.Tenants.Count)
        from g in Enumerable.Range(0, (shape.Tenants[t] + Group - 1) / Group)
        select (t, TownShape.Tenant(t), g, Room(t, g), Series(t, g));

    private static string Room(int tenant, int group) => $"19:t{tenant}-g{group}@thread.v2";

    private static Guid Series(int tenant, int group) => Id(2, tenant, group);

    private static Guid Id(int kind, int tenant, int number) => new(kind, (short)(tenant >> 8), (short)(tenant & 255), 0x80, 0, 0, 0, (byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number);

    private string Date(int days) => _local.Today.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // Where it is between ten and eleven now: the reminder hours of everybody are open for another seven hours.
    private static (string, DateOnly) Local(DateTimeOffset now)
    {
        var ahead = 10 - now.UtcDateTime.Hour;
        if (ahead < -12) ahead += 24;
        // POSIX counts west of Greenwich as positive.
        var zone = ahead == 0 ? "Etc/UTC" : $"Etc/GMT{(ahead > 0 ? "-" : "+")}{Math.Abs(ahead)}";
        return (zone, DateOnly.FromDateTime(now.UtcDateTime.AddHours(ahead)));
    }

    private sealed record Inhabitant(int TenantNumber, string Tenant, int Number, string Id, string Chat);
}
