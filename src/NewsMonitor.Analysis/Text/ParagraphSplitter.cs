using System.Buffers;

namespace NewsMonitor.Analysis.Text;

/// <summary>Cuts text at line breaks. A line that merely wraps (long, no full stop, next one in lower case) goes on.</summary>
internal static class ParagraphSplitter
{
    private const int ShortestWrappedLine = 50;
    private static readonly SearchValues<char> LineBreaks = SearchValues.Create("\n\r\u2028\u2029");

    /// <summary>The paragraphs without white space at their ends; never empty ones. A leading date line is one of its own.</summary>
    public static List<TextSpan> Split(string text)
    {
        var paragraphs = new List<TextSpan>();
        var lead = DateLead.LengthIn(text);
        if (lead > 0) Add(text, paragraphs, 0, lead);
        var start = lead;
        for (var i = lead; i < text.Length; i++)
        {
            var next = text.AsSpan(i).IndexOfAny(LineBreaks);
            if (next < 0) break;
            i += next;
            if (Wraps(text, start, i)) continue;
            Add(text, paragraphs, start, i);
            start = i + 1;
        }

        Add(text, paragraphs, start, text.Length);
        return paragraphs;
    }

    private static bool Wraps(string text, int start, int at)
    {
        if (at - start < ShortestWrappedLine || at + 1 >= text.Length || text[at] != '\n') return false;
        var before = text[at - 1] == '\r' ? text[at - 2] : text[at - 1];
        return char.IsLower(text[at + 1]) && before is not ('.' or '!' or '?' or ':' or '”' or '"');
    }

    private static void Add(string text, List<TextSpan> paragraphs, int start, int end)
    {
        while (start < end && Tokenizer.IsSpace(text[start])) start++;
        while (end > start && Tokenizer.IsSpace(text[end - 1])) end--;
        if (end > start) paragraphs.Add(new TextSpan(start, end));
    }
}
