using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Scheduling;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Conversation;

/// <summary>
/// The verb table: help, routing and the manifest's test all read it. Two lines that claim the same words stop the
/// start, because one of them would never be heard.
/// </summary>
public sealed class FeatureMap : IComposer, IAlarmHandlers
{
    private readonly List<CommandRow> _commands = [];
    private readonly List<SentenceRow> _sentences = [];
    private readonly CommandWords _words = new();
    private readonly Dictionary<string, ButtonRow> _buttons = [];
    private readonly Dictionary<string, DialogRow> _dialogs = [];
    private readonly Dictionary<string, SpeechRow> _speech = [];
    private readonly Dictionary<string, AlarmRow> _alarms = [];
    private readonly Dictionary<string, UndoRow> _undo = [];
    private readonly Dictionary<string, DocumentRow> _documents = [];
    private string _heading = "";

    public IReadOnlyList<CommandRow> Commands => _commands;
    public IReadOnlyList<SentenceRow> Sentences => _sentences;
    public IReadOnlyCollection<string> Buttons => _buttons.Keys;
    public IReadOnlyCollection<string> Dialogs => _dialogs.Keys;

    /// <summary>Adds the lines of one slice.</summary>
    /// <param name="heading">Under which heading help lists them; null is under the one before.</param>
    /// <param name="given">Whether there is such a thing here; without it nothing is added.</param>
    public FeatureMap With<T>(string? heading = null, bool given = true) where T : class, IFeature<T>
    {
        if (!given) return this;
        _heading = heading ?? _heading;
        T.Describe(new FeatureRows<T>(this));
        return this;
    }

    /// <summary>The command that the text begins with, and how many of its words it took; the longest match wins.</summary>
    public (CommandRow? Row, int Words) Find(string text, bool personal) => _words.Find(text, personal);

    /// <summary>Whether a sentence that begins with a name of somebody's choice could be meant rather than the command: one look tells, without the store.</summary>
    public bool MayBeOutdone(Turn turn, int words) =>
        _sentences.Exists(s => s.Named is not null) && turn.Said.Text.Any(char.IsAsciiDigit) && turn.Said.Text.Count(c => c == ' ') > words;

    /// <summary>The sentence that is meant; where a command took some words, only one whose name is longer.</summary>
    public SentenceRow? Sentence(IServiceProvider services, Turn turn, int words)
    {
        var where = turn.Here.IsPersonal ? Where.Personal : Where.Conversation;
        return _sentences.FirstOrDefault(s => s.Where.HasFlag(where) && (words == 0 ? s.Matches(services, turn) : s.Named?.Invoke(services, turn) > words));
    }

    public ButtonRow? Button(string verb) => _buttons.GetValueOrDefault(verb);

    public UndoRow Undo(string kind) => _undo[kind];

    public DocumentRow Document(string name) => _documents[name];

    public DialogRow? Dialog(string verb) => _dialogs.GetValueOrDefault(verb);

    internal void Add(CommandRow row)
    {
        row = row with { Heading = _heading };
        _commands.Add(row);
        _words.Add(row);
    }

    internal void Add(SentenceRow row) => _sentences.Add(row);

    internal void Add(ButtonRow row)
    {
        if (_dialogs.ContainsKey(row.Verb) || !_buttons.TryAdd(row.Verb, row)) throw Twice("button", row.Verb);
    }

    internal void Add(DialogRow row)
    {
        if (_buttons.ContainsKey(row.Verb) || !_dialogs.TryAdd(row.Verb, row)) throw Twice("dialog", row.Verb);
    }

    internal void Add(SpeechRow row)
    {
        if (!_speech.TryAdd(row.Kind, row)) throw Twice("speech", row.Kind);
    }

    internal void Add(AlarmRow row)
    {
        if (!_alarms.TryAdd(row.Kind, row)) throw Twice("alarm", row.Kind);
    }

    internal void Add(UndoRow row)
    {
        if (!_undo.TryAdd(row.Kind, row)) throw Twice("undo", row.Kind);
    }

    internal void Add(DocumentRow row)
    {
        if (!_documents.TryAdd(row.Name, row)) throw Twice("document", row.Name);
    }

    /// <summary>The message as one person sees it; null viewer is what everybody shares.</summary>
    public Task<Speech?> View(IServiceProvider services, OutboxMessage row, string? viewer) => _speech[row.Kind].Compose(services, row, viewer);

