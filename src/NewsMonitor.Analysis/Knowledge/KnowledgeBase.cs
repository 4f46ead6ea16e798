using System.Diagnostics.CodeAnalysis;

namespace NewsMonitor.Analysis.Knowledge;

/// <summary>
/// Countries, organisations, offices and people, read from the embedded files under <c>Knowledge/Data</c>. Immutable and shared
/// by all readers; the first use of <see cref="Default"/> loads it.
/// </summary>
public sealed partial class KnowledgeBase
{
    private static readonly Lazy<KnowledgeBase> Shared = new(Load);

    /// <summary>The knowledge that ships with the product.</summary>
    public static KnowledgeBase Default => Shared.Value;

    /// <summary>Every entity by id.</summary>
    public required IReadOnlyDictionary<string, KnownEntity> Entities { get; init; }

    /// <summary>Finds an entity by its id.</summary>
    public bool TryFind(string id, [NotNullWhen(true)] out KnownEntity? entity) => Entities.TryGetValue(id, out entity);

    /// <summary>The usual name of an entity, or its code where it is not known.</summary>
    public string NameOf(string id) => Entities.TryGetValue(id, out var entity) ? entity.Name : id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..];

    private static partial KnowledgeBase Load();
}
