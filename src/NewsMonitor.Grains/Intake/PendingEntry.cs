using NewsMonitor.Grains.Abstractions.Intake;

namespace NewsMonitor.Grains.Intake;

/// <summary>What waits to be appended, with the caller that waits for it.</summary>
internal abstract class PendingEntry(string article)
{
    /// <summary>The article's id.</summary>
    public string Article { get; } = article;

    /// <summary>Tells the caller that nothing was acknowledged.</summary>
    public abstract void Fail(Exception reason);
}

internal sealed class PendingArticle(PreparedArticle prepared) : PendingEntry(prepared.Text.Id)
{
    private readonly TaskCompletionSource<IngestResult> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public PreparedArticle Prepared { get; } = prepared;

    public Task<IngestResult> Outcome => _outcome.Task;

    public void Complete(IngestStatus status, int partition, long offset) => _outcome.TrySetResult(
        new IngestResult(Article, status, partition, offset, Prepared.Reading.Statements.Length, Prepared.Reading.Events.Length));

    public override void Fail(Exception reason) => _outcome.TrySetException(reason);
}

internal sealed class PendingRetraction(string article, string? reason, bool evenIfUnseen, DateTimeOffset? knownAt) : PendingEntry(article)
{
    private readonly TaskCompletionSource<RetractResult> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string? Reason { get; } = reason;

    public bool EvenIfUnseen { get; } = evenIfUnseen;

    public DateTimeOffset? KnownAt { get; } = knownAt;

    public Task<RetractResult> Outcome => _outcome.Task;

    public void Complete(RetractResult result) => _outcome.TrySetResult(result);

    public override void Fail(Exception reason) => _outcome.TrySetException(reason);
}