    async Task<Speech?> IComposer.Compose(IServiceProvider services, BotDb db, OutboxMessage row)
    {
        // Always said, because whatever started this may have spoken another language.
        Language.Current = await services.GetRequiredService<WhichLanguage>().Of(row);
        return await View(services, row, null);
    }

    Task<NotYet?> IComposer.Waits(IServiceProvider services, BotDb db, OutboxMessage row) =>
        _speech[row.Kind].IsNotice && row.PersonId is { } person ? services.GetRequiredService<Notices>().Waits(person) : Task.FromResult<NotYet?>(null);

    async Task<IReadOnlyList<Composed>> IComposer.ComposeTogether(IServiceProvider services, BotDb db, IReadOnlyList<OutboxMessage> rows)
    {
        var found = new Composed[rows.Count];
        await services.GetRequiredService<WhichLanguage>().Find(rows);
        foreach (var kind in rows.Select((row, at) => (row, at)).GroupBy(r => r.row.Kind))
        {
            var of = kind.ToList();
            if (_speech[kind.Key].ComposeTogether is { } together)
            {
                var all = await Together(services, together, [.. of.Select(r => r.row)]);
                for (var i = 0; i < of.Count; i++) found[of[i].at] = all[i];
            }
            else
            {
                foreach (var (row, at) in of) found[at] = await Composed.Of(() => ComposeOne(services, db, row));
            }
        }
        return found;
    }

    Task IComposer.Said(IServiceProvider services, BotDb db, OutboxMessage row) => _speech[row.Kind].Said?.Invoke(services, row) ?? Task.CompletedTask;

    bool IComposer.SaysTogether(string kind) => _speech[kind].SaidTogether is not null;

    async Task IComposer.SaidTogether(IServiceProvider services, BotDb db, IReadOnlyList<OutboxMessage> rows)
    {
        foreach (var kind in rows.GroupBy(r => r.Kind))
        {
            var speech = _speech[kind.Key];
            if (speech.SaidTogether is { } together) await together(services, [.. kind]);
            else if (speech.Said is { } said) foreach (var row in kind) await said(services, row);
        }
    }

    // A kind that only the next release knows may be in the store already: whoever looks for its words finds that out.
    bool IComposer.OnlyCounts(OutboxMessage row) => _speech.TryGetValue(row.Kind, out var speech) && speech.Counts?.Only(row) == true;

    async Task IComposer.Count(BotDb db, IReadOnlyList<OutboxMessage> rows, Instant now)
    {
        foreach (var kind in rows.GroupBy(r => r.Kind)) await _speech[kind.Key].Counts!.Of(db, [.. kind], now);
    }

    Task IComposer.NotSaid(IServiceProvider services, BotDb db, OutboxMessage row) => _speech[row.Kind].NotSaid?.Invoke(services, row) ?? Task.CompletedTask;

    Task IAlarmHandlers.Ring(IServiceProvider services, string kind, string subject) => _alarms[kind].Ring(services, subject);

    bool IAlarmHandlers.RingsTogether(string kind) => _alarms[kind].Together is not null;

    async Task IAlarmHandlers.RingTogether(IServiceProvider services, string kind, IReadOnlyList<string> subjects)
    {
        var row = _alarms[kind];
        if (row.Together is { } together) await together(services, subjects);
        else foreach (var subject in subjects) await row.Ring(services, subject);
    }

    // What one row spoils for all while they are read together is found by asking for each alone.
    private static async Task<IReadOnlyList<Composed>> Together(
        IServiceProvider services, Func<IServiceProvider, IReadOnlyList<OutboxMessage>, Task<IReadOnlyList<Composed>>> find, IReadOnlyList<OutboxMessage> rows)
    {
        try
        {
            return await find(services, rows);
        }
        catch (Exception e) when (e is not OperationCanceledException && !Composed.IsOfTheStore(e))
        {
            var alone = new Composed[rows.Count];
            for (var i = 0; i < rows.Count; i++) alone[i] = await Composed.Of(async () => (await find(services, [rows[i]]))[0]);
            return alone;
        }
    }

    private async Task<Composed> ComposeOne(IServiceProvider services, BotDb db, OutboxMessage row)
    {
        IComposer one = this;
        if (row.Done == 0 && await one.Waits(services, db, row) is { } later) return new Composed(null, later);
        return new Composed(await one.Compose(services, db, row));
    }

    private static InvalidOperationException Twice(string what, string name) => new($"Two features want the {what} '{name}'.");
}
