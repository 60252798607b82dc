namespace SmarketingBot.Core.Kernel;

/// <summary>What came out of reading somebody's words: a value, or one polite sentence that says what would have worked.</summary>
/// <remarks>A hint is plain text and may quote the person's own words: whoever puts it on a card escapes it (<see cref="Plain.Escape"/>).</remarks>
/// <typeparam name="T">What was hoped for.</typeparam>
public readonly record struct Parsed<T>
{
    private readonly T? value;
    private readonly string? hint;

    internal Parsed(T value)
    {
        IsOk = true;
        this.value = value;
    }

    private Parsed(string? hint, bool _) => this.hint = hint;

    // A factory instead of a second constructor: for Parsed of string the two constructors would be the same one.
    internal static Parsed<T> Because(string? hint) => new(hint, false);

    /// <summary>True when there is a value. A default instance has none.</summary>
    public bool IsOk { get; }

    /// <summary>The value read.</summary>
    /// <exception cref="InvalidOperationException">There is only a hint: ask <see cref="IsOk"/> first.</exception>
    public T Value => IsOk ? value! : throw new InvalidOperationException($"Nothing was read: {Hint}");

    /// <summary>The sentence to show, with an example that works; empty when there is a value.</summary>
    public string Hint => IsOk ? "" : hint ?? T("I couldn't read that. Say “help” to see what works.");

    /// <summary>Goes on with the value; a hint stays the hint it was.</summary>
    public Parsed<TNext> Then<TNext>(Func<T, Parsed<TNext>> next) => IsOk ? next(value!) : Parsed<TNext>.Because(Hint);

    /// <summary>Turns the value into another; a hint stays the hint it was.</summary>
    public Parsed<TNext> Map<TNext>(Func<T, TNext> map) => IsOk ? new Parsed<TNext>(map(value!)) : Parsed<TNext>.Because(Hint);
}

/// <summary>The two ways to make a <see cref="Parsed{T}"/>.</summary>
public static class Parsed
{
    /// <summary>The words were understood.</summary>
    public static Parsed<T> Ok<T>(T value) => new(value);

    /// <summary>The words were not understood, or not allowed; the sentence contains an example that works.</summary>
    public static Parsed<T> Hint<T>(string sentence) => Parsed<T>.Because(sentence);
}
