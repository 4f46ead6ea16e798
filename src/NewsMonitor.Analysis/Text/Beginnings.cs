namespace NewsMonitor.Analysis.Text;

/// <summary>Phrases with which a line may begin, whatever their case; found by their first letter.</summary>
internal sealed class Beginnings
{
    private readonly string[][] _byLetter = new string[128][];

    /// <param name="phrases">In lower case, each with an ASCII character first.</param>
    public Beginnings(IEnumerable<string> phrases)
    {
        Array.Fill(_byLetter, []);
        foreach (var letter in phrases.GroupBy(p => p[0])) _byLetter[letter.Key] = [.. letter];
    }

    /// <summary>Whether the text begins with one of them.</summary>
    public bool Begin(ReadOnlySpan<char> text)
    {
        if (text.Length == 0 || char.ToLowerInvariant(text[0]) is not (< (char)128 and var first)) return false;
        foreach (var phrase in _byLetter[first])
        {
            if (text.StartsWith(phrase, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
