using System.Buffers;
using System.Collections.Frozen;

namespace NewsMonitor.Analysis.Knowledge.Outlets;

/// <summary>Host names as the sources of articles: their form, and the part that somebody has registered.</summary>
internal static class HostName
{
    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-.");

    // What stands before a country's two letters where names are registered one level down: co.uk, com.au, or.jp.
    private static readonly FrozenSet<string> SecondLevels = FrozenSet.ToFrozenSet(
        ["co", "com", "org", "net", "gov", "gob", "gouv", "govt", "go", "ac", "edu", "or", "ne", "mil", "info", "nom"], StringComparer.OrdinalIgnoreCase);

    // Suffixes below which anybody may have a site of their own.
    private static readonly FrozenSet<string> SharedSuffixes = FrozenSet.ToFrozenSet(
        [
            "in.ua", "kiev.ua", "kyiv.ua", "kharkov.ua", "lviv.ua", "odessa.ua", "uk.com", "us.com", "eu.com", "msk.ru", "spb.ru",
            "beehiiv.com", "blogspot.com", "ghost.io", "github.io", "livejournal.com", "medium.com", "substack.com", "tumblr.com", "typepad.com", "weebly.com",
            "wixsite.com", "wordpress.com",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a text has the form of a host name: labels of ASCII letters, digits and hyphens, at least two, the last without digits.</summary>
    public static bool Is(ReadOnlySpan<char> text)
    {
        var dot = text.LastIndexOf('.');
        return dot > 0 && text.Length - dot > 2 && text[0] != '.' && !text.ContainsAnyExcept(Letters) && !text.Contains("..", StringComparison.Ordinal)
            && !text[(dot + 1)..].ContainsAnyInRange('0', '9');
    }

    /// <summary>The host without its first label; empty where that leaves one label only.</summary>
    public static ReadOnlySpan<char> Parent(ReadOnlySpan<char> host)
    {
        var rest = host[(host.IndexOf('.') + 1)..];
        return rest.Contains('.') ? rest : [];
    }

    /// <summary>The part that somebody has registered, in small letters: <c>example.com</c>, <c>example.co.uk</c>, <c>one.substack.com</c>.</summary>
    public static string Registrable(ReadOnlySpan<char> host)
    {
        var rest = host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) && Parent(host).Length > 0 ? host[4..] : host;
        while (Parent(rest) is { Length: > 0 } parent && !IsSuffix(parent)) rest = parent;
        return rest.ToString().ToLowerInvariant();
    }

    private static bool IsSuffix(ReadOnlySpan<char> host)
    {
        if (SharedSuffixes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(host)) return true;
        var dot = host.IndexOf('.');
        return host.Length - dot == 3 && host[(dot + 1)..].IndexOf('.') < 0 && SecondLevels.GetAlternateLookup<ReadOnlySpan<char>>().Contains(host[..dot]);
    }
}
