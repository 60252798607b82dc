namespace Microsoft.Bot.Builder;

/// <summary>Services and notes of one turn, by name or by type. What it holds is disposed with the turn.</summary>
public class TurnContextStateCollection : Dictionary<string, object>, IDisposable
{
    private bool _disposed;

    /// <summary>Reads by name.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="key">Its name.</param>
    /// <returns>Default when there is none or it has another type.</returns>
    public T Get<T>(string key) => TryGetValue(key, out var value) && value is T typed ? typed : default;

    /// <summary>Reads by type.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <returns>Default when there is none.</returns>
    public T Get<T>() => Get<T>(typeof(T).FullName);

    /// <summary>Adds by name.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="key">Its name.</param>
    /// <param name="value">It.</param>
    /// <exception cref="ArgumentException">There is one already.</exception>
    public void Add<T>(string key, T value) => base.Add(key, value);

    /// <summary>Adds by type.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">It.</param>
    /// <exception cref="ArgumentException">There is one already.</exception>
    public void Add<T>(T value) => Add(typeof(T).FullName, value);

    /// <summary>Sets by name.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="key">Its name.</param>
    /// <param name="value">It.</param>
    public void Set<T>(string key, T value) => this[key] = value;

    /// <summary>Sets by type.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">It.</param>
    public void Set<T>(T value) => Set(typeof(T).FullName, value);

    /// <summary>Disposes what it holds.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Disposes what it holds.</summary>
    /// <param name="disposing">False from a finalizer.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (_disposed || !disposing)
            return;

        _disposed = true;
        foreach (var owned in Values.OfType<IDisposable>())
            owned.Dispose();
    }
}
