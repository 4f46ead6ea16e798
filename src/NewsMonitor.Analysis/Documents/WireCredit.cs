using System.Text.RegularExpressions;

namespace NewsMonitor.Analysis.Documents;

/// <summary>
/// Tells by a text's dateline, byline or closing credit that it is a news agency's copy. That an agency is quoted or thanked in the
/// body ("told Reuters", "according to TASS") makes no copy. Pure.
/// </summary>
public static class WireCredit
{
    // A dateline stands behind a headline and a lead at most, a credit before a line or two of the outlet's own.
    private const int HeadLength = 300;
    private const int TailLength = 400;

    /// <summary>The agency's outlet code (<c>reuters</c>, <c>ap</c>, <c>tass</c>); null where the text shows no credit.</summary>
    public static string? Of(string text)
    {
        var end = text.AsSpan().TrimEnd().Length;
        return InHead(text, Math.Min(end, HeadLength)) ?? InTail(text, Math.Max(0, end - TailLength), end);
    }

    private static string? InHead(string text, int end)
    {
        foreach (var pattern in WireDatelines.All)
        {
            if (AgencyOf(pattern.Match(text, 0, end)) is { } agency) return agency;
        }

        return null;
    }

    private static string? InTail(string text, int start, int end)
    {
        foreach (var pattern in WireEndings.All)
        {
            if (AgencyOf(pattern.Match(text, start, end - start)) is { } agency) return agency;
        }

        foreach (var (pattern, code) in WireEndings.Own)
        {
            if (pattern.Match(text, start, end - start).Success) return code;
        }

        return null;
    }

    private static string? AgencyOf(Match match) => match.Success ? WireAgencies.CodeOf(match.Groups["agency"].Value) : null;
}
