using System.Collections.Immutable;

namespace NewsMonitor.Ledger.Sqlite;

/// <summary>
/// One caller's write. It is carried out inside a shared transaction (<see cref="Apply"/>) and told its outcome only after the commit
/// (<see cref="Succeed"/>) or when nothing of it was kept (<see cref="Fail"/>).
/// </summary>
internal abstract class WriteRequest
{
    /// <summary>Writes within the open transaction.</summary>
    public abstract void Apply(SqliteSession session);

    public abstract void Succeed();

    public abstract void Fail(Exception problem);
}

/// <inheritdoc/>
internal abstract class WriteRequest<T> : WriteRequest
{
    private readonly TaskCompletionSource<T> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;

    public Task<T> Outcome => _outcome.Task;

    public sealed override void Apply(SqliteSession session) => _result = Write(session);

    public sealed override void Succeed() => _outcome.TrySetResult(_result!);

    public sealed override void Fail(Exception problem) => _outcome.TrySetException(problem);

    protected abstract T Write(SqliteSession session);
}

/// <summary>Stores or forgets a checkpoint. The newest value replaces the last one: a checkpoint is only a short cut to what the other tables hold.</summary>
internal sealed class CheckpointRequest(string key, byte[]? value, DateTimeOffset now) : WriteRequest<bool>
{
    protected override bool Write(SqliteSession session)
    {
        if (value is not null)
            session.ExecuteOnce("INSERT INTO checkpoints(key, value, saved_at) VALUES(?1, ?2, ?3) ON CONFLICT(key) DO UPDATE SET value=?2, saved_at=?3", key, value, now.UtcTicks);
        else
            session.Execute("DELETE FROM checkpoints WHERE key=?1", key);
        return true;
    }
}

/// <summary>Appends entries to a partition.</summary>
internal sealed class AppendRequest(string run, int partition, long expected, ImmutableArray<StoredEntry> entries) : WriteRequest<ImmutableArray<Appended>>
{
    protected override ImmutableArray<Appended> Write(SqliteSession session)
    {
        var last = (long?)session.Scalar(Sql.LastOffset, run, partition) ?? 0;
        if (last != expected) throw new OffsetConflictException(run, partition, expected, last);
        var appended = ImmutableArray.CreateBuilder<Appended>(entries.Length);
        var writer = new EntryWriter(session, run, partition);
        foreach (var entry in entries)
        {
            last++;
            appended.Add(new Appended(last, writer.Write(entry, last)));
        }

        return appended.MoveToImmutable();
    }
}
