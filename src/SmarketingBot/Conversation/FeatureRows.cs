using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Undoing;
using SmarketingBot.Links;

namespace SmarketingBot.Conversation;

/// <summary>Where a command is understood.</summary>
[Flags]
public enum Where
{
    Personal = 1,
    Conversation = 2,
    Anywhere = Personal | Conversation,
}

/// <summary>A slice: it describes once what it understands, and lives for one turn.</summary>
public interface IFeature<TSelf> where TSelf : class, IFeature<TSelf>
{
    /// <summary>Writes the slice's lines into the verb table.</summary>
    static abstract void Describe(FeatureRows<TSelf> rows);
}

/// <summary>A command people type. Its sentence is the help.</summary>
/// <param name="Words">The words it begins with.</param>
/// <param name="Synonyms">Other words for the same.</param>
/// <param name="Where">Where it is understood.</param>
/// <param name="Shape">How it is typed, as help shows it.</param>
/// <param name="Help">What it does, in one sentence.</param>
/// <param name="Reads">True when it changes nothing.</param>
/// <param name="Run">Its handler.</param>
public sealed record CommandRow(string Words, string[] Synonyms, Where Where, string Shape, string Help, bool Reads, Func<IServiceProvider, Turn, Task<Reply>> Run)
{
    /// <summary>Under which heading help lists it.</summary>
    public string Heading { get; init; } = "";
}

/// <summary>A button that acts at once.</summary>
public sealed record ButtonRow(string Verb, bool Reads, Func<IServiceProvider, Turn, Task<Reply>> Run);

/// <summary>A button that opens a form, and the form.</summary>
public sealed record DialogRow(string Verb, Func<IServiceProvider, Turn, Task<Reply>> Open, Func<IServiceProvider, Turn, Task<Reply>> Submit);

/// <summary>A sentence that is no command; answers null when it is not its kind of sentence.</summary>
public sealed record SentenceRow(string Shape, string Help, Where Where, Func<IServiceProvider, Turn, bool> Matches, Func<IServiceProvider, Turn, Task<Reply>> Run)
{
    /// <summary>How many of its first words are a name that this sentence knows; more than a command takes, and the sentence is meant: "close rate 25%" closes nothing.</summary>
    public Func<IServiceProvider, Turn, int>? Named { get; init; }
}

/// <summary>How a deed of one kind is taken back; answers the sentence to say.</summary>
public sealed record UndoRow(string Kind, Func<IServiceProvider, Deed, Task<string>> Run);

/// <summary>How a document is made that people are given by an address of their own; null when what it was about is gone.</summary>
public sealed record DocumentRow(string Name, Func<IServiceProvider, DocumentAsk, Task<Paper?>> Make);

/// <summary>The lines of one slice.</summary>
public sealed class FeatureRows<T>(FeatureMap map) where T : class, IFeature<T>
{
    public FeatureRows<T> Command(string words, Where where, string shape, string help, Func<T, Turn, Task<Reply>> run, params string[] synonyms) =>
        Add(new CommandRow(words, synonyms, where, shape, help, false, (services, turn) => run(Of(services), turn)));

    /// <summary>A command that only looks: it takes no transaction and its answer no row.</summary>
    public FeatureRows<T> Look(string words, Where where, string shape, string help, Func<T, Turn, Task<Reply>> run, params string[] synonyms) =>
        Add(new CommandRow(words, synonyms, where, shape, help, true, (services, turn) => run(Of(services), turn)));

    public FeatureRows<T> Button(string verb, Func<T, Turn, Task<Reply>> run)
    {
        map.Add(new ButtonRow(verb, false, (services, turn) => run(Of(services), turn)));
        return this;
    }

    public FeatureRows<T> Dialog(string verb, Func<T, Turn, Task<Reply>> open, Func<T, Turn, Task<Reply>> submit)
    {
        map.Add(new DialogRow(verb, (services, turn) => open(Of(services), turn), (services, turn) => submit(Of(services), turn)));
        return this;
    }

    public FeatureRows<T> Sentence(string shape, string help, Where where, Func<T, Turn, bool> matches, Func<T, Turn, Task<Reply>> run)
    {
        map.Add(new SentenceRow(shape, help, where, (services, turn) => matches(Of(services), turn), (services, turn) => run(Of(services), turn)));
        return this;
    }

