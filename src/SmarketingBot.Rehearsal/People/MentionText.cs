using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SmarketingBot.Rehearsal;

/// <summary>A sentence as typed, turned into what travels: <c>&lt;at&gt;</c> marks in the text and a mention entity for each.</summary>
internal sealed class MentionText
{
    private readonly List<(string Name, string Mri)> _mentions = [];

    public MentionText(SimPerson speaker, SimConversation conversation, string typed, bool mentionBot)
    {
        var teams = speaker.Teams;
        var known = new Dictionary<string, (string Name, string Mri)>(StringComparer.OrdinalIgnoreCase)
        {
            ["Bot"] = (teams.Options.BotName, teams.BotMri),
            [teams.Options.BotName] = (teams.Options.BotName, teams.BotMri),
        };
        // Teams offers only members; in a private chat everybody may be named, because orders there take a person too.
        // Without an @ nobody is looked up: benchmarks speak in a tenant of ten thousand.
        var people = !typed.Contains('@', StringComparison.Ordinal) ? []
            : conversation.Kind == ConversationKind.Personal ? teams.People : conversation.Members;
        foreach (var person in people)
        {
            known.TryAdd(person.FirstName, (person.Name, person.Mri));
            known[person.Name] = (person.Name, person.Mri);
        }

        // The longest name first, so that "@Ben Carter" is not read as "@Ben" and a word.
        var names = string.Join('|', known.Keys.OrderByDescending(n => n.Length).Select(Regex.Escape));
        Plain = typed;
        Marked = Regex.Replace(typed, $@"@({names})(?![\w])", match => Mark(known[match.Groups[1].Value]), RegexOptions.IgnoreCase);
        if (!mentionBot || conversation.Kind == ConversationKind.Personal || MentionsBotIn(teams)) MentionsBot = MentionsBotIn(teams);
        else
        {
            MentionsBot = true;
            Marked = Mark(known["Bot"]) + " " + Marked;
        }
    }

    /// <summary>As typed.</summary>
    public string Plain { get; }

    /// <summary>With the marks, as in <c>activity.text</c>.</summary>
    public string Marked { get; }

    /// <summary>Whether the bot is among the mentioned.</summary>
    public bool MentionsBot { get; }

    /// <summary>One entity a mention, in Teams' shape.</summary>
    public IEnumerable<JsonNode> Entities() => _mentions.Select(m => new JsonObject
    {
        ["type"] = "mention",
        ["mentioned"] = new JsonObject { ["id"] = m.Mri, ["name"] = m.Name },
        ["text"] = $"<at>{m.Name}</at>",
    });

    private bool MentionsBotIn(SimulatedTeams teams) => _mentions.Any(m => m.Mri == teams.BotMri);

    private string Mark((string Name, string Mri) who)
    {
        _mentions.Add(who);
        return $"<at>{who.Name}</at>";
    }
}
