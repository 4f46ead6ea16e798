using System.Collections.Immutable;
using NewsMonitor.Analysis.Statements;
using NewsMonitor.Analysis.Text;

namespace NewsMonitor.Analysis.Events;

internal static class EventFinder
{
    internal static ImmutableArray<Event> Find(Document document, IReadOnlyList<Statement> statements) => [];
}
