using System.Collections.Frozen;
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

    /// <summary>The day as of which the knowledge holds.</summary>
    public DateOnly AsOf { get; init; } = new(2026, 6, 30);

    /// <summary>Names, demonyms, stand-ins, places and titles as token sequences.</summary>
    internal NameIndex Names { get; init; } = NameIndex.Empty;

    /// <summary>Who held which office when.</summary>
    internal OfficeHolders Holders { get; init; } = OfficeHolders.Empty;

    /// <summary>Words that are a name of their own, in normal form: where glued words may be cut.</summary>
    internal FrozenSet<string> NameWords { get; init; } = FrozenSet<string>.Empty;

    /// <summary>People by given name in normal form.</summary>
    internal FrozenDictionary<string, KnownPerson[]> GivenNames { get; init; } = FrozenDictionary<string, KnownPerson[]>.Empty;

    /// <summary>Finds an entity by its id.</summary>
    public bool TryFind(string id, [NotNullWhen(true)] out KnownEntity? entity) => Entities.TryGetValue(id, out entity);

    /// <summary>The usual name of an entity, or its code where it is not known.</summary>
    public string NameOf(string id) => Entities.TryGetValue(id, out var entity) ? entity.Name : id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..];

    /// <summary>Who held an office on a day; null where that is not known.</summary>
    /// <param name="office">Key of the office: <c>president</c>, <c>foreign-minister</c>.</param>
    /// <param name="of">Alpha-3 or organisation code.</param>
    /// <param name="day">The day.</param>
    public KnownPerson? HolderOf(string office, string of, DateOnly day) => Holders.On(office, of, day);

    internal IReadOnlyList<KnownPerson> ByGivenName(string norm) => GivenNames.TryGetValue(norm, out var people) ? people : [];

    internal bool IsNameWord(string norm) => NameWords.Contains(norm);

    private static partial KnowledgeBase Load();
}
