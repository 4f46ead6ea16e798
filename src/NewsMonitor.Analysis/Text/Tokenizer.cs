using NewsMonitor.Analysis.Lexicon;

namespace NewsMonitor.Analysis.Text;

/// <summary>Cuts text into tokens in one pass, in linear time. Offsets are those of the text as received.</summary>
internal sealed class Tokenizer(string text, List<Token> tokens)
{
    private const int LongestWord = 128;

    // A single quotation mark counts only where its partner is near; an apostrophe has none.
    private const int SingleQuoteReach = 600;

    private static readonly Word[] Ascii = [.. Enumerable.Range(0, 128).Select(c => Vocabulary.Of(Punctuation((char)c)))];
    private static readonly Word DoubleQuote = Vocabulary.Of("\"");
    private static readonly Word Possessive = Vocabulary.Of("'s");

    private int _singleQuoteCloses = -1;

    /// <summary>The tokens of a whole text.</summary>
    public static List<Token> Of(string text)
    {
        var tokens = new List<Token>((text.Length / 4) + 2);
        new Tokenizer(text, tokens).Run(0, text.Length);
        return tokens;
    }

    /// <summary>Adds the tokens of <c>[start, end)</c> to the list.</summary>
    public void Run(int start, int end)
    {
        _singleQuoteCloses = -1;
        var space = true;
        for (var i = start; i < end;)
        {
            var c = text[i];
            if (IsSpace(c))
            {
                space = true;
                i++;
                continue;
            }

            i = Next(i, end, space);
            space = false;
        }
    }

    /// <summary>White space, and invisible characters that are as good as none.</summary>
    public static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' or '\u200E' or '\u200F' or '\u00AD' or '\u2060';

    private int Next(int start, int end, bool space)
    {
        var c = text[start];
        if (char.IsLetter(c) || char.IsHighSurrogate(c)) return Word(start, end, space);
        if (char.IsAsciiDigit(c)) return Number(start, end, space);
        if (IsDoubleQuote(c)) return Add(start, start + 1, TokenKind.Quote, DoubleQuote, space);
        if (IsDoubled(start, end)) return Add(start, start + 2, TokenKind.Quote, DoubleQuote, space);
        if (c is '\'' or '‘' or '’' or '‚' or '‹' or '›' or '`') return Single(start, end, space);
        if (c == '.' && start + 2 < end && text[start + 1] == '.' && text[start + 2] == '.')
        {
            var stop = start + 3;
            while (stop < end && stop - start < LongestWord && text[stop] == '.') stop++;
            return Add(start, stop, TokenKind.Punctuation, "…", space);
        }

        if (c == '-' && start + 1 < end && text[start + 1] == '-') return Add(start, DashEnd(start, end), TokenKind.Punctuation, "—", space);
        return c < Ascii.Length ? Add(start, start + 1, TokenKind.Punctuation, Ascii[c], space) : Add(start, start + 1, TokenKind.Punctuation, Punctuation(c), space);
    }

    // Typewriter manners: two apostrophes for a quotation mark, two hyphens for a dash.
    private bool IsDoubled(int start, int end) =>
        start + 1 < end && text[start] == text[start + 1] && text[start] is '\'' or '`' or '‘' or '’'
        && (start + 2 >= end || text[start + 2] != text[start]);

    private int DashEnd(int start, int end)
    {
        var stop = start;
        while (stop < end && stop - start < LongestWord && text[stop] == '-') stop++;
        return stop;
    }

    private static bool IsDoubleQuote(char c) => c is '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '＂' or '〝' or '〞' or '″';

    private int Word(int start, int end, bool space)
    {
        var i = start;
        while (i < end && i - start < LongestWord)
        {
            var c = text[i];
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || IsMark(c))
            {
                i++;
                continue;
            }

            if (i > start && Fold.IsApostrophe(c) && i + 1 < end && char.IsLetter(text[i + 1]))
            {
                if (IsPossessive(i, end)) break;
                i++;
                continue;
            }

            if (c == '.' && IsInitials(start, i, end))
            {
                i++;
                continue;
            }

            break;
        }

