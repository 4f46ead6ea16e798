using NewsMonitor.Analysis.Statements.Cues;
using NewsMonitor.Analysis.Statements.Grammar;
using NewsMonitor.Analysis.Text;

namespace NewsMonitor.Analysis.Statements.Rules;

/// <summary>An attribution set off by dashes or commas within the marks: "“What we must go towards – he explained – is …”".</summary>
internal static class InnerAttribution
{
    private const int Window = 24;

    public static void Find(Passage passage, List<Candidate> found)
    {
        for (var i = 0; i < passage.Count; i++)
        {
            if (passage.TagAt(i) != Tag.Quotation) continue;
            if (Labelled(passage, i) is { } labelled) found.Add(labelled);
            else if (Read(passage, i) is { } read) found.Add(read);
        }
    }

    /// <summary>A line of a transcript whose paragraph a mark opens: "“PENCE: Well, look …".</summary>
    private static Candidate? Labelled(Passage passage, int unit)
    {
        var tokens = passage.Model.Tokens;
        var first = passage.Units[unit].First + 1;
        var end = passage.Units[unit].End;
        var colon = first;
        while (colon < end && colon < first + 4 && tokens[colon].IsWord && tokens[colon].End - tokens[colon].Start > 1 && tokens[colon].Span.In(passage.Model.Source).All(char.IsUpper)) colon++;
        if (colon == first || colon + 1 >= end || !tokens[colon].Is(":")) return null;
        var content = Trimmed(passage.Model, new TextSpan(tokens[colon].End, passage.Units[unit].Span.End));
        return content.Length == 0 ? null : new Candidate(passage, [new UnitRange(unit, unit + 1)], UnitRange.None, UnitRange.None, false, "transcript", 0, 0.8)
        {
            Spans = [content],
            Tokens = (new UnitRange(colon, colon + 1), new UnitRange(first, colon)),
        };
    }

    private static Candidate? Read(Passage passage, int unit)
    {
        var model = passage.Model;
        var tokens = model.Tokens;
        var first = passage.Units[unit].First + 1;
        var end = passage.Units[unit].End;
        for (var t = first; t < end; t++)
        {
            if (!IsDash(tokens[t])) continue;
            var verb = Verb(tokens, t + 1, Math.Min(end, t + 8));
            if (verb < 0) continue;
            var close = verb + 1;
            while (close < end && close < t + Window && !IsDash(tokens[close])) close++;
            // Where no second dash follows, the attribution ends the quotation or its sentence.
            if (close >= end || !IsDash(tokens[close]))
            {
                close = verb + 1;
                while (close < end && close < t + Window && tokens[close].Norm is not ("." or ",")) close++;
            }

            var content = passage.Units[unit].Span;
            var left = Trimmed(model, new TextSpan(content.Start, tokens[t].Start));
            var right = close + 1 < end ? Trimmed(model, new TextSpan(Math.Max(tokens[close].End, content.Start), content.End)) : new TextSpan(content.End, content.End);
            List<TextSpan> spans = [left];
            if (right.Length > 0) spans.Add(right);
            if (left.Length == 0) continue;
            var subject = verb > t + 1 ? new UnitRange(t + 1, verb) : new UnitRange(verb + 1, Math.Min(close, verb + 6));
            return new Candidate(passage, [new UnitRange(unit, unit + 1)], UnitRange.None, UnitRange.None, true, "attribution-inside", 0, 0.85)
            {
                Spans = spans,
                Tokens = (new UnitRange(verb, verb + 1), subject),
            };
        }

        return null;
    }

    private static int Verb(Token[] tokens, int from, int to)
    {
        for (var t = from; t < to; t++)
        {
            if (!tokens[t].IsWord) return -1;
            if ((tokens[t].Word.Forms & (VerbForm.Past | VerbForm.Present)) == 0) continue;
            if (tokens[t].Word.CueBefore("") is { Class: SpeechAct.Speech } cue && cue.Has(Complements.Post))
            {
                var subject = t > from ? tokens[from] : t + 1 < to ? tokens[t + 1] : default;
                return subject.Norm is "he" or "she" or "they" or "the" || subject.Capital ? t : -1;
            }

            return -1;
        }

        return -1;
    }

    private static bool IsDash(Token token) => token.Norm is "–" or "—" or "-" or "―" or "--" && token.SpaceBefore;

    private static TextSpan Trimmed(TextModel model, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && (char.IsWhiteSpace(model.Source[start]) || model.Source[start] is ',' or '.' or '–' or '-')) start++;
        while (end > start && (char.IsWhiteSpace(model.Source[end - 1]) || model.Source[end - 1] is '–' or '-')) end--;
        return new TextSpan(start, end);
    }
}
