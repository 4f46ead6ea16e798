using System.Collections.Concurrent;
using System.Collections.Immutable;
using NewsMonitor.Analysis;
using NewsMonitor.Grains.Abstractions.Timelines;
using NewsMonitor.Grains.Timelines;

namespace NewsMonitor.Grains.Tests.Support;

/// <summary>Corpora by path, in memory.</summary>
internal sealed class MemoryCorpora : ICorpusReader
{
    private readonly ConcurrentDictionary<string, Corpus> _corpora = new(StringComparer.Ordinal);

    public void Add(string path, IEnumerable<ArticleText> articles, params SkippedDocument[] skipped) => _corpora[path] = new Corpus(
        [.. articles.Select(a => new CorpusItem(a.PublishedAt!.Value, a, null, null)).OrderBy(i => i.At).ThenBy(i => i.Id, StringComparer.Ordinal)], [.. skipped]);

    public void Add(string path, ImmutableArray<CorpusItem> items) => _corpora[path] = new Corpus(items, []);

    public Task<Corpus> ReadAsync(string path, CancellationToken cancellation) =>
        Task.FromResult(_corpora.GetValueOrDefault(path) ?? throw new FileNotFoundException($"There is no '{path}'."));
}
