using System.Collections.Immutable;
using NewsMonitor.Analysis.Statements.Grammar;
using NewsMonitor.Analysis.Statements.Rules;
using NewsMonitor.Analysis.Statements.Speakers;
using NewsMonitor.Analysis.Text;

namespace NewsMonitor.Analysis.Statements;

/// <summary>Finds who said what in one part of an article. Pure; linear in the text.</summary>
internal static class StatementFinder
{
    /// <param name="document">The part of the article.</param>
    /// <param name="passages">Its passages.</param>
    /// <param name="before">How many statements the parts before hold: numbering goes on.</param>
    /// <param name="weights">What speaks for whom; the shipped ones where it is null.</param>
    /// <param name="choices">Takes every decision about a pronoun or noun, for learning; may be null.</param>
    public static ImmutableArray<Statement> Find(Document document, IReadOnlyList<Passage> passages, int before = 0, SpeakerWeights? weights = null, List<Choice>? choices = null)
    {
        var people = People.Of(document);
        var discourse = new Discourse(document, people, weights ?? SpeakerWeights.Default, choices);
        var speakers = new SpeakerResolver(document, people, discourse);
        var blocks = BlockQuotations.Find(document, passages, speakers);
        var found = new List<Statement>();
        Speaker? last = null;
        Speaker? announced = null;
        var lastParagraph = -1;
        foreach (var passage in passages)
        {
            var candidates = PassageRules.Find(passage);
            discourse.Enter(passage, candidates);
            foreach (var candidate in candidates)
            {
                var spans = StatementWriter.Spans(candidate);
                if (spans.IsEmpty || blocks.Exists(b => b.Sentence.Overlaps(spans[0]))) continue;
                var (speaker, referent) = SpeakerOf(candidate, speakers);
                if (speaker is null && candidate.CarriesSpeaker && passage.Paragraph - lastParagraph <= 1) speaker = last;
                var floating = candidate.Rule is "embedded-quotation" or "floating-quotation";
                if (floating && announced is not null) speaker = announced;
                if (floating && speaker is null) continue;

                // "For Mr Clarke, the deal opened doors" tells of his luck; "for the Kremlin" of its view.
                if (candidate.Rule == "in-the-eyes-of" && speaker?.Kind is not (EntityKind.Country or EntityKind.Organisation)) continue;
                if (referent is not null) discourse.Spoke(referent);
                if (candidate.Rule == "floating-quotation" && announced is null && Joins(found, passage, lastParagraph, document.Model) && LastQuoted(found) is var quoted && quoted >= 0)
                {
                    found[quoted] = Joined(found[quoted], spans, passage, document.Model);
                    lastParagraph = passage.Paragraph;
                    continue;
                }

                found.Add(new Statement("", StatementWriter.Kind(document.Model, spans), spans, StatementWriter.Text(document.Model.Source, spans), speaker,
                    CueOf(candidate), passage.Span, candidate.Confidence, candidate.Rule, document.Model.Part)
                { Act = candidate.Act });
                if (speaker is not null) last = speaker;
                lastParagraph = passage.Paragraph;
            }

            announced = Announced(passage, speakers, announced);
            if (announced is not null) lastParagraph = passage.Paragraph;
        }

        found.AddRange(blocks);
        return [.. found.OrderBy(s => s.Spans[0].Start).ThenBy(s => s.Spans[0].End).Select((s, i) => s with { Id = "s" + (before + i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture) })];
    }

    private static (Speaker? Speaker, Referent? Referent) SpeakerOf(Candidate candidate, SpeakerResolver speakers)
    {
        int first, end;
        if (candidate.Tokens is { } inner)
        {
            (first, end) = (inner.Subject.From, inner.Subject.To);
        }
        else if (candidate.Subject.IsEmpty)
        {
            return (null, null);
        }
        else
        {
            first = candidate.Passage.Units[candidate.Subject.From].First;
            end = candidate.Passage.Units[candidate.Subject.To - 1].End;
        }

        return end <= first ? (null, null) : speakers.Resolve(candidate.Passage, first, end);
    }

    private static Phrase? CueOf(Candidate candidate)
    {
        var model = candidate.Passage.Model;
        TextSpan span;
        if (candidate.Tokens is { } inner) span = new TextSpan(model.Tokens[inner.Cue.From].Start, model.Tokens[inner.Cue.To - 1].End);
        else if (candidate.Cue.IsEmpty) return null;
        else span = candidate.Passage.Outer(candidate.Cue.From, candidate.Cue.To);
        return new Phrase(span.In(model.Source), span);
    }

    /// <summary>Whom a passage that ends in a colon announces; the quotations that make up the next paragraphs are theirs.</summary>
    private static Speaker? Announced(Passage passage, SpeakerResolver speakers, Speaker? before)
    {
        if (passage.TagAt(passage.Count - 1) != Tag.Colon) return FloatingRule.Whole(passage) is null ? null : before;
        var verb = Subjects.FiniteBefore(passage, passage.Count);
        var subject = verb > 0 ? Subjects.Clean(passage, NounPhrases.Subject(passage, verb)) : UnitRange.None;
        return subject.IsEmpty ? null : speakers.Resolve(passage, passage.Units[subject.From].First, passage.Units[subject.To - 1].End).Speaker;
    }

    /// <summary>A quotation alone in its sentence goes on with the quoted statement just before it.</summary>
    private static bool Joins(List<Statement> found, Passage passage, int lastParagraph, TextModel model)
    {
        if (found.Count == 0 || passage.Paragraph != lastParagraph) return false;
        var previous = found[^1].Sentence;
        return previous.End <= passage.Span.Start && passage.Span.Start - previous.End < 4 && model.Part == found[^1].In;
    }

    /// <summary>The last statement in quotation marks of the sentence before, where a tail ("…, adding that …") may stand between; −1 where there is none.</summary>
    private static int LastQuoted(List<Statement> found)
    {
        for (var i = found.Count - 1; i >= 0 && found[i].Sentence == found[^1].Sentence; i--)
        {
            if (found[i].Kind != StatementKind.Indirect || found[i].Rule == "postposed") return i;
        }

        return -1;
    }

    private static Statement Joined(Statement statement, ImmutableArray<TextSpan> spans, Passage passage, TextModel model)
    {
        var all = statement.Spans.AddRange(spans);
        return statement with
        {
            Spans = all,
            Text = StatementWriter.Text(model.Source, all),
            Sentence = new TextSpan(statement.Sentence.Start, passage.Span.End),
            Kind = StatementWriter.Kind(model, all),
        };
    }
}
