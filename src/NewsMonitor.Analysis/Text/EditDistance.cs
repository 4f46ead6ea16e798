namespace NewsMonitor.Analysis.Text;

/// <summary>How many letters must change to make one word of another (Levenshtein).</summary>
internal static class EditDistance
{
    private const int Longest = 32;

    /// <summary>Whether two words differ by at most <paramref name="most"/> letters, by at most a third of the shorter, and begin alike.</summary>
    public static bool IsNear(string one, string other, int most)
    {
        if (one.Length == 0 || other.Length == 0 || one[0] != other[0] || one.Length > Longest || other.Length > Longest) return false;
        most = Math.Min(most, (Math.Min(one.Length, other.Length) + 1) / 3);
        return Math.Abs(one.Length - other.Length) <= most && Of(one, other) <= most;
    }

    /// <summary>How many letters differ; where a word is too long to be a name, the length of the longer.</summary>
    public static int Between(string one, string other) => one.Length > Longest || other.Length > Longest ? Math.Max(one.Length, other.Length) : Of(one, other);

    private static int Of(string one, string other)
    {
        Span<int> row = stackalloc int[Longest + 1];
        for (var j = 0; j <= other.Length; j++) row[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[other.Length];
    }
}
