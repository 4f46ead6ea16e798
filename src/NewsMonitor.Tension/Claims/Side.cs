using System.Collections.Immutable;
using NewsMonitor.Analysis;
using NewsMonitor.Analysis.Events;
using NewsMonitor.Analysis.Knowledge;

namespace NewsMonitor.Tension.Claims;

/// <summary>One side of an event: the country or organisation, and the leader where one acts.</summary>
/// <param name="State">Entity id of the country or organisation.</param>
/// <param name="Entities">Every entity for which the event counts on this side: the state, and the leader.</param>
internal readonly record struct Side(string State, ImmutableArray<string> Entities)
{
    public static Side? Of(Actor? actor, KnowledgeBase knowledge) => Of(actor?.Id, actor?.Country, knowledge);

    public static Side? Of(string? id, string? code, KnowledgeBase knowledge)
    {
        if (EntityId.TryParse(id, out var kind, out _) && kind != EntityKind.Leader) return new Side(id!, [id!]);
        if (code is null) return null;
        var country = EntityId.Country(code);
        var state = knowledge.TryFind(country, out _) ? country : EntityId.Organisation(code);
        return new Side(state, id is null ? [state] : [state, id]);
    }
}
