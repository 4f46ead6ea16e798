using NewsMonitor.Analysis.Statements.Grammar;

namespace NewsMonitor.Analysis.Events.Coding;

/// <summary>
/// What happens at home names its country only as a place: "students marched across Senegal". Where no side of an act is known, the place tells
/// which country's people protest, whose police arrest, and who is struck.
/// </summary>
internal static class Locations
{
    private const int Reach = 14;
    private const double Discount = 0.2;

    /// <summary>The act with its place as one side, where it has none; else as it is.</summary>
    public static Sides Fill(Passage passage, Sides found, ActorFinder actors)
    {
        if (found.Code.Root is not (PloverRoot.Protest or PloverRoot.Coerce or PloverRoot.Assault) || found.Sources.Any(a => a.Id is not null)) return found;
        if (found.Code.Root != PloverRoot.Protest && found.Targets.Any(a => a.Id is not null) || Place(passage, found.End, actors) is not { } place) return found;
        var confidence = Math.Max(0.1, found.Confidence - Discount);
        return found.Code.Root == PloverRoot.Assault
            ? found with { Targets = [place], Confidence = confidence }
            : found with { Sources = [place], Targets = [.. found.Targets.Where(t => !t.Span.Overlaps(place.Span))], Confidence = confidence };
    }

    private static Actor? Place(Passage passage, int from, ActorFinder actors)
    {
        for (var i = from; i < Math.Min(passage.Count - 1, from + Reach); i++)
        {
            if (passage.TagAt(i) is Tag.Semicolon or Tag.Stop or Tag.Quotation or Tag.Question) break;
            if (passage.NormAt(i) is not ("in" or "across" or "near" or "throughout" or "of") || !NounPhrases.Opens(passage, i + 1)) continue;
            if (actors.Known(passage, i + 1, NounPhrases.CoreEnd(passage, i + 1), places: true) is [var place, ..]) return place;
        }

        return null;
    }
}
