using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace NewsMonitor.Ledger.Sqlite;

/// <summary>
/// The one writer: takes what has queued up, writes it in one transaction and answers after the commit (group commit). While a commit
/// waits for the disk, the next batch gathers.
/// </summary>
internal sealed partial class SqliteWriter : IAsyncDisposable
{
    private readonly Channel<WriteRequest> _queue = Channel.CreateUnbounded<WriteRequest>(new UnboundedChannelOptions { SingleReader = true });
    private readonly SqliteSession _session;
    private readonly string _path;
    private readonly int _maxBatch;
    private readonly ILogger _log;
    private readonly Task _loop;

    public SqliteWriter(SqliteSession session, string path, int maxBatch, ILogger log)
    {
        _session = session;
        _path = path;
        _maxBatch = maxBatch;
        _log = log;
        _loop = Task.Factory.StartNew(Loop, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Queues a request; its outcome comes after the commit.</summary>
    /// <exception cref="LedgerUnavailableException">The ledger is closed.</exception>
    public Task<T> WriteAsync<T>(WriteRequest<T> request)
    {
        if (!_queue.Writer.TryWrite(request)) throw new LedgerUnavailableException($"The ledger '{_path}' is closed.");
        return request.Outcome;
    }

    /// <summary>Carries out what is queued, then closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _loop;
        _session.Dispose();
    }

    private void Loop()
    {
        var batch = new List<WriteRequest>();
        while (_queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            batch.Clear();
            while (batch.Count < _maxBatch && _queue.Reader.TryRead(out var request)) batch.Add(request);
            Commit(batch);
        }
    }

    private void Commit(List<WriteRequest> batch)
    {
        var written = new List<WriteRequest>(batch.Count);
        var refused = new List<(WriteRequest Request, Exception Problem)>();
        try
        {
            _session.Execute("BEGIN IMMEDIATE");
            foreach (var request in batch)
            {
                if (TryApply(request) is { } problem) refused.Add((request, problem));
                else written.Add(request);
            }

            _session.Execute("COMMIT");
        }
        catch (Exception problem)
        {
            _session.RollBack();
            var explained = problem is SqliteException sqlite ? SqliteErrors.Explain(sqlite, _path) : new LedgerUnavailableException($"The ledger '{_path}' cannot be written: {problem.Message}", problem);
            Log.NotCommitted(_log, batch.Count, explained.Message, problem);
            foreach (var request in batch) request.Fail(explained);
            return;
        }

        foreach (var request in written) request.Succeed();
        foreach (var (request, problem) in refused)
        {
            // A conflict or a known article is an answer, not a fault.
            if (problem is not (OffsetConflictException or ArticleExistsException)) Log.Refused(_log, problem);
            request.Fail(problem);
        }
    }

    /// <summary>Writes one caller's request; what is wrong with that request alone is returned and leaves the others' alone.</summary>
    private Exception? TryApply(WriteRequest request)
    {
        _session.Execute("SAVEPOINT request");
        try
        {
            request.Apply(_session);
            _session.Execute("RELEASE request");
            return null;
        }
        catch (Exception problem) when (problem is not SqliteException sqlite || SqliteErrors.IsOfRequest(sqlite))
        {
            _session.Execute("ROLLBACK TO request");
            _session.Execute("RELEASE request");
            return problem is SqliteException refusal ? new LedgerUnavailableException($"The ledger '{_path}' refused a row: {refusal.Message}", refusal) : problem;
        }
    }
}
