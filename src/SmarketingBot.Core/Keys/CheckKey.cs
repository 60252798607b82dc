using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Keys;

/// <summary>Finds out which program comes with a key, and remembers what it was answered.</summary>
public sealed class CheckKey(BotDb db, IClock clock)
{
    /// <summary>What every key begins with, so that people and scanners of secrets know one when they see it.</summary>
    public const string Prefix = "smk_";

    /// <summary>For how long an answer is remembered.</summary>
    public static Duration Remembers { get; } = Duration.FromHours(24);

    /// <summary>Reads what stands behind “Bearer”; null when it can't be a key.</summary>
    public static Secret? Read(string? text) => text is not null && text.StartsWith(Prefix, StringComparison.Ordinal) ? Secret.Read(text[Prefix.Length..]) : null;

    /// <summary>In which tenant a key is; it is looked for in all of them, because whoever comes with one tells none.</summary>
    public Task<string?> TenantOf(Guid id) => db.ApiKeys.IgnoreQueryFilters().Where(k => k.Id == id).Select(k => k.Tenant).FirstOrDefaultAsync();

    /// <summary>The key and its series; null when it is wrong, unknown, over or revoked: nobody is told which.</summary>
    public async Task<(ApiKey Key, Series Series)?> Find(Secret shown)
    {
        var key = await db.ApiKeys.FirstOrDefaultAsync(k => k.Id == shown.Id);
        var now = clock.GetCurrentInstant();
        if (!shown.Is(key?.Hash) || key is null || !key.Works(now)) return null;
        // Where the bot was removed, nothing is taken any more.
        return await db.Series.FirstOrDefaultAsync(s => s.Id == key.SeriesId && db.Places.Any(p => p.ConversationId == s.ConversationId && p.Active)) is { } series ? (key, series) : null;
    }

    /// <summary>Counts a request in its minute, wherever it came in; false when there were as many as may be.</summary>
    /// <param name="id">The key.</param>
    /// <param name="minute">Minutes of machine time since 1970.</param>
    /// <param name="most">Requests a minute.</param>
    public async Task<bool> Counts(Guid id, long minute, int most)
    {
        // A node whose clock is a little behind counts in the minute that another began, instead of beginning an old one anew.
        var counted = await db.ApiKeys.Where(k => k.Id == id && (k.UsesInMinute < most || k.CountedMinute < minute || k.CountedMinute > minute + 1)).ExecuteUpdateAsync(k => k
            .SetProperty(x => x.UsesInMinute, x => x.CountedMinute >= minute && x.CountedMinute <= minute + 1 ? x.UsesInMinute + 1 : 1)
            .SetProperty(x => x.CountedMinute, x => x.CountedMinute == minute + 1 ? minute + 1 : minute));
        return counted > 0;
    }

    /// <summary>Notes that it was used.</summary>
    public void Used(ApiKey key) => key.LastUsedAt = clock.GetCurrentInstant();

    /// <summary>What was answered to a request of that name within a day; null is nothing yet.</summary>
    public async Task<ApiAnswer?> Answered(ApiKey key, string name)
    {
        var hash = Hash(name);
        if (await db.ApiAnswers.FirstOrDefaultAsync(a => a.KeyId == key.Id && a.Name == hash) is not { } answer) return null;
        if (answer.At > clock.GetCurrentInstant() - Remembers) return answer;
        // Over: the name may be used again.
        await db.ApiAnswers.Where(a => a.KeyId == key.Id && a.Name == hash).ExecuteDeleteAsync();
        db.Entry(answer).State = EntityState.Detached;
        return null;
    }

    /// <summary>Whether it was answered to this very request.</summary>
    public static bool IsTo(ApiAnswer answer, ReadOnlySpan<byte> body) => answer.Asked == Hash(body);

    /// <summary>Remembers an answer under the name that the program gave its request.</summary>
    public void Remember(ApiKey key, string name, ReadOnlySpan<byte> body, string answer) =>
        db.Add(new ApiAnswer { KeyId = key.Id, Name = Hash(name), Asked = Hash(body), Answer = answer, At = clock.GetCurrentInstant() });

    private static string Hash(string text) => Hash(Encoding.UTF8.GetBytes(text));

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
