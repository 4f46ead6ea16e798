using System.Text;
using NewsMonitor.Analysis;
using NewsMonitor.Analysis.Events;
using NewsMonitor.Analysis.Statements;
using Spectre.Console;

namespace NewsMonitor.Cli.Analyze;

/// <summary>Puts marks around what was found in a text: statements in brackets with their number, speakers and triggers beside them.</summary>
internal static class MarkedText
{
    /// <summary>One mark: where it begins and ends, how it is labelled and coloured.</summary>
    private readonly record struct Mark(TextSpan Span, string Open, string Close, string Style);

    /// <summary>The text in Spectre's markup. Without colours the brackets alone tell: <c>[s1 …]</c> content, <c>‹s1 …›</c> speaker, <c>{e1 …}</c> trigger.</summary>
    public static string Of(string text, TextPart part, IReadOnlyList<Statement> statements, IReadOnlyList<Event> events)
    {
        var marks = new List<Mark>();
        foreach (var statement in statements.Where(s => s.In == part))
        {
            marks.AddRange(statement.Spans.Select(span => new Mark(span, $"[{statement.Id} ", "]", "green")));
            if (statement.Speaker is { } speaker && !statement.Spans.Any(s => s.Overlaps(speaker.Span))) marks.Add(new Mark(speaker.Span, $"‹{statement.Id} ", "›", "bold aqua"));
        }

        for (var i = 0; i < events.Count; i++)
        {
            if (events[i].In == part) marks.Add(new Mark(events[i].Trigger.Span, $"{{e{i + 1} ", "}", "bold yellow"));
        }

        return Write(text, Nested(marks));
    }

    /// <summary>Longer marks first where two begin together; one that would cross another's end is left out.</summary>
    private static List<Mark> Nested(List<Mark> marks)
    {
        var kept = new List<Mark>();
        var open = new Stack<Mark>();
        foreach (var mark in marks.OrderBy(m => m.Span.Start).ThenByDescending(m => m.Span.End))
        {
            while (open.TryPeek(out var last) && last.Span.End <= mark.Span.Start) open.Pop();
            if (open.TryPeek(out var outer) && mark.Span.End > outer.Span.End) continue;
            open.Push(mark);
            kept.Add(mark);
        }

        return kept;
    }

    private static string Write(string text, List<Mark> marks)
    {
        var written = new StringBuilder();
        var open = new Stack<Mark>();
        var at = 0;
        foreach (var mark in marks)
        {
            CloseUntil(mark.Span.Start);
            Copy(mark.Span.Start);
            written.Append('[').Append(mark.Style).Append(']').Append(Markup.Escape(mark.Open));
            open.Push(mark);
        }

        CloseUntil(int.MaxValue);
        Copy(text.Length);
        return written.ToString();

        void CloseUntil(int position)
        {
            while (open.TryPeek(out var last) && last.Span.End <= position)
            {
                Copy(last.Span.End);
                written.Append(Markup.Escape(last.Close)).Append("[/]");
                open.Pop();
            }
        }

        void Copy(int to)
        {
            written.Append(Markup.Escape(text[at..to]));
            at = to;
        }
    }
}
