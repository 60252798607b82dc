// Together because each is a list of words of the card schema.
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Room above an element.</summary>
[JsonConverter(typeof(CamelCaseEnum))]
public enum AdaptiveSpacing
{
    /// <summary>As usual.</summary>
    Default,

    /// <summary>None.</summary>
    None,

    /// <summary>Small.</summary>
    Small,

    /// <summary>Medium.</summary>
    Medium,

    /// <summary>Large.</summary>
    Large,

    /// <summary>Very large.</summary>
    ExtraLarge,

    /// <summary>As much as the padding of a container.</summary>
    Padding,
}

/// <summary>Size of text.</summary>
[JsonConverter(typeof(CamelCaseEnum))]
public enum AdaptiveTextSize
{
    /// <summary>As usual.</summary>
    Default,

    /// <summary>Small.</summary>
    Small,

    /// <summary>Medium.</summary>
    Medium,

    /// <summary>Large.</summary>
    Large,

    /// <summary>Very large.</summary>
    ExtraLarge,
}

/// <summary>Weight of text.</summary>
[JsonConverter(typeof(CamelCaseEnum))]
public enum AdaptiveTextWeight
{
    /// <summary>As usual.</summary>
    Default,

    /// <summary>Light.</summary>
    Lighter,

    /// <summary>Bold.</summary>
    Bolder,
}

/// <summary>Color of text; never the only carrier of a meaning.</summary>
[JsonConverter(typeof(CamelCaseEnum))]
public enum AdaptiveTextColor
{
    /// <summary>As usual.</summary>
    Default,

    /// <summary>Dark.</summary>
    Dark,

    /// <summary>Light.</summary>
    Light,

    /// <summary>The accent of the theme.</summary>
    Accent,

    /// <summary>Good.</summary>
    Good,

    /// <summary>Warning.</summary>
    Warning,

    /// <summary>Attention.</summary>
    Attention,
}

/// <summary>Kind of letters.</summary>
[JsonConverter(typeof(CamelCaseEnum))]
public enum AdaptiveFontType
{
    /// <summary>As usual.</summary>
    Default,

    /// <summary>All of one width.</summary>
    Monospace,
}

/// <summary>What a text is, for those who hear it.</summary>
[JsonConverter(typeof(CamelCaseEnum))]
public enum AdaptiveTextBlockStyle
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>A heading.</summary>
    Heading,
}

/// <summary>Where across.</summary>
[JsonConverter(typeof(CamelCaseEnum))]
public enum AdaptiveHorizontalAlignment
{
    /// <summary>Left.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>Right.</summary>
    Right,

    /// <summary>All over.</summary>
    Stretch,
}

/// <summary>Where across in the cells of a table.</summary>
[JsonConverter(typeof(CamelCaseEnum))]
public enum AdaptiveHorizontalContentAlignment
{
    /// <summary>Left.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>Right.</summary>
    Right,
}

/// <summary>Where up and down.</summary>
[JsonConverter(typeof(CamelCaseEnum))]
public enum AdaptiveVerticalContentAlignment
{
    /// <summary>Top.</summary>
    Top,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>Bottom.</summary>
    Bottom,
}

/// <summary>How a container stands out.</summary>
[JsonConverter(typeof(CamelCaseEnum))]
public enum AdaptiveContainerStyle
{
    /// <summary>Not at all.</summary>
    Default,

    /// <summary>A little.</summary>
    Emphasis,

    /// <summary>As good.</summary>
    Good,

    /// <summary>As needing attention.</summary>
    Attention,

    /// <summary>As a warning.</summary>
    Warning,

    /// <summary>By the accent of the theme.</summary>
    Accent,
}

/// <summary>Size of a picture.</summary>
[JsonConverter(typeof(CamelCaseEnum))]
public enum AdaptiveImageSize
{
    /// <summary>Its own, if there is room.</summary>
    Auto,

    /// <summary>As wide as there is room.</summary>
    Stretch,

    /// <summary>Small.</summary>
    Small,

    /// <summary>Medium.</summary>
    Medium,

    /// <summary>Large.</summary>
    Large,
}

/// <summary>Shape of a picture.</summary>
[JsonConverter(typeof(CamelCaseEnum))]
public enum AdaptiveImageStyle
{
    /// <summary>As it is.</summary>
    Default,

    /// <summary>Round.</summary>
    Person,
}

/// <summary>Kind of a text input.</summary>
[JsonConverter(typeof(CamelCaseEnum))]
public enum AdaptiveTextInputStyle
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>A telephone number.</summary>
    Tel,

    /// <summary>An address on the web.</summary>
    Url,

    /// <summary>A mail address.</summary>
    Email,

    /// <summary>Hidden while typed; not otherwise protected.</summary>
    Password,
}

/// <summary>How choices are shown.</summary>
[JsonConverter(typeof(CamelCaseEnum))]
public enum AdaptiveChoiceInputStyle
{
    /// <summary>As a list that opens.</summary>
    Compact,

    /// <summary>As buttons.</summary>
    Expanded,

    /// <summary>As a list that opens and can be searched.</summary>
    Filtered,
}

/// <summary>Which inputs an action submits.</summary>
[JsonConverter(typeof(CamelCaseEnum))]
public enum AdaptiveAssociatedInputs
{
    /// <summary>All that are in scope.</summary>
    Auto,

    /// <summary>None; nothing is checked either.</summary>
    None,
}

/// <summary>Where an action is.</summary>
[JsonConverter(typeof(CamelCaseEnum))]
public enum AdaptiveActionMode
{
    /// <summary>A button.</summary>
    Primary,

    /// <summary>Under the three dots.</summary>
    Secondary,
}

/// <summary>Kind of a height.</summary>
public enum AdaptiveHeightType
{
    /// <summary>As tall as the content.</summary>
    Auto,

    /// <summary>As tall as there is room.</summary>
    Stretch,

    /// <summary>In pixels.</summary>
    Pixel,
}

/// <summary>Kind of a width.</summary>
public enum AdaptiveWidthType
{
    /// <summary>As wide as the content.</summary>
    Auto,

    /// <summary>As wide as there is room.</summary>
    Stretch,

    /// <summary>In pixels.</summary>
    Pixel,

    /// <summary>A share of the room.</summary>
    Weighted,
}
