using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace NewsMonitor.Analysis.Documents;

/// <summary>
/// A key that verbatim copies of one story share whichever outlet carries them: a hash over the letters and digits of the body,
/// lower-cased, without the short lines at its ends in which outlets put their own matter (headline, date, agency, credits,
/// "read also"). Behind a point follows the body's <see cref="TextSketch"/>, by which edited copies are known; short texts have none. Pure.
/// </summary>
public static class StorySignature
{
    private const int MarginLength = 80;
    private const int LeastBody = 120;

    /// <summary>32 lower-case hexadecimal digits, and where the text is long enough a point and 64 letters.</summary>
    public static string Of(ArticleText article)
    {
        var lines = BodyLines(article.Text);
        var body = Normal(string.Concat(lines));
        if (body.Length < LeastBody) body = Normal(article.Title + article.Text);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(body));
        return new StoryId(BinaryPrimitives.ReadUInt128BigEndian(hash), TextSketch.Of(string.Join('\n', lines))).ToString();
    }

    private static string[] BodyLines(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var first = 0;
        var end = lines.Length;
        while (first < end && lines[first].Length < MarginLength) first++;
        while (end > first && lines[end - 1].Length < MarginLength) end--;
        return lines[first..end];
    }

    private static string Normal(string text)
    {
        var normal = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune)) normal.Append(Rune.ToLowerInvariant(rune).ToString());
        }

        return normal.ToString();
    }
}
