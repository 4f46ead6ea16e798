using System.Text.RegularExpressions;

namespace NewsMonitor.Analysis.Documents;

/// <summary>How a news agency's text begins. Every pattern names the agency in the group <c>agency</c>.</summary>
internal static partial class WireDatelines
{
    private const string Agency = $"(?<agency>{WireAgencies.Names})";
    private const string Marked = $@"(?:\({Agency}\)|/{Agency}/)";
    private const string Capitals = @"(?<![\p{L}.])\p{Lu}[\p{Lu}.'’-]+(?:[ /]\p{Lu}[\p{Lu}.'’-]*){0,3}";
    private const string Place = @"\p{Lu}[\p{L}.'’-]+(?:[ /](?:(?:de|del|la|al|el|of|da|do)[ -])?\[?\p{Lu}[\p{L}.'’-]*\]?){0,3}";
    private const string Region = @"(?:, ?\p{Lu}[\p{L}.'’ -]{1,30}){0,2}";
    private const string Month = @"(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.?";
    private const string Date = $@"(?:[,.]? ?(?:\d{{1,2}}(?:st|nd|rd|th)? {Month}|{Month} \d{{1,2}})(?:,? \d{{4}})?)";
    private const string Dash = @"\s*(?:[-–—:]|\.[-–—])";
    private const string Begin = @"^[\s""'“]*";

    /// <summary>The patterns.</summary>
    public static Regex[] All { get; } = [AtLineStart(), Within(), WithoutPlace(), WithoutMarks(), Byline(), ByAgency(), Source()];

    // WASHINGTON (AP); KYIV, Feb 15 (Reuters); New Delhi [India], February 15 (ANI); Paris (AFP) –
    [GeneratedRegex($"{Begin}(?:{Capitals}{Region}{Date}?[.,]? ?{Marked}|{Place}{Region}{Date}[.,]? ?{Marked}|{Place}{Region} ?{Marked}{Dash})", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex AtLineStart();

    // The same behind a headline or a byline on one line: "By John Smith KYIV, Feb 15 (Reuters) -"; here the dash or stop must be there.
    [GeneratedRegex($@"(?:{Capitals}{Region}{Date}?|{Date})[.,]? ?{Marked}(?:{Dash}|\.)", RegexOptions.CultureInvariant)]
    private static partial Regex Within();

    // (AP) —; (Bloomberg) --; (CNN)The
    [GeneratedRegex($@"{Begin}{Marked}(?:{Dash}| ?\p{{Lu}})", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex WithoutPlace();

    // MOSCOW, February 15 - RIA Novosti.; Tehran, Feb 15, IRNA –; Damascus, SANA-
    [GeneratedRegex($@"{Begin}{Place}{Date}?(?:,| [-–—]) (?<agency>RIA Novosti|SPA|IRNA|SANA|KUNA|WAM|AZERTAC|Ukrinform|BelTA)\s*[-–—.]", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex WithoutMarks();

    // By JOHN SMITH and ANN LEE, Associated Press; By John Smith | Reuters
    [GeneratedRegex($@"{Begin}By \p{{Lu}}[\p{{L}}.'’-]*(?:,? (?:and |& )?\p{{Lu}}[\p{{L}}.'’-]*){{0,9}}\s*[,|\n–—-]\s*(?:The )?{Agency}(?: (?:\p{{Lu}}\p{{L}}+ )?Writers?| Staff)?\s*(?:$|[|•·–—])", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Byline();

    // By The Associated Press; By Reuters Staff
    [GeneratedRegex($@"{Begin}[Bb][Yy]:? (?:The )?{Agency}(?: Staff| news agency)?\s*(?:$|[,|•·–—])", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex ByAgency();

    // Source: Xinhua| 2022-02-15
    [GeneratedRegex($@"{Begin}Source ?: ?{Agency}\s*(?:$|\|)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Source();
}
