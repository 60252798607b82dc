using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace SmarketingBot.Packaging;

/// <summary>
/// Makes an app package: entries stored, sorted by name, at the root, one fixed time, no attributes, so that the same
/// files give the same bytes everywhere. <see cref="System.IO.Compression.ZipArchive"/> writes the operating system into
/// each entry and compresses differently from release to release, hence the format by hand (PKWARE APPNOTE 4.3).
/// </summary>
public static class AppPackage
{
    private const ushort Version = 10; // stored files need no more than version 1.0
    private const ushort Midnight = 0;
    private const ushort FirstOfJanuary1980 = (1 << 5) | 1; // the earliest date that the format knows

    /// <summary>The package of a folder as it stands.</summary>
    public static byte[] Of(string folder) => Of(Files(folder));

    /// <summary>The files of a folder by name; a package has no folders of its own.</summary>
    public static SortedDictionary<string, byte[]> Files(string folder) =>
        new(Directory.EnumerateFiles(folder).ToDictionary(file => Path.GetFileName(file)!, File.ReadAllBytes), StringComparer.Ordinal);

    /// <summary>The package of these files, by plain ASCII names.</summary>
    public static byte[] Of(SortedDictionary<string, byte[]> files)
    {
        using var zip = new MemoryStream();
        using var directory = new MemoryStream();
        foreach (var (name, content) in files)
        {
            var offset = (uint)zip.Length;
            Numbers(zip, 0x04034b50u, Version);
            Describe(zip, name, content);
            zip.Write(Encoding.ASCII.GetBytes(name));
            zip.Write(content);

            Numbers(directory, 0x02014b50u, Version, Version);
            Describe(directory, name, content);
            Numbers(directory, (ushort)0, (ushort)0, (ushort)0, 0u, offset); // comment, disk, two kinds of attributes
            directory.Write(Encoding.ASCII.GetBytes(name));
        }
        var start = (uint)zip.Length;
        directory.WriteTo(zip);
        Numbers(zip, 0x06054b50u, (ushort)0, (ushort)0, (ushort)files.Count, (ushort)files.Count, (uint)directory.Length, start, (ushort)0);
        return zip.ToArray();
    }

    /// <summary>The part that an entry's own header and its line in the directory share.</summary>
    private static void Describe(Stream stream, string name, byte[] content) =>
        Numbers(stream, (ushort)0, (ushort)0, Midnight, FirstOfJanuary1980, Crc32.HashToUInt32(content),
            (uint)content.Length, (uint)content.Length, (ushort)name.Length, (ushort)0);

    private static void Numbers(Stream stream, params object[] numbers)
    {
        Span<byte> bytes = stackalloc byte[4];
        foreach (var number in numbers)
        {
            if (number is ushort small)
            {
                BinaryPrimitives.WriteUInt16LittleEndian(bytes, small);
                stream.Write(bytes[..2]);
            }
            else
            {
                BinaryPrimitives.WriteUInt32LittleEndian(bytes, (uint)number);
                stream.Write(bytes);
            }
        }
    }
}
