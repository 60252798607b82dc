using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SmarketingBot.Conversation;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Languages;

/// <summary>What a translation tells people to say is understood as what the English sentence tells them to say.</summary>
public partial class QuotedCommandTests
{
    private static readonly LocalDate Today = new(2026, 11, 23);

    [Fact]
    public async Task A_quoted_command_is_understood_in_every_language()
    {
        await using var talk = await Talk.Begin();
        var map = talk.Bot.Services.GetRequiredService<FeatureMap>();
        var (wrong, seen) = (new List<string>(), 0);
        foreach (var language in Language.All.Where(l => !l.IsEnglish))
            foreach (var (key, translation) in language.Table.Words)
            {
                var (english, foreign) = (Quoted(key), Quoted(translation));
                for (var at = 0; at < english.Count; at++)
                {
                    if (english.Count != foreign.Count)
                    {
                        // "In 2pm oder 14h30" a language may leave out what it doesn't have; commands it may not.
                        if (english.Any(e => Meant(map, e).Count > 0 || IsPromise(e))) wrong.Add($"{key} → {translation}");
                        break;
                    }
                    // "Next fri" is a date, whatever "next" does in a meeting.
                    if (DateWords.Recognise(english[at], Today, WorkWeek.Default) is not null) continue;
                    // The label of a field or a button: what is quoted is what stands there.
                    if (language.Find(english[at]) == foreign[at] && map.Commands.All(c => c.Shape != english[at])) continue;
                    var meant = Meant(map, english[at]);
                    if (meant.Count == 0 && !IsPromise(english[at])) continue;
                    seen++;
                    if (meant.Count > 0 ? !meant.SetEquals(Meant(map, foreign[at])) : !IsPromise(foreign[at])) wrong.Add($"{english[at]} → {foreign[at]}");
                }
            }
        seen.ShouldBeGreaterThan(100);
        wrong.Distinct().ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_example_of_help_is_understood_as_the_command_it_explains()
    {
        await using var talk = await Talk.Begin();
        var map = talk.Bot.Services.GetRequiredService<FeatureMap>();
        foreach (var language in Language.All)
            foreach (var row in map.Commands)
                foreach (var personal in new[] { true, false })
                    if (row.Where.HasFlag(personal ? Where.Personal : Where.Conversation) && language.Find(row.Shape) is { } shape)
                        map.Find(shape.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal), personal).Row.ShouldBe(row, $"{row.Shape} → {shape}");
    }

    // Both scopes: "back" is one command in a meeting and another in one's own chat. Where one takes more of the words it is meant: "give floor" is no "give".
    private static HashSet<string> Meant(FeatureMap map, string text)
    {
        var said = Filled().Replace(text, "12");
        var found = new[] { true, false }.Select(personal => map.Find(said, personal)).Where(f => f.Row is not null).ToList();
        // Where it is a command of three words, it is no command of the first of them.
        return [.. found.Where(f => f.Words == found.Max(g => g.Words)).Select(f => f.Row!.Words)];
    }

    private static bool IsPromise(string text) => PromiseSentence.Read(new Spoken(text), Today, WorkWeek.Default) is { IsOk: true };

    private static List<string> Quoted(string text) => [.. Quote().Matches(text).Select(m => m.Groups["said"].Value)];

    [GeneratedRegex("[“„](?<said>[^“”„]+)[”“]|\\*\\*(?<said>[^*]+)\\*\\*")]
    private static partial Regex Quote();

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Filled();
}
