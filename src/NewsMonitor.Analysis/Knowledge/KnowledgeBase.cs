using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using NewsMonitor.Analysis.Lexicon;

namespace NewsMonitor.Analysis.Knowledge;

/// <summary>
/// Countries, organisations, offices and people, read from the embedded files under <c>Knowledge/Data</c>. Immutable and shared
/// by all readers; the first use of <see cref="Default"/> loads it.
/// </summary>
public sealed partial class KnowledgeBase
{
    private static readonly Lazy<KnowledgeBase> Shared = new(() => KnowledgeLoader.Load(KnowledgeSource.Embedded()));

    /// <summary>The knowledge that ships with the product.</summary>
    public static KnowledgeBase Default => Shared.Value;

    /// <summary>
    /// The knowledge with the files of a folder in the place of the program's own of the same name (<c>countries.tsv</c>,
    /// <c>people/europe.tsv</c>); further files under <c>people/</c> are added. <see cref="KnowledgeCheck"/> tells beforehand what is wrong.
    /// </summary>
    /// <exception cref="IOException">There is no such folder, or it holds no knowledge file.</exception>
    /// <exception cref="InvalidDataException">A line makes no sense; the message names the file and the line.</exception>
    public static KnowledgeBase Read(string folder) => KnowledgeLoader.Load(KnowledgeSource.Folder(folder));

    /// <summary>Every entity by id.</summary>
    public required IReadOnlyDictionary<string, KnownEntity> Entities { get; init; }

    /// <summary>The day as of which each file holds, by the file's name; files that do not say it are absent.</summary>
    public IReadOnlyDictionary<string, DateOnly> AsOfByFile { get; init; } = new Dictionary<string, DateOnly>();

    /// <summary>The day as of which all the knowledge holds: the earliest of its files'.</summary>
    public DateOnly AsOf => AsOfByFile.Count > 0 ? AsOfByFile.Values.Min() : DateOnly.MinValue;

    /// <summary>Names, demonyms, stand-ins, places and titles as token sequences.</summary>
    internal NameIndex Names { get; init; } = NameIndex.Empty;

    /// <summary>Who held which office when.</summary>
    internal OfficeHolders Holders { get; init; } = OfficeHolders.Empty;

    /// <summary>Whom a title beside a country, an organisation or a seat means.</summary>
    internal TitleHolders Titles { get; init; } = TitleHolders.Empty;

    /// <summary>Words that are a name of their own, in normal form: where glued words may be cut.</summary>
    internal FrozenSet<string> NameWords { get; init; } = FrozenSet<string>.Empty;

    /// <summary>People by given name in normal form.</summary>
    internal FrozenDictionary<string, KnownPerson[]> GivenNames { get; init; } = FrozenDictionary<string, KnownPerson[]>.Empty;

    /// <summary>What most words are told where they may be cut: nowhere.</summary>
    internal Cut NoCut => field ??= new Cut(this, 0);

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

    internal bool IsNameWord(ReadOnlySpan<char> norm) => NameWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(norm);
}
