using System.Collections.Frozen;

namespace NewsMonitor.Analysis.Knowledge.Outlets;

/// <summary>
/// Outlets and their publishers, read from the embedded <c>outlets.tsv</c>. Immutable and shared by all readers; the first use of
/// <see cref="Default"/> loads it. An outlet whose name is known as written is found by one look-up without an allocation.
/// </summary>
public sealed class OutletDirectory
{
    private static readonly Lazy<OutletDirectory> Shared = new(() => OutletLoader.Load(KnowledgeSource.EmbeddedFile(KnowledgeFiles.Outlets)));

    private readonly FrozenDictionary<string, OutletInfo> _outlets;
    private readonly FrozenDictionary<string, OutletInfo> _names;

    internal OutletDirectory(IReadOnlyDictionary<string, OutletInfo> outlets, IReadOnlyDictionary<string, OutletInfo> names) =>
        (_outlets, _names) = (outlets.ToFrozenDictionary(StringComparer.Ordinal), names.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase));

    /// <summary>The outlets that ship with the product.</summary>
    public static OutletDirectory Default => Shared.Value;

    /// <summary>The outlets of a folder's <c>outlets.tsv</c>, or the program's own where it has none.</summary>
    /// <exception cref="IOException">There is no such folder, or it holds no knowledge file.</exception>
    /// <exception cref="InvalidDataException">A line makes no sense; the message names the file and the line.</exception>
    public static OutletDirectory Read(string folder) => OutletLoader.Load(KnowledgeSource.Folder(folder)[KnowledgeFiles.Outlets]);

    /// <summary>Every outlet by its code.</summary>
    public IReadOnlyDictionary<string, OutletInfo> Outlets => _outlets;

    /// <summary>
    /// The outlet of a name or domain; null where none is known. Case does not matter, nor "The" before a name, nor labels before a
    /// known domain: <c>BBC News</c>, <c>guardian</c>, <c>www.bbc.co.uk</c>, <c>edition.cnn.com</c>.
    /// </summary>
    public OutletInfo? Find(string outlet) => _names.TryGetValue(outlet, out var known) ? known : FindBare(outlet);

    /// <summary>
    /// The publisher of an outlet, by which outlets are counted as independent: the code of the known family (<c>news-corp</c>), else of a
    /// domain the part that is registered (<c>example.co.uk</c>), else the name in small letters with neither diacritics nor article. Stable.
    /// </summary>
    public string FamilyOf(string outlet)
    {
        if (Find(outlet) is { } known) return known.Family;
        var bare = outlet.AsSpan().Trim().TrimEnd('.');
        return HostName.Is(bare) ? HostName.Registrable(bare) : OutletNames.Key(outlet);
    }

    private OutletInfo? FindBare(string outlet)
    {
        var names = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        var bare = OutletNames.Bare(outlet).TrimEnd('.');
        if (names.TryGetValue(bare, out var known)) return known;
        if (!HostName.Is(bare)) return names.TryGetValue(OutletNames.Key(outlet), out known) ? known : null;
        for (var host = HostName.Parent(bare); host.Length > 0; host = HostName.Parent(host))
        {
            if (names.TryGetValue(host, out known)) return known;
        }

        return null;
    }
}
