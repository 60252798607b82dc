namespace AdaptiveCards;

/// <summary>A dictionary, under the genuine name.</summary>
/// <typeparam name="TKey">Of the keys.</typeparam>
/// <typeparam name="TValue">Of the values.</typeparam>
public class SerializableDictionary<TKey, TValue> : Dictionary<TKey, TValue>
{
    /// <summary>Makes an empty one.</summary>
    public SerializableDictionary()
    {
    }

    /// <summary>Makes an empty one.</summary>
    /// <param name="comparer">Compares the keys.</param>
    public SerializableDictionary(IEqualityComparer<TKey> comparer)
        : base(comparer)
    {
    }
}
