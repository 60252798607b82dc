using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;

namespace SmarketingBot.Tests.House;

/// <summary>
/// Reads and writes the plainest kind of PNG: 8 bits a channel, RGBA, not interlaced, unfiltered rows.
/// Enough for our own icons, so that no imaging package (all of them native or licensed) enters the house.
/// </summary>
internal static class PngFile
{
    private static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    internal static byte[] Write(Picture picture)
    {
        using var file = new MemoryStream();
        file.Write(Signature);

        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, picture.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), picture.Height);
        header[8] = 8; // bits a channel
        header[9] = 6; // red, green, blue, alpha
        WriteChunk(file, "IHDR", header);

        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            for (var y = 0; y < picture.Height; y++)
            {
                zlib.WriteByte(0); // this row is not filtered
                for (var x = 0; x < picture.Width; x++)
                    zlib.Write([picture[x, y].Red, picture[x, y].Green, picture[x, y].Blue, picture[x, y].Alpha]);
            }
        }
        WriteChunk(file, "IDAT", packed.ToArray());
        WriteChunk(file, "IEND", []);
        return file.ToArray();
    }

    internal static Picture Read(byte[] file)
    {
        if (!file.AsSpan().StartsWith(Signature))
            throw new InvalidDataException("Not a PNG.");
        Picture? picture = null;
        using var packed = new MemoryStream();
        foreach (var (kind, data) in Chunks(file))
        {
            if (kind == "IHDR")
                picture = ReadHeader(data);
            else if (kind == "IDAT")
                packed.Write(data);
        }
        if (picture is null)
            throw new InvalidDataException("A PNG without a header.");

        packed.Position = 0;
        using var zlib = new ZLibStream(packed, CompressionMode.Decompress);
        var row = new byte[1 + picture.Width * 4];
        for (var y = 0; y < picture.Height; y++)
        {
            zlib.ReadExactly(row);
            if (row[0] != 0)
                throw new InvalidDataException("A filtered row: save the icon with UPDATE_PACKAGE=1 instead of an image editor.");
            for (var x = 0; x < picture.Width; x++)
                picture[x, y] = new(row[1 + x * 4], row[2 + x * 4], row[3 + x * 4], row[4 + x * 4]);
        }
        return picture;
    }

    private static Picture ReadHeader(byte[] header)
    {
        if (header[8] != 8 || header[9] != 6 || header[12] != 0)
            throw new InvalidDataException("Only RGBA with 8 bits a channel, not interlaced, is read here.");
        return new(BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4)));
    }

    private static IEnumerable<(string Kind, byte[] Data)> Chunks(byte[] file)
    {
        for (var at = Signature.Length; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            yield return (Encoding.ASCII.GetString(file, at + 4, 4), file.AsSpan(at + 8, length).ToArray());
            at += 12 + length;
        }
    }

    private static void WriteChunk(Stream file, string kind, byte[] data)
    {
        byte[] kindAndData = [.. Encoding.ASCII.GetBytes(kind), .. data];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(kindAndData);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.HashToUInt32(kindAndData));
        file.Write(number);
    }
}
