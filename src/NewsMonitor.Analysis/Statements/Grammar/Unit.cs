using NewsMonitor.Analysis.Lexicon;

namespace NewsMonitor.Analysis.Statements.Grammar;

/// <summary>A token, or a whole quotation, as the rules for clauses see it.</summary>
/// <param name="First">First token.</param>
/// <param name="End">Token behind the last.</param>
/// <param name="Span">Where it stands; for a quotation its content without the marks.</param>
/// <param name="Word">What the word lists say of it; the empty word for a quotation.</param>
/// <param name="Capital">Whether it begins with a capital.</param>
/// <param name="Tag">What it does.</param>
/// <param name="Quotation">Index of the quotation that it is, or −1.</param>
/// <param name="Finite">Whether it carries a finite verb, also within a contraction ("they're").</param>
internal readonly record struct Unit(int First, int End, TextSpan Span, Word Word, bool Capital, Tag Tag, int Quotation, bool Finite)
{
    /// <summary>The normal form; empty for a quotation.</summary>
    public string Norm => Word is null ? "" : Word.Norm; // a default unit, beyond the last, has no word

    public bool IsQuotation => Tag == Tag.Quotation;

    public bool Is(string norm) => string.Equals(Norm, norm, StringComparison.Ordinal);
}
