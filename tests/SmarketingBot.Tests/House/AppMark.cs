namespace SmarketingBot.Tests.House;

/// <summary>
/// Draws the app's mark: two speech bubbles, sales and marketing, that overlap, with a tick where they meet.
/// Written as distances to shapes, in a square of 192 units, so that both sizes come from one drawing.
/// Only sums, products and square roots are used: they give the same bits on every machine, sines do not.
/// </summary>
internal static class AppMark
{
    private const double Unit = 192;
    private const double Radius = 42;
    private const double Middle = 96;
    private static readonly Point Left = new(73, 90);
    private static readonly Point Right = new(119, 90);
    private static readonly Pixel Night = Pixel.Solid(0x2B2D6E);
    private static readonly Pixel Coral = Pixel.Solid(0xFF7A59);
    private static readonly Pixel Mint = Pixel.Solid(0x2EC4B6);
    private static readonly Pixel White = Pixel.Solid(0xFFFFFF);

    /// <summary>192 × 192 for the app's tile; Teams rounds the corners itself.</summary>
    internal static Picture Colour() => Draw(192, point =>
    {
        if (Tick(point, 1, 7) < 0)
            return White;
        return (Bubble(point, Left, -1) < 0, Bubble(point, Right, 1) < 0) switch
        {
            (true, false) => Coral,
            (false, true) => Mint,
            _ => Night, // the background, and the common ground where the tick lies
        };
    });

    /// <summary>32 × 32, white on transparent, for the app bar: the bubbles' common border and the tick, nearly to the edge.</summary>
    internal static Picture Outline() => Draw(32, point =>
    {
        const double Enlarged = 1.38;
        const double Line = 8.4;
        var near = new Point((point.X - Middle) / Enlarged + Middle, (point.Y - Middle) / Enlarged + Middle - 2);
        var discs = Math.Min((near - Left).Length, (near - Right).Length) - Radius;
        var tails = Math.Min(Tail(near, Left, -1), Tail(near, Right, 1));
        var border = discs < 0 && discs > -Line;
        return border || (tails < 0 && discs >= 0) || Tick(near, 1.15, 5.2) < 0 ? White : default;
    });

    /// <summary>Distance to a round bubble with a tail at its lower outer side (negative inside).</summary>
    private static double Bubble(Point point, Point centre, int side)
    {
        var disc = (point - centre).Length - Radius;
        return Math.Abs(disc) > Radius ? disc : Math.Min(disc, Tail(point, centre, side));
    }

    private static double Tail(Point point, Point centre, int side) =>
        Triangle(point, centre + new Point(side * 14, 36), centre + new Point(side * 34, 20), centre + new Point(side * 37, 44)) - 2.5;

    private static double Tick(Point point, double enlarged, double half)
    {
        Point start = new(-16, 0), corner = new(-4.5, 12), end = new(17, -13);
        var near = point - new Point(Middle, Left.Y);
        return Math.Min(Segment(near, start * enlarged, corner * enlarged), Segment(near, corner * enlarged, end * enlarged)) - half;
    }

    private static double Segment(Point point, Point from, Point to)
    {
        var along = to - from;
        var share = Math.Clamp((point - from).Dot(along) / along.Dot(along), 0, 1);
        return (point - from - along * share).Length;
    }

    /// <summary>Distance to a triangle given clockwise or not (negative inside).</summary>
    private static double Triangle(Point point, Point a, Point b, Point c)
    {
        var edge = Math.Min(Segment(point, a, b), Math.Min(Segment(point, b, c), Segment(point, c, a)));
        var first = (b - a).Cross(point - a) < 0;
        var inside = first == (c - b).Cross(point - b) < 0 && first == (a - c).Cross(point - c) < 0;
        return inside ? -edge : edge;
    }

    /// <summary>Each pixel is the mean of 64 points in it, which is what makes edges smooth.</summary>
    private static Picture Draw(int size, Func<Point, Pixel> colourAt)
    {
        const int Fine = 8;
        var picture = new Picture(size, size);
        for (var y = 0; y < size; y++)
        {
            for (var x = 0; x < size; x++)
            {
                int red = 0, green = 0, blue = 0, solid = 0;
                for (var i = 0; i < Fine * Fine; i++)
                {
                    var point = new Point(x + (i % Fine + 0.5) / Fine, y + (i / Fine + 0.5) / Fine) * (Unit / size);
                    var pixel = colourAt(point);
                    if (pixel.Alpha == 0)
                        continue;
                    (red, green, blue, solid) = (red + pixel.Red, green + pixel.Green, blue + pixel.Blue, solid + 1);
                }
                if (solid > 0)
                    picture[x, y] = new((byte)(red / solid), (byte)(green / solid), (byte)(blue / solid), (byte)(solid * 255 / (Fine * Fine)));
            }
        }
        return picture;
    }

    private readonly record struct Point(double X, double Y)
    {
        internal double Length => Math.Sqrt(Dot(this));

        public static Point operator +(Point a, Point b) => new(a.X + b.X, a.Y + b.Y);

        public static Point operator -(Point a, Point b) => new(a.X - b.X, a.Y - b.Y);

        public static Point operator *(Point a, double factor) => new(a.X * factor, a.Y * factor);

        internal double Dot(Point other) => X * other.X + Y * other.Y;

        internal double Cross(Point other) => X * other.Y - Y * other.X;
    }
}
