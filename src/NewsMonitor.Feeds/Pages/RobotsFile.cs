using System.Globalization;

namespace NewsMonitor.Feeds.Pages;

/// <summary>What a site asks of programs that fetch its pages: a robots.txt as RFC 9309 reads it. Pure.</summary>
public sealed class RobotsFile
{
    private const int MostCharacters = 500_000;
    private const double LongestDelay = 60;

    private readonly List<(bool Allow, string Pattern)> _rules = [];

    private RobotsFile()
    {
    }

    /// <summary>For sites that ask for nothing.</summary>
    public static RobotsFile Open { get; } = new();

    /// <summary>For sites whose wishes cannot be had now: nothing may be fetched.</summary>
    public static RobotsFile Closed { get; } = Parse("User-agent: *\nDisallow: /", "*");

    /// <summary>How long to wait between two pages; null where the site does not say.</summary>
    public TimeSpan? Delay { get; private set; }

    /// <summary>Reads the rules for a program.</summary>
    /// <param name="text">The file.</param>
    /// <param name="agent">The program's product token: <c>NewsMonitor</c>. Where no group names it, the one for <c>*</c> holds.</param>
    public static RobotsFile Parse(string text, string agent)
    {
        var (own, others) = (new RobotsFile(), new RobotsFile());
        var (named, meant, any, inRules) = (false, false, false, false);
        foreach (var line in (text.Length > MostCharacters ? text[..MostCharacters] : text).Split('\n'))
        {
            var content = line.Split('#', 2)[0];
            var colon = content.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0) continue;
            var (key, value) = (content[..colon].Trim().ToLowerInvariant(), content[(colon + 1)..].Trim());
            if (key == "user-agent")
            {
                // Names in a row share the rules behind them.
                if (inRules) (meant, any, inRules) = (false, false, false);
                meant |= value.Equals(agent, StringComparison.OrdinalIgnoreCase);
                any |= value == "*";
                named |= meant;
                continue;
            }

            if (key is not ("allow" or "disallow" or "crawl-delay")) continue;
            inRules = true;
            if (meant) own.Take(key, value);
            if (any) others.Take(key, value);
        }

        return named ? own : others;
    }

    /// <summary>Whether a path, with its query, may be fetched: the longest rule that fits decides, and of two as long the one that allows.</summary>
    public bool Allows(string pathAndQuery)
    {
        var (longest, allowed) = (-1, true);
        foreach (var (allow, pattern) in _rules)
        {
            if (pattern.Length < longest || !Fits(pathAndQuery, pattern)) continue;
            allowed = pattern.Length > longest ? allow : allowed || allow;
            longest = pattern.Length;
        }

        return allowed;
    }

    private void Take(string key, string value)
    {
        if (key == "crawl-delay")
        {
            if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)) Delay = TimeSpan.FromSeconds(Math.Min(seconds, LongestDelay));
        }
        else if (value.Length > 0)
        {
            _rules.Add((key == "allow", value));
        }
    }

    // "*" stands for anything, a "$" at the end for the end. No backtracking beyond the last star.
    private static bool Fits(string path, string pattern)
    {
        var toEnd = pattern[^1] == '$';
        var rule = toEnd ? pattern[..^1] : pattern;
        var (at, star, mark) = (0, -1, 0);
        for (var i = 0; ;)
        {
            if (i == rule.Length)
            {
                if (!toEnd || at == path.Length) return true;
            }
            else if (rule[i] == '*')
            {
                (star, mark, i) = (i, at, i + 1);
                continue;
            }
            else if (at < path.Length && rule[i] == path[at])
            {
                (i, at) = (i + 1, at + 1);
                continue;
            }

            if (star < 0 || mark >= path.Length) return false;
            (i, mark) = (star + 1, mark + 1);
            at = mark;
        }
    }
}
