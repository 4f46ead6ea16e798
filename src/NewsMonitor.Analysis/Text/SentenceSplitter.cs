namespace NewsMonitor.Analysis.Text;

/// <summary>Cuts a paragraph into sentences. A quotation is never cut; one that ends in a full stop may end its sentence.</summary>
internal static class SentenceSplitter
{
    private const int LongestSpeaker = 5;

    public static void Split(Token[] tokens, int[] quotationOf, Paragraph paragraph, int index, List<Sentence> sentences)
    {
        var first = paragraph.First;
        for (var i = paragraph.First; i < paragraph.End; i++)
        {
            if (!Ends(tokens, quotationOf, i, paragraph.End)) continue;
            Add(first, i + 1);
            first = i + 1;
        }

        Add(first, paragraph.End);

        void Add(int from, int to)
        {
            if (to > from) sentences.Add(new Sentence(from, to, index, new TextSpan(tokens[from].Start, tokens[to - 1].End)));
        }
    }

    private static bool Ends(Token[] tokens, int[] quotationOf, int i, int end)
    {
        if (i + 1 >= end) return false;
        var quotation = quotationOf[i];
        var next = tokens[i + 1];
        if (quotation >= 0)
        {
            // Behind a closing mark: the quotation's own full stop ends the sentence where a new one clearly begins.
            return quotationOf[i + 1] != quotation && tokens[i].Kind == TokenKind.Quote && i > 0 && IsTerminator(tokens[i - 1]) && Begins(next)
                && !SayVerbFollows(tokens, i + 1, end);
        }

        if (IsTerminator(tokens[i])) return Begins(next) && !(next.Kind == TokenKind.Quote && !next.SpaceBefore && quotationOf[i + 1] < 0);

        // A stray mark or bracket behind the full stop.
        return tokens[i].Norm is "\"" or "'" or ")" && i > 0 && IsTerminator(tokens[i - 1]) && !tokens[i].SpaceBefore && Begins(next);
    }

    /// <summary>Whether a name and its verb of saying stand behind the quotation ("…?” Putin said"); "“…”. He said: …" is another sentence.</summary>
    private static bool SayVerbFollows(Token[] tokens, int from, int end)
    {
        for (var i = from; i < Math.Min(end, from + LongestSpeaker) && tokens[i].IsWord; i++)
        {
            if (!SayVerbs.Has(tokens[i].Norm)) continue;
            return i + 1 >= end || tokens[i + 1].Norm is not (":" or "that" or "\"");
        }

        return false;
    }

    private static bool IsTerminator(Token token) => token.Kind == TokenKind.Punctuation && token.Norm is "." or "!" or "?" or "…";

    // A full stop before a small letter is an abbreviation's or a decimal's. Translated text often lacks the space behind it.
    private static bool Begins(Token next) => next.Kind switch
    {
        TokenKind.Word => next.Capital,
        TokenKind.Quote => true,
        TokenKind.Number => next.SpaceBefore,
        _ => next.Norm is "(" or "[" or "–" or "—" or "-" && next.SpaceBefore,
    };
}
