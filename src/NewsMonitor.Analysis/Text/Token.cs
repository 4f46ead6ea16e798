namespace NewsMonitor.Analysis.Text;

internal enum TokenKind : byte
{
    Word,
    Number,
    Punctuation,

    /// <summary>A quotation mark of any shape. Which way it faces is decided by pairing, not by its shape.</summary>
    Quote,
}

/// <summary>
/// A word, a number or a mark. <paramref name="Norm"/> is what rules compare: lower case, diacritics folded, curly apostrophes
/// straightened, <c>'s</c> split off as a token of its own. Glued words ("Putinwho") are two tokens that touch.
/// </summary>
/// <param name="Start">First UTF-16 offset in the text as received.</param>
/// <param name="End">Offset behind the last unit.</param>
/// <param name="Kind">What the token is.</param>
/// <param name="Norm">The normal form.</param>
/// <param name="Capital">Whether the first letter as received is upper case.</param>
/// <param name="SpaceBefore">Whether white space (or the start of the text) stands before it.</param>
internal readonly record struct Token(int Start, int End, TokenKind Kind, string Norm, bool Capital, bool SpaceBefore)
{
    public TextSpan Span => new(Start, End);

    public bool IsWord => Kind == TokenKind.Word;

    public bool Is(string norm) => string.Equals(Norm, norm, StringComparison.Ordinal);
}
