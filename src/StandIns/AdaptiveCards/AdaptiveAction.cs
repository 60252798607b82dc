using System.ComponentModel;

namespace AdaptiveCards;

/// <summary>A button, or what a click does.</summary>
public abstract class AdaptiveAction : AdaptiveTypedElement
{
    private protected AdaptiveAction()
    {
    }

    /// <summary>Caption.</summary>
    public string Title { get; set; }

    /// <summary>Address of a picture on it.</summary>
    public string IconUrl { get; set; }

    /// <summary><c>default</c>, <c>positive</c> or <c>destructive</c>; some clients ignore it.</summary>
    [DefaultValue("default")]
    public string Style { get; set; } = "default";

    /// <summary>Whether it can be pressed.</summary>
    [DefaultValue(true)]
    public bool IsEnabled { get; set; } = true;

    /// <summary>Where it is.</summary>
    public AdaptiveActionMode Mode { get; set; }

    /// <summary>Words that appear over it.</summary>
    public string Tooltip { get; set; }
}
