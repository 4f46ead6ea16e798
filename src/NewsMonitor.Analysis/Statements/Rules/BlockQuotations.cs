using System.Collections.Immutable;
using NewsMonitor.Analysis.Knowledge;
using NewsMonitor.Analysis.Statements.Grammar;
using NewsMonitor.Analysis.Statements.Speakers;
using NewsMonitor.Analysis.Text;

namespace NewsMonitor.Analysis.Statements.Rules;

/// <summary>
/// A paragraph without marks that is followed, at its end or on a line of its own, by its author's name and office:
/// "… would have an effect. Jens Stoltenberg NATO Secretary General".
/// </summary>
internal static class BlockQuotations
{
    private const int MaxSignature = 14;

    public static List<Statement> Find(Document document, IReadOnlyList<Passage> passages, SpeakerResolver speakers)
    {
        var blocks = new List<Statement>();
        for (var p = 0; p < passages.Count; p++)
        {
            if (Signature(document, passages[p]) is not { } signature) continue;
            var signed = passages[p];
            var first = p;
            while (first > 0 && passages[first - 1].Paragraph == signed.Paragraph && IsContent(passages[first - 1])) first--;
            if (first == p)
            {
                // On a line of its own it signs the paragraph before, and those before that a quotation mark opened.
                if (p == 0 || passages[p - 1].Paragraph != signed.Paragraph - 1 || !IsContent(passages[p - 1])) continue;
                first = p - 1;
                while (first > 0 && passages[first - 1].Paragraph == passages[p - 1].Paragraph && IsContent(passages[first - 1])) first--;
                while (first > 0 && IsUnclosed(passages[first - 1]) && passages[first - 1].Paragraph == passages[first].Paragraph - 1) first--;
            }

            var spans = new List<TextSpan>();
            for (var i = first; i < p; i++)
            {
                var span = passages[i].SpanOf(0, passages[i].Count);
                if (spans.Count > 0 && passages[i].Paragraph == passages[i - 1].Paragraph) spans[^1] = new TextSpan(spans[^1].Start, span.End);
                else spans.Add(span);
            }

            var all = spans.ToImmutableArray();
            if (all.Sum(s => s.Length) < 40) continue;
            var (speaker, _) = speakers.Resolve(signed, signature.First, signature.End);
            blocks.Add(new Statement("", StatementKind.Block, all, StatementWriter.Text(document.Model.Source, all), speaker, null,
                new TextSpan(all[0].Start, signed.Span.End), 0.75, "signed-block", document.Model.Part));
        }

        return blocks;
    }

    /// <summary>A sentence that begins with a name, known or in an office that is, and goes on without a verb.</summary>
    private static (int First, int End)? Signature(Document document, Passage passage)
    {
        var start = passage.Units[0].First;
        MentionMatch? name = null;
        var low = LowerBound(document.Mentions, start);
        if (low < document.Mentions.Length && document.Mentions[low] is { Entity: KnownPerson } match && match.First <= start + 3 && passage.Units[0].Capital
            && passage.TagAt(0) is Tag.Proper or Tag.Noun) name = match;
        if (name is not { } author || passage.Count > MaxSignature || !NamesAnOffice(document, passage, author)) return null;
        var words = 0;
        for (var i = 0; i < passage.Count && i < MaxSignature; i++)
        {
            var unit = passage.Units[i];
            if (unit.Finite && unit.Tag != Tag.Noun || unit.Tag is Tag.Comma or Tag.Quotation or Tag.Colon or Tag.Pronoun) return null;
            words++;
        }

        return words >= 3 ? (start, author.End) : null;
    }

    /// <summary>A signature gives the author's office or country beside the name.</summary>
    private static bool NamesAnOffice(Document document, Passage passage, MentionMatch author)
    {
        if (author.HeadOffice || author.Form == MentionForm.Office) return true;
        for (var m = LowerBound(document.Mentions, author.End); m < document.Mentions.Length && document.Mentions[m].First < passage.Units[^1].End; m++)
        {
            if (document.Mentions[m].Entity is not KnownPerson) return true;
        }

        return false;
    }

    private static bool IsContent(Passage passage) => passage.Count >= 3 && passage.HasFinite(0, passage.Count)
        && (passage.TagAt(passage.Count - 1) is Tag.Stop or Tag.Quotation);

    private static bool IsUnclosed(Passage passage) => passage.Units[^1].IsQuotation && !passage.Model.Quotations[passage.Units[^1].Quotation].Closed;

    private static int LowerBound(MentionMatch[] mentions, int token)
    {
        int low = 0, high = mentions.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (mentions[middle].First < token) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
