using System.Security.Cryptography;

namespace HaikouApi.Originals.Files;

/// <summary>What somebody brings: bytes, and what is said of them.</summary>
/// <param name="Bytes">The bytes, as received.</param>
/// <param name="MediaType">What they are said to be, such as application/pdf.</param>
/// <param name="Charset">The encoding that their text is said to be in.</param>
/// <param name="FileName">What the file is called.</param>
public sealed record Original(byte[] Bytes, string? MediaType = null, string? Charset = null, string? FileName = null)
{
    /// <summary>What the bytes are, whatever they are said to be.</summary>
    public OriginalKind Kind { get; } = Kinds.Of(Bytes, MediaType, FileName);

    /// <summary>Whether an encoding that nobody said may be guessed, where the guess is sure; it is said then.</summary>
    public bool MayGuess { get; init; }

    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Bytes));
}
