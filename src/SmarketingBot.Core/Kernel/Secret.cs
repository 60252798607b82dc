using System.Buffers.Text;
using System.Security.Cryptography;

namespace SmarketingBot.Core.Kernel;

/// <summary>
/// What somebody shows to be let in without a name: a public half by which the row is found, and 256 random bits of which
/// only the SHA-256 is kept. Whoever reads the store can't make one.
/// </summary>
/// <param name="Id">The public half.</param>
/// <param name="Hash">SHA-256 of the secret half, in hexadecimal.</param>
public sealed record Secret(Guid Id, string Hash)
{
    private const int IdBytes = 16;
    private const int SecretBytes = 32;

    /// <summary>How long one is when it is written: 48 bytes as base64url.</summary>
    public const int Length = 64;

    /// <summary>Makes a secret for a row; the text is shown once and kept nowhere.</summary>
    public static (string Text, string Hash) Make(Guid id)
    {
        Span<byte> bytes = stackalloc byte[IdBytes + SecretBytes];
        id.TryWriteBytes(bytes);
        RandomNumberGenerator.Fill(bytes[IdBytes..]);
        return (Base64Url.EncodeToString(bytes), Hashed(bytes[IdBytes..]));
    }

    /// <summary>Reads what somebody shows; null when it can't be one.</summary>
    public static Secret? Read(string? text)
    {
        Span<byte> bytes = stackalloc byte[IdBytes + SecretBytes];
        return text is { Length: Length } && Base64Url.TryDecodeFromChars(text, bytes, out var written) && written == bytes.Length
            ? new Secret(new Guid(bytes[..IdBytes]), Hashed(bytes[IdBytes..]))
            : null;
    }

    /// <summary>Whether it is the one that was kept; takes equally long whatever is wrong with it.</summary>
    /// <param name="kept">The hash in the store; null where none was made yet.</param>
    public bool Is(string? kept) => CryptographicOperations.FixedTimeEquals(
        System.Text.Encoding.ASCII.GetBytes(Hash), System.Text.Encoding.ASCII.GetBytes(kept ?? new string('-', Hash.Length)));

    private static string Hashed(ReadOnlySpan<byte> secret) => Convert.ToHexStringLower(SHA256.HashData(secret));
}
