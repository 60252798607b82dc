using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SmarketingBot.Rehearsal;

/// <summary>Ids that look random but are the same in every run of one play, so that snapshots of cards hold still.</summary>
internal static class StableId
{
    public static string Text(string kind, int number, string name) =>
        Convert.ToBase64String(Hash(kind, number, name)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    public static string Guid(string kind, int number, string name) => new Guid(Hash(kind, number, name).AsSpan(0, 16)).ToString();

    private static byte[] Hash(string kind, int number, string name) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{kind}/{number}/{name}")));
}
