namespace SmarketingBot.Tests.House;

/// <summary>One point of a picture; alpha 0 is transparent, 255 is solid, and colours are not premultiplied.</summary>
internal readonly record struct Pixel(byte Red, byte Green, byte Blue, byte Alpha)
{
    /// <summary>A solid colour written as in a style sheet, for example 0x2B2D6E.</summary>
    internal static Pixel Solid(int rgb) => new((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb, 255);
}

/// <summary>A square of pixels, row by row from the top left.</summary>
internal sealed class Picture(int width, int height)
{
    private readonly Pixel[] pixels = new Pixel[width * height];

    internal int Width => width;

    internal int Height => height;

    internal IReadOnlyList<Pixel> Pixels => pixels;

    internal Pixel this[int x, int y]
    {
        get => pixels[y * width + x];
        set => pixels[y * width + x] = value;
    }
}
