using System.Text;
using NewsMonitor.Analysis.Text;

namespace NewsMonitor.Analysis.Knowledge.Outlets;

/// <summary>The spellings of an outlet's name that mean the same.</summary>
internal static class OutletNames
{
    private const string Article = "the ";

    /// <summary>A name without the article before it and without what surrounds it.</summary>
    public static ReadOnlySpan<char> Bare(ReadOnlySpan<char> name)
    {
        name = name.Trim();
        return name.Length > Article.Length && name.StartsWith(Article, StringComparison.OrdinalIgnoreCase) ? name[Article.Length..].TrimStart() : name;
    }

    /// <summary>What equal names have in common: small letters without diacritics, single spaces, no article.</summary>
    public static string Key(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var c in Bare(name))
        {
            if (!char.IsWhiteSpace(c)) key.Append(Fold.Of(c));
            else if (key[^1] != ' ') key.Append(' ');
        }

        return key.ToString();
    }

    /// <summary>The spellings to look a listed name up by, whatever their case.</summary>
    public static IEnumerable<string> Spellings(string name)
    {
        var bare = Bare(name).ToString();
        var key = Key(name);
        yield return bare;
        if (!bare.Equals(key, StringComparison.OrdinalIgnoreCase)) yield return key;
        if (HostName.Is(bare)) yield break;
        yield return Article + bare;
        if (!bare.Equals(key, StringComparison.OrdinalIgnoreCase)) yield return Article + key;
    }
}
