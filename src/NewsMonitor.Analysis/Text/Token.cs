using NewsMonitor.Analysis.Lexicon;

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
/// A word, a number or a mark. <see cref="Norm"/> is what rules compare: lower case, diacritics folded, curly apostrophes
/// straightened, <c>'s</c> split off as a token of its own. Glued words ("Putinwho") are two tokens that touch.
/// </summary>
internal readonly struct Token(int start, int end, TokenKind kind, Word word, bool capital, bool spaceBefore)
{
    // Sixteen bytes: an article's tokens stay small enough for the garbage collector's nursery. No token is longer than the tokenizer's longest word.
    private readonly int _start = start;
    private readonly ushort _length = (ushort)(end - start);
    private readonly TokenKind _kind = kind;
    private readonly byte _flags = (byte)((capital ? 1 : 0) | (spaceBefore ? 2 : 0));

    /// <summary>First UTF-16 offset in the text as received.</summary>
    public int Start => _start;

    /// <summary>Offset behind the last unit.</summary>
    public int End => _start + _length;

    /// <summary>What the token is.</summary>
    public TokenKind Kind => _kind;

    /// <summary>What the word lists say of it.</summary>
    public Word Word { get; } = word;

    /// <summary>The normal form.</summary>
    public string Norm => Word is null ? "" : Word.Norm; // a default token stands for none

    /// <summary>Whether the first letter as received is upper case.</summary>
    public bool Capital => (_flags & 1) != 0;

    /// <summary>Whether white space (or the start of the text) stands before it.</summary>
    public bool SpaceBefore => (_flags & 2) != 0;

    public TextSpan Span => new(Start, End);

    public bool IsWord => Kind == TokenKind.Word;

    public bool Is(string norm) => string.Equals(Norm, norm, StringComparison.Ordinal);
}
