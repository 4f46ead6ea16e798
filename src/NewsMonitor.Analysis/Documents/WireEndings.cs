using System.Text.RegularExpressions;

namespace NewsMonitor.Analysis.Documents;

/// <summary>How a news agency's text ends. A pattern names the agency in the group <c>agency</c>, or has an agency of its own.</summary>
internal static partial class WireEndings
{
    private const string Agency = $"(?<agency>{WireAgencies.Names})";

    /// <summary>The patterns that name the agency.</summary>
    public static Regex[] All { get; } = [Copyright(), Source(), WithInputs(), Closing()];

    /// <summary>The patterns that only one agency's texts have, with its code.</summary>
    public static (Regex Pattern, string Code)[] Own { get; } = [(ReutersCrew(), "reuters"), (BloombergCrew(), "bloomberg")];

    // © 2022 AFP; Copyright 2022 The Associated Press. All rights reserved. Not "© AFP/Getty", which is a picture's.
    [GeneratedRegex($@"(?:(?:©|\([cC]\)|Copyright)(?: ?©)?,? ?\d{{4}}(?:[-–]\d{{4}})?,? |^\W*(?:©|Copyright) ?)(?:by )?(?:[Tt]he )?{Agency}(?![\p{{L}}\d/])(?! via)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Copyright();

    // Source: Reuters. More than one name is a compilation, not a copy.
    [GeneratedRegex($@"^[\s(\[]*(?:Source|SOURCE) ?: ?(?:The )?{Agency}[\s.)\]]*$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Source();

    // (With inputs from ANI)
    [GeneratedRegex($@"\b[Ww]ith (?:agency )?inputs? from (?:[Tt]he )?(?:news )?(?:agency )?{Agency}(?!\p{{L}})", RegexOptions.CultureInvariant)]
    private static partial Regex WithInputs();

    // -- Xinhua; — AFP; (ANI); or the name alone on the last line.
    [GeneratedRegex($@"(?:\s[-–—]{{1,3}} ?(?:The )?{Agency}|\((?:The )?{Agency}\)|\n\s*(?:The )?{Agency})[\s.)\]]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Closing();

    [GeneratedRegex(@"\b[Rr]eporting by \p{Lu}[^\n]{1,250}?[;,.)] ?\(?(?:[Ww]riting by [^\n]{2,100}?[;,.] ?)?[Ee]diting by \p{Lu}|The Thomson Reuters Trust Principles", RegexOptions.CultureInvariant)]
    private static partial Regex ReutersCrew();

    [GeneratedRegex(@"^\W*--\s?With assistance from \p{Lu}", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex BloombergCrew();
}
