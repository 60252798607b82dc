using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Storage;
using SmarketingBot.Nagging;
using SmarketingBot.Rehearsal.Room;

namespace SmarketingBot.Operations;

/// <summary>The rehearsed bot with what a room asks besides: what can be typed, and what is planned.</summary>
internal sealed class RoomBot(RehearsedBot bot, FeatureMap map, OfferedLanguages offered) : IRoomBot
{
    public Uri Messages => bot.Messages;

    public Instant Now => bot.Now;

    public IReadOnlyList<RoomCommand> Commands { get; } = InOrder(map, Others(offered));

    public IReadOnlyCollection<string> ReminderHeads { get; } = [.. offered.All.Select(ReminderHead)];

    public void MoveTo(Instant instant) => bot.MoveTo(instant);

    public Task Settle(TimeSpan patience) => bot.Settle(patience);

    public Task<Instant?> NextDue() => bot.NextDue();

    public Task Stop() => bot.Stop();

    public Task Restart() => bot.Restart();

    public async Task<RoomDates> Ahead(string tenant)
    {
        var now = bot.Now;
        return await bot.Services.GetRequiredService<Work>().Read(tenant, async (_, db) =>
        {
            var ahead = db.Meetings.Where(m => m.State == MeetingState.Scheduled || m.State == MeetingState.AgendaPosted);
            var agenda = await ahead.Where(m => m.AgendaAt > now).OrderBy(m => m.AgendaAt).FirstOrDefaultAsync();
            var meeting = await ahead.Where(m => m.StartsAt > now).OrderBy(m => m.StartsAt).FirstOrDefaultAsync();
            return new RoomDates(await db.Meetings.AnyAsync(), agenda?.AgendaAt, meeting?.StartsAt);
        });
    }

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    /// <summary>First what the app's package offers in Teams, in its order; then everything else, as help lists it.</summary>
    private static List<RoomCommand> InOrder(FeatureMap map, List<Language> others)
    {
        var manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "manifest", "manifest.json")))!;
        var offered = manifest["bots"]![0]!["commandLists"]!.AsArray().SelectMany(list => list!["commands"]!.AsArray()).Select(command => (string)command!["title"]!).Distinct().ToList();
        var commands = map.Commands.OrderBy(c => offered.IndexOf(c.Words) is >= 0 and var place ? place : offered.Count)
            .Select(c => new RoomCommand(c.Words, c.Shape, c.Help, c.Where.HasFlag(Where.Personal), c.Where.HasFlag(Where.Conversation), Translated(others, c.Words, c.Shape, c.Help)));
        var sentences = map.Sentences.Select(s => new RoomCommand("", s.Shape, s.Help, s.Where.HasFlag(Where.Personal), s.Where.HasFlag(Where.Conversation), Translated(others, "", s.Shape, s.Help)));
        return [.. commands, .. sentences];
    }

    private static string ReminderHead(Language language)
    {
        var before = Language.Current;
        Language.Current = language;
        var head = NagCard.Head;
        Language.Current = before;
        return head;
    }

    private static List<Language> Others(OfferedLanguages offered) => [.. offered.All.Where(language => !language.IsEnglish)];

    private static Dictionary<string, RoomWords> Translated(List<Language> languages, string words, string shape, string help) => languages.ToDictionary(
        language => language.Tag,
        language => new RoomWords(language.Commands(words) is [var first, ..] ? first : words, language.Find(shape) ?? shape, language.Find(help) ?? help));
}
