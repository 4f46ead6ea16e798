namespace NewsMonitor.Analysis.Text;

/// <summary>
/// Pairs quotation marks within a paragraph by where they stand rather than by their shape, since translated and edited text closes
/// with opening marks, opens with closing ones and forgets either.
/// </summary>
internal static class QuotationPairer
{
    private enum Facing : byte
    {
        Either,
        Opens,
        Closes,
    }

    public static void Pair(Token[] tokens, Paragraph paragraph, bool nextOpensWithMark, List<Quotation> quotations)
    {
        var marks = Marks(tokens, paragraph);
        var open = -1;
        for (var m = 0; m < marks.Count; m++)
        {
            var (token, facing) = marks[m];
            if (open < 0)
            {
                if (facing == Facing.Closes && !OpensAllTheSame(tokens, marks, m, paragraph)) continue;
                open = token;
                continue;
            }

            if (tokens[open].Norm != tokens[token].Norm) continue;
            if (facing == Facing.Opens && !ClosesAllTheSame(tokens, marks, m, open, paragraph))
            {
                if (IsInner(marks, m))
                {
                    m++;
                    continue;
                }

                // The closing mark before this one was forgotten: the quotation ends with its sentence.
                Add(tokens, open, LastTerminator(tokens, open, token), closed: false, continues: false, quotations);
                open = token;
                continue;
            }

            Add(tokens, open, token, closed: true, continues: false, quotations);
            open = -1;
        }

        if (open >= 0 && open + 1 < paragraph.End) Add(tokens, open, paragraph.End, closed: false, nextOpensWithMark, quotations);
    }

    private static List<(int Token, Facing Facing)> Marks(Token[] tokens, Paragraph paragraph)
    {
        var marks = new List<(int, Facing)>();
        for (var i = paragraph.First; i < paragraph.End; i++)
        {
            if (tokens[i].Kind == TokenKind.Quote) marks.Add((i, FacingOf(tokens, i, paragraph)));
        }

        return marks;
    }

    private static Facing FacingOf(Token[] tokens, int i, Paragraph paragraph)
    {
        if (i == paragraph.First) return Facing.Opens;
        if (i + 1 >= paragraph.End) return Facing.Closes;
        var (before, mark, after) = (tokens[i - 1], tokens[i], tokens[i + 1]);
        var openBefore = mark.SpaceBefore || before.Norm is "(" or "[";
        var wordAfter = after.Kind is TokenKind.Word or TokenKind.Number || after.Norm is "…" or "$" or "(" or "[";
        if (openBefore && !after.SpaceBefore && wordAfter) return Facing.Opens;
        if (!wordAfter && after.Kind != TokenKind.Quote) return Facing.Closes;
        if (!openBefore && after.SpaceBefore) return Facing.Closes;
        return Facing.Either;
    }

    // A mark that looks like a closing one opens where the text announces a quotation, or where the next mark closes.
    private static bool OpensAllTheSame(Token[] tokens, List<(int Token, Facing Facing)> marks, int m, Paragraph paragraph)
    {
        var token = marks[m].Token;
        if (token + 1 >= paragraph.End || !(tokens[token + 1].Kind is TokenKind.Word or TokenKind.Number)) return false;
        if (m + 1 >= marks.Count) return tokens[token - 1].Is(":");
        return marks[m + 1].Facing == Facing.Closes || (tokens[token - 1].Is(":") && marks[m + 1].Facing != Facing.Opens);
    }

    // A mark that looks like an opening one closes where an attribution follows it, or where it is the last and no sentence ended since the first.
    private static bool ClosesAllTheSame(Token[] tokens, List<(int Token, Facing Facing)> marks, int m, int open, Paragraph paragraph)
    {
        var token = marks[m].Token;
        if (tokens[token - 1].Norm is "," or "." or "!" or "?" && SayVerbs.Follow(tokens, token + 1, paragraph.End)) return true;
        if (m + 1 < marks.Count) return false;
        for (var i = open + 1; i < token; i++)
        {
            if (tokens[i].Norm is "." or "!" or "?" or "…") return false;
        }

        return true;
    }

    // An inner quotation is followed by two closing marks: its own and the outer one's.
    private static bool IsInner(List<(int Token, Facing Facing)> marks, int m) =>
        m + 2 < marks.Count && marks[m + 1].Facing != Facing.Opens && marks[m + 2].Facing == Facing.Closes;

    private static int LastTerminator(Token[] tokens, int open, int before)
    {
        for (var i = before - 1; i > open + 1; i--)
        {
            if (tokens[i].Norm is "." or "!" or "?" or "…" or ",") return i + (tokens[i].Is(",") ? 0 : 1);
        }

        return before;
    }

    private static void Add(Token[] tokens, int open, int close, bool closed, bool continues, List<Quotation> quotations)
    {
        // An empty pair of marks quotes nothing.
        if (close <= open + 1) return;
        var content = new TextSpan(tokens[open + 1].Start, tokens[close - 1].End);
        quotations.Add(new Quotation(open, close, content, closed, continues));
    }
}
