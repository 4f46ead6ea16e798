using System.Collections.Immutable;
using NewsMonitor.Analysis;
using NewsMonitor.Analysis.Documents;
using NewsMonitor.Analysis.Events;
using NewsMonitor.Analysis.Knowledge;

namespace NewsMonitor.Tension.Claims;

/// <summary>Turns a reading into claims and statement links. Attitudes that the reporter ascribes are read, but linked to nobody: they are not said. Pure.</summary>
public static class FindingsExtractor
{
    /// <summary>What <paramref name="reading"/> contributes to entities.</summary>
    /// <param name="article">The article that was read.</param>
    /// <param name="reading">Its reading.</param>
    /// <param name="day">The day on which its events count.</param>
    /// <param name="knowledge">Tells countries from organisations; <see cref="KnowledgeBase.Default"/> where null.</param>
    public static ArticleFindings Extract(ArticleText article, Reading reading, DateOnly day, KnowledgeBase? knowledge = null)
    {
        knowledge ??= KnowledgeBase.Default;
        var claims = ImmutableArray.CreateBuilder<Claim>();
        var publisher = new Publisher(Outlet.Of(article), Outlet.FamilyOf(article));
        for (var i = 0; i < reading.Events.Length; i++) AddClaims(claims, article, publisher, reading.Events[i], i, day, knowledge);
        var links = ImmutableArray.CreateBuilder<StatementLink>();
        for (var i = 0; i < reading.Statements.Length; i++) AddLinks(links, reading, i, knowledge);
        return new ArticleFindings(claims.DrainToImmutable(), links.DrainToImmutable()) { Confrontation = reading.Confrontation is not null };
    }

    private static void AddClaims(ImmutableArray<Claim>.Builder claims, ArticleText article, Publisher publisher, Event found, int index, DateOnly day, KnowledgeBase knowledge)
    {
        var weight = ClaimWeight.Of(found);

        // A denied act counts for nothing, but its side may be held to its word.
        if (weight == 0 && found.Modality != Modality.Denied) return;
        var source = Side.Of(found.Source, knowledge);
        var target = Side.Of(found.Target, knowledge);

        // What happens within one country is its domestic life, not a confrontation.
        if (source is { } s && target is { } t && s.State == t.State) return;

        // Cooperation takes two; conflict counts for the one side that is known.
        if (weight <= 0 && found.Plover.Intensity() > 0 && (source is null || target is null)) return;

        // Words against somebody who is no known actor ("criticised the plan", "rejected the report") are no confrontation either.
        if (target is null && found.Target is not null && !found.Plover.IsDeed()) return;
        if (source is null && found.Source is not null && !found.Plover.IsDeed()) return;

        foreach (var entity in source?.Entities ?? []) claims.Add(Claim(entity, target, ClaimRole.By));
        if (weight == 0) return;
        foreach (var entity in target?.Entities ?? []) claims.Add(Claim(entity, source, ClaimRole.Toward));

        Claim Claim(string entity, Side? counterpart, ClaimRole role) => new(entity, counterpart?.State, role, found.Plover, day, weight, article.Id, index, publisher.Outlet)
        {
            Family = publisher.Family,
            Confidence = (int)Math.Round(1000 * Math.Clamp(found.Confidence, 0, 1), MidpointRounding.AwayFromZero),
            Modality = found.Modality,
        };
    }

    private static void AddLinks(ImmutableArray<StatementLink>.Builder links, Reading reading, int index, KnowledgeBase knowledge)
    {
        var statement = reading.Statements[index];
        if (!statement.IsUtterance) return;
        var linked = new HashSet<string>(StringComparer.Ordinal);
        if (Side.Of(statement.Speaker?.Id, statement.Speaker?.Country, knowledge) is { } speaker)
        {
            foreach (var entity in speaker.Entities)
            {
                if (linked.Add(entity)) links.Add(new StatementLink(index, entity, ClaimRole.By));
            }
        }

        foreach (var mention in reading.Mentions)
        {
            if (mention.In != statement.In || !statement.Spans.Any(s => s.Contains(mention.Span))) continue;
            if (Side.Of(mention.Id, mention.Country, knowledge) is not { } named) continue;
            foreach (var entity in named.Entities)
            {
                if (linked.Add(entity)) links.Add(new StatementLink(index, entity, ClaimRole.Toward));
            }
        }
    }

    private readonly record struct Publisher(string Outlet, string Family);
}
