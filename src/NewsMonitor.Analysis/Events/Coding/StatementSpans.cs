using NewsMonitor.Analysis.Statements;

namespace NewsMonitor.Analysis.Events.Coding;

/// <summary>Finds the statement within which something is told, without looking at all of them.</summary>
internal sealed class StatementSpans
{
    // Statements hardly nest; a few steps back reach every one that can still be open.
    private const int StepsBack = 8;

    private readonly (TextSpan Span, Statement Statement)[] _spans;

    public StatementSpans(IEnumerable<Statement> statements, TextPart part) =>
        _spans = [.. statements.Where(s => s.In == part).SelectMany(s => s.Spans.Select(p => (p, s))).OrderBy(s => s.p.Start)];

    /// <summary>The innermost statement that holds the span; null where none does.</summary>
    public Statement? Holding(TextSpan span)
    {
        int low = 0, high = _spans.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_spans[middle].Span.Start <= span.Start) low = middle + 1;
            else high = middle;
        }

        for (var i = low - 1; i >= 0 && i >= low - StepsBack; i--)
        {
            if (_spans[i].Span.Contains(span)) return _spans[i].Statement;
        }

        return null;
    }
}
