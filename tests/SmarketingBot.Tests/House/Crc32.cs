namespace SmarketingBot.Tests.House;

/// <summary>The checksum that both PNG chunks and zip entries carry (ISO 3309, reflected polynomial EDB88320).</summary>
internal static class Crc32
{
    // Bit by bit, without a table: it sums a few kilobytes a run.
    internal static uint Of(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        }
        return ~crc;
    }
}
