namespace SmarketingBot.Tests.House;

/// <summary>The checked-out repository in which the tests run, found from the tests' own folder upwards.</summary>
internal static class Clone
{
    /// <summary>The folder that holds the solution file.</summary>
    internal static string Root { get; } = Find();

    /// <summary>A path inside the clone, from its root.</summary>
    internal static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SmarketingBot.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("SmarketingBot.sln is in no folder above the tests.");
    }
}
