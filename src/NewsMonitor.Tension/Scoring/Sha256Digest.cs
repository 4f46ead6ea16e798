using System.Security.Cryptography;
using System.Text;

namespace NewsMonitor.Tension.Scoring;

/// <summary>SHA-256 over lines, each closed by a line feed, in UTF-8.</summary>
public static class Sha256Digest
{
    /// <summary>64 lower-case hexadecimal digits.</summary>
    public static string Of(IEnumerable<string> lines)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in lines)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(line));
            hash.AppendData("\n"u8);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
