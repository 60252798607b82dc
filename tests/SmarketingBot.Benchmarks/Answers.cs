namespace SmarketingBot.Benchmarks;

/// <summary>What one subject answered, kept in files so that the bare endpoint sends the very same bytes.</summary>
internal static class Answers
{
    internal static async Task Keep(string folder, string text, IReadOnlyList<byte[]> bodies)
    {
        for (var i = 0; i < bodies.Count; i++) await File.WriteAllBytesAsync(FileOf(folder, Kind(text), i), bodies[i]);
    }

    /// <summary>The kind of a text: its first word.</summary>
    internal static string Kind(string text) => text.Split(' ')[0];

    internal static byte[][] Read(string folder, string kind) =>
        [.. Enumerable.Range(0, 10).Select(i => FileOf(folder, kind, i)).TakeWhile(File.Exists).Select(File.ReadAllBytes)];

    private static string FileOf(string folder, string kind, int number) => Path.Combine(folder, $"{kind}.{number}.json");
}
