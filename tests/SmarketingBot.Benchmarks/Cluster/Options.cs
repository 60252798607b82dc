using System.Globalization;

namespace SmarketingBot.Benchmarks.Cluster;

/// <summary>What stands on the command line after the verb.</summary>
internal sealed class Options(string[] args)
{
    /// <summary>The word after “--name”; null where it isn't there.</summary>
    internal string? Text(string name) => args.SkipWhile(a => a != "--" + name).Skip(1).FirstOrDefault();

    internal int Number(string name, int otherwise) => Text(name) is { } text ? int.Parse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture) : otherwise;

    internal double Fraction(string name, double otherwise) => Text(name) is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    internal int[] Numbers(string name, params int[] otherwise) =>
        Text(name) is { } text ? [.. text.Split(',').Select(n => int.Parse(n, CultureInfo.InvariantCulture))] : otherwise;
}
