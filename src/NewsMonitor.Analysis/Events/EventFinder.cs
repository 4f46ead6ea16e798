using System.Collections.Immutable;
using NewsMonitor.Analysis.Events.Coding;
using NewsMonitor.Analysis.Events.Figures;
using NewsMonitor.Analysis.Events.Patterns;
using NewsMonitor.Analysis.Statements;
using NewsMonitor.Analysis.Statements.Grammar;
using NewsMonitor.Analysis.Text;

namespace NewsMonitor.Analysis.Events;

/// <summary>
/// Codes who did what to whom in one part of an article: trigger verbs and nouns from the pattern files, their slots filled from the
/// clause. Pure; linear in the text. CONSULT, AGREE and other symmetric acts are told once, the first actor as source.
/// </summary>
internal static class EventFinder
{
    private const int MostPairs = 3;
    private const double ToldInStatement = 0.8;

    internal static ImmutableArray<Event> Find(Document document, IReadOnlyList<Passage> passages, IReadOnlyList<Statement> statements)
    {
        var events = ImmutableArray.CreateBuilder<Event>();
        var actors = new ActorFinder(document);
        var told = new StatementSpans(statements, document.Model.Part);
        bool[]? names = null;
        foreach (var passage in passages)
        {
            FindIn(passage, events, actors, document, told);
            foreach (var unit in passage.Units)
            {
                // What stands between marks without being said is a title or a scare quotation; where nobody is named, nothing can be coded.
                if (!unit.IsQuotation || !actors.AnyIn(unit.First, unit.End) || told.Holding(unit.Span) is not { } statement) continue;
                actors.Speaker = actors.Of(statement.Speaker);
                foreach (var quoted in PassageBuilder.BuildQuoted(document, passage, unit, ref names))
                {
                    if (quoted.HasFinite(0, quoted.Count)) FindIn(quoted, events, actors, document, told);
                }

                actors.Speaker = null;
            }
        }

        return events.DrainToImmutable();
    }

    private static void FindIn(Passage passage, ImmutableArray<Event>.Builder events, ActorFinder actors, Document document, StatementSpans told)
    {
        var first = events.Count;
        for (var i = 0; i < passage.Count; i++)
        {
            var found = VerbTrigger.At(passage, i) is { } verb ? VerbEvents.Find(passage, verb, actors, document.Day)
                : Demands.Find(passage, i, actors) ?? NounEvents.Find(passage, i, actors, document.Day);
            if (found is null) continue;
            foreach (var sides in Recognitions.Of(passage, Locations.Fill(passage, found, actors), actors)) Add(events, first, sides, passage, document, told);
        }

        if (events.Count > first) FigureLinks.Attach(events, first, FigureFinder.Find(passage));
    }

    private static void Add(ImmutableArray<Event>.Builder events, int first, Sides found, Passage passage, Document document, StatementSpans told)
    {
        var span = passage.SpanOf(found.First, found.End);
        var statement = told.Holding(span)?.Id;
        var confidence = Math.Round(statement is null ? found.Confidence : found.Confidence * ToldInStatement, 2);
        foreach (var source in OrNone(found.Sources))
        {
            foreach (var target in OrNone(found.Targets))
            {
                // At home an act has both sides in one country, which is no confrontation of two; but nobody meets or joins himself.
                if (source?.Id is not null && source.Id == target?.Id && (found.Pattern.Symmetric || source.Span.Overlaps(target.Span))) continue;
                if (IsRepeated(events, first, found, source, target)) continue;
                var code = found.Code;
                events.Add(new Event(
                    code.Root, code.Cameo, code.Root.Quad(), EventData.Goldstein(code.Cameo), code.Root.Intensity(),
                    source, target, new Phrase(span.In(document.Model.Source), span), code.Modality, passage.Span, statement, confidence, found.Pattern.Id, document.Model.Part)
                { Mode = code.Mode });
            }
        }
    }

    private static IEnumerable<Actor?> OrNone(IReadOnlyList<Actor> actors) => actors.Count == 0 ? Enumerable.Repeat<Actor?>(null, 1) : actors.Take<Actor?>(MostPairs);

    // "launched an attack" and "attacked" in one sentence are one event.
    private static bool IsRepeated(ImmutableArray<Event>.Builder events, int first, Sides found, Actor? source, Actor? target)
    {
        for (var i = first; i < events.Count; i++)
        {
            var other = events[i];
            if (other.Plover == found.Code.Root && other.Modality == found.Code.Modality && Same(other.Source, source) && Same(other.Target, target)) return true;
        }

        return false;
    }

    private static bool Same(Actor? one, Actor? other) => one is null ? other is null : other is not null && (one.Id is null ? one.Text == other.Text : one.Id == other.Id);
}
