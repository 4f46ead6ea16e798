using System.Collections.Immutable;
using NewsMonitor.Analysis;
using NewsMonitor.Grains.Abstractions.Intake;
using NewsMonitor.Ledger;

namespace NewsMonitor.Grains.Intake;

/// <summary>
/// What a batch of pending entries appends, and what each caller is to hear when it is on disk. An id that is on record, or stands
/// earlier in the batch, appends nothing.
/// </summary>
internal sealed class AppendPlan
{
    private readonly int _partition;
    private readonly long _expected;
    private readonly ImmutableArray<LedgerEntry>.Builder _entries = ImmutableArray.CreateBuilder<LedgerEntry>();
    private readonly Dictionary<string, Standing> _standings;
    private readonly List<Action> _acknowledge = [];

    private AppendPlan(int partition, long expected, Dictionary<string, Standing> standings)
    {
        _partition = partition;
        _expected = expected;
        _standings = standings;
    }

    /// <summary>What is to be appended behind the expected offset; may be empty.</summary>
    public ImmutableArray<LedgerEntry> Entries => _entries.ToImmutable();

    /// <summary>Plans a batch against what is on record.</summary>
    /// <param name="ledger">The record.</param>
    /// <param name="run">The run.</param>
    /// <param name="partition">The partition.</param>
    /// <param name="expected">The partition's last offset.</param>
    /// <param name="batch">What waits, in order.</param>
    /// <param name="now">The wall clock.</param>
    public static async Task<AppendPlan> MakeAsync(
        ILedger ledger, string run, int partition, long expected, IReadOnlyList<PendingEntry> batch, DateTimeOffset now)
    {
        var standings = await Task.WhenAll(batch.GroupBy(b => b.Article, StringComparer.Ordinal).Select(a => StandingAsync(ledger, run, a.Key, a.Any(HasVersions))));
        var plan = new AppendPlan(partition, expected, standings.ToDictionary(s => s.Article, s => s, StringComparer.Ordinal));
        foreach (var pending in batch)
        {
            if (pending is PendingArticle article) plan.Add(article, now);
            if (pending is PendingRetraction retraction) plan.Add(retraction, now);
        }

        return plan;
    }

    /// <summary>Tells every caller what became of its entry. Only after the entries are on disk.</summary>
    public void Acknowledge()
    {
        foreach (var tell in _acknowledge) tell();
    }

    private void Add(PendingArticle pending, DateTimeOffset now)
    {
        var standing = _standings[pending.Article];
        var submission = pending.Prepared.Submission;
        var inForce = standing.Revisions.IsEmpty ? 0 : standing.Revisions.Max;
        var revision = submission.Replaces ? inForce + 1 : submission.Revision;
        if (standing.Revisions.Contains(revision) || (submission.Replaces && standing.Text == submission.Article))
        {
            _acknowledge.Add(() => pending.Complete(IngestStatus.Duplicate, standing.Partition, standing.Offset ?? 0));
            return;
        }

        _entries.Add(pending.Prepared.ToEntry(now, revision, standing.Retracted));
        var offset = _expected + _entries.Count;
        _standings[pending.Article] = standing with { Revisions = standing.Revisions.Add(revision) };
        if (revision > inForce) _standings[pending.Article] = _standings[pending.Article] with { Partition = _partition, Offset = offset, Text = submission.Article };
        var status = standing.Retracted ? IngestStatus.Retracted
            : revision < inForce ? IngestStatus.Superseded
            : pending.Prepared.Reading.Unread is not null ? IngestStatus.Unread
            : inForce > 0 ? IngestStatus.Corrected
            : IngestStatus.Accepted;
        _acknowledge.Add(() => pending.Complete(status, _partition, offset));
    }

    private void Add(PendingRetraction pending, DateTimeOffset now)
    {
        var standing = _standings[pending.Article];
        var result = (standing.Retracted, Seen: standing.Offset is not null, pending.EvenIfUnseen) switch
        {
            (true, _, _) => RetractResult.AlreadyRetracted,
            (_, true, _) => RetractResult.Retracted,
            (_, _, true) => RetractResult.Recorded,
            _ => RetractResult.Unknown,
        };
        if (result is RetractResult.Retracted or RetractResult.Recorded)
        {
            _entries.Add(new RetractionEntry(pending.Article, pending.KnownAt ?? now, pending.Reason));
            _standings[pending.Article] = standing with { Retracted = true };
        }

        _acknowledge.Add(() => pending.Complete(result));
    }

    private static bool HasVersions(PendingEntry entry) => entry is PendingArticle { Prepared.Submission: { Replaces: true } or { Revision: > 1 } };

    private static async Task<Standing> StandingAsync(ILedger ledger, string run, string article, bool versions)
    {
        if (await ledger.FindArticleAsync(run, article) is not { } record)
            return new Standing(article, 0, null, await ledger.IsRetractedAsync(run, article), [], null);

        // Nearly every article has one version; only where there are more, or one comes, the others matter.
        var revisions = versions || record.Revision > 1 ? await ledger.RevisionsAsync(run, article) : [record.Revision];
        return new Standing(article, record.Partition, record.Offset, record.Retracted, [.. revisions], record.Text);
    }

    private sealed record Standing(string Article, int Partition, long? Offset, bool Retracted, ImmutableSortedSet<int> Revisions, ArticleText? Text);
}
