using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Teams;

/// <summary>Activity to turn: who, where, what, in our words. The sender is the verified one; the rest is theirs to claim.</summary>
public sealed class TurnReader(IClock clock, Work work, OfferedLanguages offered)
{
    // Longer messages are not delivered by Teams.
    private const int LongestPaste = 100_000;

    /// <summary>The turn, or null when the activity lacks what a turn needs.</summary>
    public async Task<Turn?> Read(Activity? activity, CancellationToken ct)
    {
        if (activity is null || !PersonIds.IsKnowable(activity.From) || HereOf(activity) is not { } here || TenantOf(activity) is not { } tenant) return null;
        var id = PersonIds.Of(activity.From);
        var seen = SeenZone(activity);
        var now = clock.GetCurrentInstant();
        var (known, noted, zone, home, shared) = await work.Read(tenant, async (_, db) =>
        {
            var (person, atHome) = await Acquaintance.Recall(db, id, here, now);
            var told = (person is { ZoneByHand: true } ? person.LatestZone : seen ?? person?.LatestZone)
                ?? await db.Series.Where(s => s.ConversationId == here.Root).Select(s => s.Zone).FirstOrDefaultAsync(ct);
            // Only messages are answered where everybody reads; what a press answers is for whoever pressed.
            var ours = offered.OnlyEnglish || here.IsPersonal || activity.Type != ActivityTypes.Message ? null
                : await db.Series.Where(s => s.ConversationId == here.Root).Select(s => new { s.Language }).FirstOrDefaultAsync(ct);
            return (person, atHome, told, !MessageExtension.Asks(activity) || await IsHome(db, here, person, ct), ours is null ? null : ours.Language ?? Language.English.Tag);
        });
        // The message menu reaches chats that the bot was never added to, even one between two people.
        if (!home) here = here with { Kind = PlaceKind.Personal, Name = null, Away = true };
        // An activity seldom says that somebody is from outside; the members' list did.
        var who = new Caller(
            id, activity.From.Id, Plain.Text(activity.From.Name, Limits.Name), IsOutside(activity, tenant) || known?.Outside == true,
            zone is null ? DateTimeZone.Utc : DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) ?? DateTimeZone.Utc, seen);
        var data = ActivityData.Of(activity);
        var locale = WireText.IsId(activity.Locale, 35) ? activity.Locale : null;
        var byHand = known is { LanguageByHand: true };
        var own = offered.Speak(byHand ? known!.Language : Language.Of(locale)?.Tag ?? known?.Language);
        return new Turn
        {
            Tenant = tenant,
            Here = here,
            Who = who,
            IsNoted = Acquaintance.IsNoted(known, noted, here, who, locale, now),
            ActivityId = IdOf(activity),
            PressedOn = WireText.IsId(activity.ReplyToId, 200) ? activity.ReplyToId : null,
            Said = SpokenText.Of(activity),
            Raw = activity.Text is { Length: > 0 and <= LongestPaste } typed ? typed : "",
            Data = data,
            // A form is named when it is opened and brings its name back when it is sent off.
            Form = data["form"] is JsonValue form && form.TryGetValue<string>(out var name) && WireText.IsId(name, 64) ? name : Guid.NewGuid().ToString("N"),
            Now = now,
            ClientLocale = locale,
            // Whoever reads numbers in their language types them so: in Zurich too, where the country writes them otherwise.
            Locale = byHand || Language.Of(locale) == own ? own.Tag : locale,
            Speaks = shared is null ? own : offered.Speak(shared),
        };
    }

    private static async Task<bool> IsHome(BotDb db, Here here, Person? who, CancellationToken ct) =>
        here.IsPersonal ? who?.PersonalChat == here.Root : await db.Places.AnyAsync(p => p.ConversationId == here.Root && p.Active && p.Kind == here.Kind, ct);

    /// <summary>The tenant in whose data this happens: the conversation's.</summary>
    internal static string? TenantOf(Activity activity)
    {
        var tenant = activity.Conversation?.TenantId ?? WireText.IdAt(ActivityData.Channel(activity), "tenant", "id");
        return WireText.IsId(tenant, 64) ? tenant!.ToLowerInvariant() : null;
    }

    internal static Here? HereOf(Activity activity)
    {
        if (activity is not { Conversation.Id: { } id, ServiceUrl: { } url, Recipient.Id: { } bot }) return null;
        if (!WireText.IsId(id, 400) || !WireText.IsId(url, 400) || !WireText.IsId(bot, PersonIds.Longest)) return null;
        var channel = ActivityData.Channel(activity);
        var kind = activity.Conversation.ConversationType?.ToLowerInvariant() switch
        {
            "personal" => PlaceKind.Personal,
            "channel" => PlaceKind.Channel,
            "groupchat" => PlaceKind.Group,
            _ => activity.Conversation.IsGroup == true ? PlaceKind.Group : PlaceKind.Personal,
        };
        return new Here(
            id, kind, Name(activity.Conversation.Name), url, bot,
            WireText.IdAt(channel, "team", "id"), WireText.IdAt(channel, "meeting", "id"));
    }

    /// <summary>The language of whoever installs the app, as their client tells it in either of two places; null where it tells none of ours.</summary>
    internal static Language? InstallersLanguage(Activity activity) => Language.Of(activity.Locale) ?? Language.Of(Client(activity, "locale"));

    private static string? Client(Activity activity, string name) =>
        activity.Entities?.FirstOrDefault(e => e?.Type == "clientInfo")?.Properties is { } client ? WireText.IdAt(client, name) : null;

    private static string? Name(string? name) => string.IsNullOrWhiteSpace(name) ? null : Plain.Text(name, Limits.Title);

    // Anonymous attendees have no object id; people of another tenant bring their own tenant's id with them.
    private static bool IsOutside(Activity activity, string tenant)
    {
        var from = activity.From;
        var role = Property(from, "userRole");
        var home = Property(from, "tenantId");
        // A message says nothing of roles: who has an id of Teams' and none of Entra's is anonymous.
        return string.IsNullOrEmpty(from.AadObjectId) && from.Id.StartsWith("29:", StringComparison.Ordinal)
            || role == "anonymous"
            || home is { Length: > 0 } && !home.Equals(tenant, StringComparison.OrdinalIgnoreCase);
    }

    private static string? Property(ChannelAccount account, string name) => WireText.IdAt(account.Properties, name);

    // An id that no key could carry still names its activity, so that the same one again is known.
    private static string IdOf(Activity activity) => activity.Id is not { Length: > 0 } id ? Guid.NewGuid().ToString("N")
        : WireText.IsId(id, 64) ? id
        : "odd-" + Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(id.AsSpan())))[..40];

    private static string? SeenZone(Activity activity)
    {
        var told = activity.LocalTimezone ?? Client(activity, "timezone");
        return told is { Length: > 0 and <= 64 } && DateTimeZoneProviders.Tzdb.GetZoneOrNull(told) is { } zone ? zone.Id : null;
    }
}