        var word = WordOf(start, i);
        if (i < end && text[i] == '.' && word.Norm.Length <= 6 && Abbreviations.Takes(word.Norm, After(i + 1, end)))
            i++;
        Add(start, i, TokenKind.Word, word, space);
        return i + 1 < end && Fold.IsApostrophe(text[i]) && IsPossessive(i, end) ? Add(i, i + 2, TokenKind.Word, Possessive, false) : i;
    }

    // "’s" with no letter behind it.
    private bool IsPossessive(int apostrophe, int end) =>
        text[apostrophe + 1] is 's' or 'S' && (apostrophe + 2 >= end || !char.IsLetterOrDigit(text[apostrophe + 2]));

    // Single letters with a full stop each: "U.S.", "a.m.", "J." before a name.
    private bool IsInitials(int start, int dot, int end)
    {
        for (var i = start; i < dot; i += 2)
        {
            if (!char.IsLetter(text[i]) || (i + 1 < dot && text[i + 1] != '.')) return false;
        }

        if ((dot - start) % 2 == 0) return false;
        if (dot > start + 1) return true;
        if (dot + 1 < end && char.IsLetter(text[dot + 1])) return dot + 2 >= end || text[dot + 2] == '.' || !char.IsLetter(text[dot + 2]);
        return char.IsUpper(text[start]) && char.IsUpper(After(dot + 1, end));
    }

    private int Number(int start, int end, bool space)
    {
        var i = start + 1;
        while (i < end && i - start < LongestWord)
        {
            var c = text[i];
            if (char.IsAsciiLetterOrDigit(c) || (c is '.' or ',' or ':' && i + 1 < end && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i - 1]))) i++;
            else break;
        }

        return Add(start, i, TokenKind.Number, WordOf(start, i), space);
    }

    private int Single(int start, int end, bool space)
    {
        var glyph = text[start];
        if (glyph is '‹' or '›' or '‚') return Add(start, start + 1, TokenKind.Quote, "'", space);
        if (start <= _singleQuoteCloses)
        {
            if (start < _singleQuoteCloses) return Add(start, start + 1, TokenKind.Punctuation, "'", space);
            _singleQuoteCloses = -1;
            return Add(start, start + 1, TokenKind.Quote, "'", space);
        }

        var opens = glyph != '’' && (start == 0 || IsSpace(text[start - 1]) || text[start - 1] is '(' or '[' or '"' or '“' or '—' or '–' or ':')
            && start + 1 < end && (char.IsLetterOrDigit(text[start + 1]) || text[start + 1] is '…' or '.');
        if (opens && PartnerOf(start, end) is { } partner)
        {
            _singleQuoteCloses = partner;
            return Add(start, start + 1, TokenKind.Quote, "'", space);
        }

        return Add(start, start + 1, TokenKind.Punctuation, "'", space);
    }

    // A closing mark follows a letter or a full stop and precedes none; the plural's apostrophe ("allies' troops") looks the same,
    // so where several could be meant the last one before the next opening mark closes, except that punctuation before it decides at once.
    private int? PartnerOf(int open, int end)
    {
        int? last = null;
        var limit = Math.Min(end, open + SingleQuoteReach);
        for (var i = open + 1; i < limit; i++)
        {
            var c = text[i];
            if (c == '\n') break;
            if (c is not ('\'' or '’' or '‘')) continue;
            var before = text[i - 1];
            var after = i + 1 < end ? text[i + 1] : ' ';
            if (char.IsLetterOrDigit(after))
            {
                if (IsSpace(before)) break;
                continue;
            }

            if (IsSpace(before)) continue;
            if (before is ',' or '.' or '?' or '!' or '…' || after is ',' or '.' or ';' or ':' or '?' or '!') return i;
            last = before is 's' or 'S' && after == ' ' ? last ?? i : i;
            if (before is not ('s' or 'S')) return i;
        }

        return last;
    }

    private char After(int i, int end)
    {
        while (i < end && IsSpace(text[i])) i++;
        return i < end ? text[i] : '\0';
    }

    private static bool IsMark(char c) => c >= 0x300 && char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private int Add(int start, int end, TokenKind kind, string norm, bool space) => Add(start, end, kind, Vocabulary.Of(norm), space);

    private int Add(int start, int end, TokenKind kind, Word word, bool space)
    {
        tokens.Add(new Token(start, end, kind, word, char.IsUpper(text[start]), space));
        return end;
    }

    private Word WordOf(int start, int end)
    {
        Span<char> folded = stackalloc char[LongestWord + 4];
        var length = 0;
        for (var i = start; i < end && length < folded.Length; i++)
        {
            if (!IsMark(text[i])) folded[length++] = Fold.Of(text[i]);
        }

        return Vocabulary.Of(folded[..length]);
    }

    private static string Punctuation(char c) => c switch
    {
        '.' => ".",
        ',' => ",",
        ':' => ":",
        ';' => ";",
        '!' => "!",
        '?' => "?",
        '…' => "…",
        '-' or '‐' or '‑' => "-",
        '–' or '‒' => "–",
        '—' or '―' => "—",
        '(' => "(",
        ')' => ")",
        '[' => "[",
        ']' => "]",
        '/' => "/",
        '&' => "&",
        '%' => "%",
        '$' => "$",
        '©' => "©",
        _ => c.ToString(),
    };
}
