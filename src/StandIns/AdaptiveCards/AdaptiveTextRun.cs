namespace AdaptiveCards;

/// <summary>A piece of a text. It is shown as it is: nothing in it needs escaping.</summary>
public class AdaptiveTextRun : AdaptiveInline
{
    /// <summary>The type's name in the schema.</summary>
    public const string TypeName = "TextRun";

    /// <summary>Makes an empty piece.</summary>
    public AdaptiveTextRun()
    {
    }

    /// <summary>Makes a piece.</summary>
    /// <param name="text">The words.</param>
    public AdaptiveTextRun(string text) => Text = text;

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>The words.</summary>
    public string Text { get; set; }

    /// <summary>Size.</summary>
    public AdaptiveTextSize Size { get; set; }

    /// <summary>Weight.</summary>
    public AdaptiveTextWeight Weight { get; set; }

    /// <summary>Color.</summary>
    public AdaptiveTextColor Color { get; set; }

    /// <summary>Whether it stands back.</summary>
    public bool IsSubtle { get; set; }

    /// <summary>Whether it is italic.</summary>
    public bool Italic { get; set; }

    /// <summary>Whether it is struck through.</summary>
    public bool Strikethrough { get; set; }

    /// <summary>Whether it is marked.</summary>
    public bool Highlight { get; set; }

    /// <summary>Whether it is underlined.</summary>
    public bool Underline { get; set; }

    /// <summary>Kind of letters.</summary>
    public AdaptiveFontType FontType { get; set; }

    /// <summary>What happens when it is clicked.</summary>
    public AdaptiveAction SelectAction { get; set; }
}
