using System.Collections.Immutable;
using NewsMonitor.Analysis.Text;

namespace NewsMonitor.Analysis.Statements.Rules;

/// <summary>Turns the content of a statement into spans, text and kind.</summary>
internal static class StatementWriter
{
    public static ImmutableArray<TextSpan> Spans(Candidate candidate)
    {
        if (candidate.Spans is { } given) return [.. given.Where(s => s.Length > 0)];
        var spans = ImmutableArray.CreateBuilder<TextSpan>(candidate.Pieces.Count);
        foreach (var piece in candidate.Pieces.OrderBy(p => p.From))
        {
            var span = candidate.Passage.SpanOf(piece.From, piece.To);
            if (span.Length > 0) spans.Add(span);
        }

        return spans.ToImmutable();
    }

    public static string Text(string source, ImmutableArray<TextSpan> spans) => string.Join(" … ", spans.Select(s => s.In(source)));

    /// <summary>Direct where all words stand in quotation marks, mixed where some do.</summary>
    public static StatementKind Kind(TextModel model, ImmutableArray<TextSpan> spans)
    {
        var quoted = false;
        var bare = false;
        foreach (var span in spans)
        {
            for (var t = FirstToken(model.Tokens, span.Start); t < model.Tokens.Length && model.Tokens[t].Start < span.End; t++)
            {
                if (model.Tokens[t].Kind is not (TokenKind.Word or TokenKind.Number)) continue;
                if (model.QuotationOf[t] >= 0) quoted = true;
                else bare = true;
            }
        }

        return quoted ? bare ? StatementKind.Mixed : StatementKind.Direct : StatementKind.Indirect;
    }

    private static int FirstToken(Token[] tokens, int offset)
    {
        int low = 0, high = tokens.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (tokens[middle].End <= offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
