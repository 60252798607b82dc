using System.Globalization;

namespace SmarketingBot.Operations;

/// <summary>What a file needs around it: that it and its folder may be written to, and room.</summary>
internal static class FileFindings
{
    private const long Megabyte = 1 << 20;

    // The write-ahead file and a copy of the whole while it is tidied have to fit.
    private const long Least = 100 * Megabyte;

    /// <param name="file">The database, which may not be there yet.</param>
    internal static IReadOnlyList<Finding> Look(string file)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        try
        {
            // The files beside the database come and go with it. This one leaves nothing behind.
            using var beside = File.OpenHandle(Path.Combine(folder, $".doctor-{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.Write, options: FileOptions.DeleteOnClose);
            if (File.Exists(file)) using (File.OpenHandle(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite)) { }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [Finding.Wrong("rights", $"{file} or its folder can't be written to. Let the user who runs the bot own both. ({e.Message})")];
        }
        return [Finding.Well("rights", "the file and its folder can be written to."), Room(new DriveInfo(folder).AvailableFreeSpace)];
    }

    /// <param name="free">Bytes.</param>
    internal static Finding Room(long free)
    {
        var words = $"{(free / Megabyte).ToString(CultureInfo.InvariantCulture)} MB are free";
        return free < Least ? Finding.Wrong("disk", $"only {words}. Make room: a full disk stops everything.") : Finding.Well("disk", words + ".");
    }
}
