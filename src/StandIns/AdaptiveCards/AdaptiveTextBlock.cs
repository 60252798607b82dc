namespace AdaptiveCards;

/// <summary>A text. Teams knows bold, italic, lists and links in it: escape what people wrote.</summary>
public class AdaptiveTextBlock : AdaptiveElement
{
    /// <summary>The type's name in the schema.</summary>
    public const string TypeName = "TextBlock";

    /// <summary>Makes an empty text.</summary>
    public AdaptiveTextBlock()
    {
    }

    /// <summary>Makes a text.</summary>
    /// <param name="text">The words.</param>
    public AdaptiveTextBlock(string text) => Text = text;

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

    /// <summary>Where across.</summary>
    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    /// <summary>Whether it goes on in the next line; without it, phones cut the text off.</summary>
    public bool Wrap { get; set; }

    /// <summary>Lines at most; 0 for all.</summary>
    public int MaxLines { get; set; }

    /// <summary>Kind of letters.</summary>
    public AdaptiveFontType FontType { get; set; }

    /// <summary>What it is, for those who hear it.</summary>
    public AdaptiveTextBlockStyle Style { get; set; }
}
