using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Links;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Operations;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Keys;

/// <summary>The moderator makes keys for other programs, and ends them.</summary>
public sealed class ManageKeys(BotDb db, SendLink send, AuditTrail audit, IClock clock)
{
    /// <summary>The document that shows a key, once.</summary>
    public const string Document = "api-key";

    /// <summary>Longest name, in characters.</summary>
    public const int LongestName = 40;

    /// <summary>Most keys of a series that can work at the same time.</summary>
    public const int Most = 10;

    /// <summary>How long a key works.</summary>
    public static Duration Works { get; } = Duration.FromDays(365);

    /// <summary>The keys that work or wait to be looked at, oldest first.</summary>
    public async Task<IReadOnlyList<ApiKey>> Of(Series series)
    {
        var now = clock.GetCurrentInstant();
        return await db.ApiKeys.Where(k => k.SeriesId == series.Id && k.RevokedAt == null && k.ExpiresAt > now).OrderBy(k => k.CreatedAt).ToListAsync();
    }

    /// <summary>Makes one, and sends its maker an address at which it is shown once. One that nobody looked at is sent again.</summary>
    /// <exception cref="RuleBroken">They don't moderate, the name can't be taken, or there are many already.</exception>
    public async Task<ApiKey> Create(Series series, string who, string name)
    {
        MustModerate(series, who);
        var tidy = Plain.Text(name).Trim();
        if (tidy.Length is 0 or > LongestName) throw new RuleBroken(T($"What is it for? Give the key a name of at most {LongestName} characters, for example “api key CRM”."));
        var all = await Of(series);
        var key = all.FirstOrDefault(k => k.Name.Equals(tidy, StringComparison.OrdinalIgnoreCase));
        if (key is { Hash: not null }) throw new RuleBroken(T($"There is a key “{key.Name}” already, and nobody can see it again. “api key revoke {key.Name}” ends it, or give the new one another name."));
        if (key is null)
        {
            if (all.Count >= Most) throw new RuleBroken(T($"There are {Most} keys already. End one that is no longer used, for example “api key revoke {all[0].Name}”."));
            var now = clock.GetCurrentInstant();
            db.Add(key = new ApiKey { SeriesId = series.Id, Name = tidy, CreatedBy = who, CreatedAt = now, ExpiresAt = now + Works });
            audit.Note(who, "rights", $"Key created {key.Id:N}");
        }
        await send.Run(series, who, Document, () => T($"API key “{key.Name}”"), key.Id.ToString("N"));
        return key;
    }

    /// <summary>Makes the secret of a key that nobody has looked at yet; null when it was shown before, or is over.</summary>
    /// <exception cref="RuleBroken">They don't moderate any more.</exception>
    public async Task<(ApiKey Key, string Secret)?> Show(Series series, string who, Guid id)
    {
        MustModerate(series, who);
        var key = await db.ApiKeys.FirstOrDefaultAsync(k => k.Id == id && k.SeriesId == series.Id);
        if (key is not { Hash: null, RevokedAt: null } || key.ExpiresAt <= clock.GetCurrentInstant()) return null;
        var (text, hash) = Secret.Make(key.Id);
        key.Hash = hash;
        return (key, text);
    }

    /// <summary>Ends one: from the next request on it opens nothing. Ended already, nothing happens.</summary>
    /// <exception cref="RuleBroken">They don't moderate, or there is no such key.</exception>
    public async Task<ApiKey> Revoke(Series series, string who, Func<ApiKey, bool> which)
    {
        MustModerate(series, who);
        var all = await db.ApiKeys.Where(k => k.SeriesId == series.Id).OrderByDescending(k => k.CreatedAt).ToListAsync();
        var key = all.Where(which).OrderBy(k => k.RevokedAt is not null).FirstOrDefault()
            ?? throw new RuleBroken(all.Exists(k => k.RevokedAt is null)
                ? T($"I don't know that key. There is {Names.List(all.Where(k => k.RevokedAt is null).Select(k => T($"“{k.Name}”")))}.")
                : T("I don't know that key. There are none here."));
        if (key.RevokedAt is not null) return key;
        key.RevokedAt = clock.GetCurrentInstant();
        audit.Note(who, "rights", $"Key revoked {key.Id:N}");
        return key;
    }

    /// <exception cref="RuleBroken">They don't moderate.</exception>
    public static void MustModerate(Series series, string who)
    {
        if (series.ModeratorId != who)
            throw new RuleBroken(series.ModeratorId is null
                ? T("Keys are made by whoever moderates, and nobody does yet. Say “moderator @name” first.")
                : T("Keys for other programs are made and ended by whoever moderates. Ask them to say “api key”."))
            { IsAboutRights = true };
    }
}
