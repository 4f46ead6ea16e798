using NewsMonitor.Analysis;
using NewsMonitor.Analysis.Knowledge;
using NewsMonitor.Ledger;
using NewsMonitor.Ledger.Forks;
using NewsMonitor.Tension.Claims;
using NewsMonitor.Tension.Forks;

namespace NewsMonitor.Server.Forks;

/// <summary>Reads a run's articles anew with other knowledge, and writes them to a run of their own.</summary>
internal sealed class Rereading(ForkedLedger ledger, KnowledgeBase knowledge)
{
    private const int BatchSize = 128;

    private readonly ArticleReader _reader = new(knowledge);

    /// <summary>Copies what the fork hears of its parent.</summary>
    public Task CopyAsync(ForkDefinition fork, CancellationToken cancellation) =>
        Task.WhenAll(Enumerable.Range(0, fork.UpTo.Length).Select(partition => CopyAsync(fork, new ForkFilter(fork.Conditions), partition, cancellation)));

    private async Task CopyAsync(ForkDefinition fork, ForkFilter filter, int partition, CancellationToken cancellation)
    {
        var written = 0L;
        for (var after = 0L; after < fork.UpTo[partition];)
        {
            var deltas = await ledger.ReadVolumeAsync(fork.Parent, partition, after, (int)Math.Min(BatchSize, fork.UpTo[partition] - after), cancellation);
            if (deltas.IsEmpty) return;
            after = deltas[^1].Offset;
            var entries = await Task.WhenAll(deltas.Select(d => Task.Run(() => EntryAsync(fork, filter, d, cancellation), cancellation)));
            LedgerEntry[] heard = [.. entries.OfType<LedgerEntry>()];
            if (heard.Length == 0) continue;
            await ledger.AppendAsync(fork.Run, partition, written, [.. heard], cancellation);
            written += heard.Length;
        }
    }

    private async Task<LedgerEntry?> EntryAsync(ForkDefinition fork, ForkFilter filter, ArticleDelta delta, CancellationToken cancellation)
    {
        if (!delta.Adds && delta.Withdraws) return new RetractionEntry(delta.Article, delta.KnownAt, null);
        if (!delta.Adds || filter.Excludes(delta.Article, delta.Outlet, delta.Family)) return null;
        if (await ledger.ReadingAsync(fork.Parent, delta.Article, delta.KnownAt, cancellation) is not { Article: var article }) return null;
        var reading = _reader.Read(article.Text);
        var findings = Kept(FindingsExtractor.Extract(article.Text, reading, article.Day, knowledge), fork.Conditions.Acts);
        return new ArticleEntry(article.Text, article.PublishedAt, article.Day, article.Story, article.Outlet, reading, findings, delta.KnownAt)
        {
            Revision = article.Revision,
            Reason = article.CorrectionReason,
            Family = article.Family,
        };
    }

    private static ArticleFindings Kept(ArticleFindings findings, ForkActs acts) =>
        acts == ForkActs.All ? findings : findings with { Claims = [.. findings.Claims.Where(c => ForkFilter.Hears(acts, c))] };
}
