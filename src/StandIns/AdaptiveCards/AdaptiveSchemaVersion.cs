using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>A version of the card schema.</summary>
[JsonConverter(typeof(AsText))]
public class AdaptiveSchemaVersion : IComparable<AdaptiveSchemaVersion>
{
    /// <summary>Makes 0.0.</summary>
    public AdaptiveSchemaVersion()
    {
    }

    /// <summary>Makes a version.</summary>
    /// <param name="versionString">For example <c>1.5</c>.</param>
    /// <exception cref="FormatException">It is no version.</exception>
    public AdaptiveSchemaVersion(string versionString)
    {
        var version = System.Version.Parse(versionString);
        (Major, Minor) = (version.Major, version.Minor);
    }

    /// <summary>Makes a version.</summary>
    /// <param name="major">Before the dot.</param>
    /// <param name="minor">After the dot.</param>
    public AdaptiveSchemaVersion(int major, int minor) => (Major, Minor) = (major, minor);

    /// <summary>Before the dot.</summary>
    public int Major { get; set; }

    /// <summary>After the dot.</summary>
    public int Minor { get; set; }

    /// <summary>A version from its text.</summary>
    /// <param name="versionString">For example <c>1.5</c>.</param>
    public static implicit operator AdaptiveSchemaVersion(string versionString) => new(versionString);

    /// <inheritdoc/>
    public int CompareTo(AdaptiveSchemaVersion other) => other is null ? 1 : (Major, Minor).CompareTo((other.Major, other.Minor));

    /// <inheritdoc/>
    public override string ToString() => $"{Major}.{Minor}";
}
