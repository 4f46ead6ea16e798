using NewsMonitor.Analysis;

namespace NewsMonitor.Server.Api;

/// <summary>How URLs name the kinds of entities.</summary>
internal static class EntityKinds
{
    /// <summary>Path segments and what they list.</summary>
    public static readonly (string Segment, EntityKind Kind)[] All =
    [
        ("countries", EntityKind.Country),
        ("leaders", EntityKind.Leader),
        ("organisations", EntityKind.Organisation),
    ];

    /// <summary>The entity id of a code as it stands in a URL; codes of countries and organisations in any case.</summary>
    public static string Id(EntityKind kind, string code) => kind switch
    {
        EntityKind.Country => EntityId.Country(code.ToUpperInvariant()),
        EntityKind.Leader => EntityId.Leader(code.ToLowerInvariant()),
        _ => EntityId.Organisation(code.ToUpperInvariant()),
    };
}
