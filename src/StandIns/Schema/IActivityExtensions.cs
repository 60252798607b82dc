namespace Microsoft.Bot.Schema;

/// <summary>The language of any activity.</summary>
public static class IActivityExtensions
{
    /// <summary>Reads the language.</summary>
    /// <param name="activity">Any activity.</param>
    /// <returns>A BCP 47 tag, or null.</returns>
    public static string GetLocale(this IActivity activity) => (activity as Activity)?.Locale;

    /// <summary>Sets the language.</summary>
    /// <param name="activity">Any activity.</param>
    /// <param name="locale">A BCP 47 tag.</param>
    public static void SetLocale(this IActivity activity, string locale)
    {
        if (activity is Activity known)
            known.Locale = locale;
    }
}
