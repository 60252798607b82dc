namespace SmarketingBot.Tests.Stage;

/// <summary>Where initdb and pg_ctl are installed, if they are.</summary>
internal static class PostgresPrograms
{
    /// <summary>On the path, or the newest that Debian keeps off the path; null if there is none.</summary>
    internal static string? Folder { get; } = OnPath().Concat(OfDebian()).FirstOrDefault(HasBoth);

    /// <summary>Where another of its programs is.</summary>
    internal static string Of(string program) => OfDebian().Concat(OnPath()).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists) ?? program;

    private static string[] OnPath() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> OfDebian()
    {
        const string Versions = "/usr/lib/postgresql";
        if (!Directory.Exists(Versions))
            return [];
        return Directory.EnumerateDirectories(Versions)
            .OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0)
            .Select(folder => Path.Combine(folder, "bin"));
    }

    private static bool HasBoth(string folder) =>
        File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl"));
}