    /// <summary>A sentence that begins with a name of somebody's choice; the longest match wins, as among commands.</summary>
    /// <param name="named">How many of its first words are such a name; 0 is not its kind of sentence.</param>
    public FeatureRows<T> Sentence(string shape, string help, Where where, Func<T, Turn, int> named, Func<T, Turn, Task<Reply>> run)
    {
        map.Add(new SentenceRow(shape, help, where, (services, turn) => named(Of(services), turn) > 0, (services, turn) => run(Of(services), turn))
        {
            Named = (services, turn) => named(Of(services), turn),
        });
        return this;
    }

    public FeatureRows<T> Speaks(
        string kind,
        Func<T, OutboxMessage, string?, Task<Speech?>> compose,
        Func<T, OutboxMessage, Task>? said = null,
        Func<T, OutboxMessage, Task>? notSaid = null)
        => Speaks(kind, compose, said, notSaid, isNotice: false);

    /// <summary>As <see cref="Speaks(string, Func{T, OutboxMessage, string?, Task{Speech?}}, Func{T, OutboxMessage, Task}?, Func{T, OutboxMessage, Task}?)"/>, for what many people of a tenant hear at the same time.</summary>
    public FeatureRows<T> SpeaksTogether(
        string kind,
        Func<T, IReadOnlyList<OutboxMessage>, Task<IReadOnlyList<Composed>>> compose,
        Func<T, IReadOnlyList<OutboxMessage>, Task> said,
        Func<T, OutboxMessage, Task>? notSaid = null,
        SaidCount? counts = null)
    {
        map.Add(new SpeechRow(
            kind,
            async (services, row, _) => (await compose(Of(services), [row]))[0].Words,
            (services, row) => said(Of(services), [row]),
            notSaid is null ? null : (services, row) => notSaid(Of(services), row),
            IsNotice: false)
        {
            ComposeTogether = (services, rows) => compose(Of(services), rows),
            SaidTogether = (services, rows) => said(Of(services), rows),
            Counts = counts,
        });
        return this;
    }

    /// <summary>What <see cref="Core.People.Notices"/> promises: a private message that nobody asked for.</summary>
    public FeatureRows<T> Notice(
        string kind,
        Func<T, OutboxMessage, string?, Task<Speech?>> compose,
        Func<T, OutboxMessage, Task>? said = null,
        Func<T, OutboxMessage, Task>? notSaid = null)
        => Speaks(kind, compose, said, notSaid, isNotice: true);

    public FeatureRows<T> Alarm(string kind, Func<T, string, Task> ring)
    {
        map.Add(new AlarmRow(kind, (services, subject) => ring(Of(services), subject)));
        return this;
    }

    /// <summary>An alarm of which many ring at the same time.</summary>
    public FeatureRows<T> AlarmTogether(string kind, Func<T, IReadOnlyList<string>, Task> ring)
    {
        map.Add(new AlarmRow(kind, (services, subject) => ring(Of(services), [subject]), (services, subjects) => ring(Of(services), subjects)));
        return this;
    }

    public FeatureRows<T> Undoes(string kind, Func<T, Deed, Task<string>> undo)
    {
        map.Add(new UndoRow(kind, (services, deed) => undo(Of(services), deed)));
        return this;
    }

    /// <summary>A document, by the name under which <see cref="Core.Links.SendLink"/> sends its address.</summary>
    public FeatureRows<T> Document(string name, Func<T, DocumentAsk, Task<Paper?>> make)
    {
        map.Add(new DocumentRow(name, (services, ask) => make(Of(services), ask)));
        return this;
    }

    private FeatureRows<T> Speaks(
        string kind,
        Func<T, OutboxMessage, string?, Task<Speech?>> compose,
        Func<T, OutboxMessage, Task>? said,
        Func<T, OutboxMessage, Task>? notSaid,
        bool isNotice)
    {
        map.Add(new SpeechRow(
            kind,
            (services, row, viewer) => compose(Of(services), row, viewer),
            said is null ? null : (services, row) => said(Of(services), row),
            notSaid is null ? null : (services, row) => notSaid(Of(services), row),
            isNotice));
        return this;
    }

    private FeatureRows<T> Add(CommandRow row)
    {
        map.Add(row);
        return this;
    }

    private static T Of(IServiceProvider services) => services.GetRequiredService<T>();
}
