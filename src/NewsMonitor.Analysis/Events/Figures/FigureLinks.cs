namespace NewsMonitor.Analysis.Events.Figures;

/// <summary>Gives each figure of a sentence to the event it belongs to: one whose actor it counts, else the one whose trigger stands nearest.</summary>
internal static class FigureLinks
{
    private const int Reach = 120;

    /// <summary>Adds the figures to the events from index <paramref name="first"/> on, which are those of one passage.</summary>
    public static void Attach(IList<Event> events, int first, IReadOnlyList<Figure> figures)
    {
        foreach (var figure in figures)
        {
            var best = -1;
            var least = Reach;
            for (var i = first; i < events.Count; i++)
            {
                var distance = Distance(events[i], figure.Span);
                if (distance >= least) continue;
                (best, least) = (i, distance);
            }

            if (best < 0) continue;
            var trigger = events[best].Trigger.Span;
            for (var i = first; i < events.Count; i++)
            {
                // One trigger with several sources or targets is several events.
                if (events[i].Trigger.Span == trigger) events[i] = events[i] with { Figures = events[i].Figures.Add(figure) };
            }
        }
    }

    private static int Distance(Event found, TextSpan figure)
    {
        if (Holds(found.Source, figure) || Holds(found.Target, figure) || found.Trigger.Span.Overlaps(figure)) return 0;
        var trigger = found.Trigger.Span;
        return 1 + (trigger.End <= figure.Start ? figure.Start - trigger.End : trigger.Start - figure.End);
    }

    private static bool Holds(Actor? actor, TextSpan figure) => actor is not null && actor.Span.Overlaps(figure);
}
