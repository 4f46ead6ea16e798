using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.Extensions.Logging;
using NewsMonitor.Grains.Abstractions.Intake;
using NewsMonitor.Ledger;
using NewsMonitor.Tension.Claims;

namespace NewsMonitor.Grains.Intake;

/// <summary>
/// One partition's only way into the ledger: whatever waits while an append is under way shares the next one. Callers hear after
/// the commit. Lives on the grain's scheduler.
/// </summary>
/// <param name="ledger">The record.</param>
/// <param name="run">The run.</param>
/// <param name="partition">The partition.</param>
/// <param name="appended">Told of the new last offset and of what stands there now, before callers hear.</param>
/// <param name="options">Limit of one append.</param>
/// <param name="wall">By which appended articles are dated.</param>
/// <param name="log">Where conflicts and failures are told.</param>
internal sealed partial class AppendLoop(
    ILedger ledger, string run, int partition, Action<long, ImmutableArray<ArticleDelta>> appended, GrainsOptions options, WallClock wall, ILogger log)
{
    private const int MostConflicts = 5;

    private readonly Queue<PendingEntry> _waiting = new();
    private bool _running;
    private bool _inTheDark;
    private long? _last;
    private DateTimeOffset _now;

    /// <summary>Adds an entry; its caller hears when it is on disk.</summary>
    public void Enqueue(PendingEntry entry)
    {
        _waiting.Enqueue(entry);
        if (_running) return;
        _running = true;
        _ = RunAsync();
    }

    /// <summary>The partition's last offset.</summary>
    public async Task<long> LastOffsetAsync()
    {
        if (_last is { } known) return known;
        var read = await ledger.LastOffsetAsync(run, partition);

        // An append may have ended while this was read.
        return _last ??= read;
    }

    // What becomes known never does so earlier than what was known before, also where the wall clock is set back.
    private DateTimeOffset Now() => _now = wall.Now is var now && now > _now ? now : _now;

    private async Task RunAsync()
    {
        while (_waiting.Count > 0)
        {
            var batch = new List<PendingEntry>(Math.Min(_waiting.Count, options.AppendLimit));
            while (batch.Count < options.AppendLimit && _waiting.TryDequeue(out var entry)) batch.Add(entry);
            try
            {
                await AppendAsync(batch);
            }
            catch (Exception e)
            {
                // Whether anything was written may be unknown: look again before the next append. Repeating it changes nothing.
                (_last, _inTheDark) = (null, true);
                Failed(e, run, partition, batch.Count);
                var reason = new IntakeUnavailableException($"Nothing was acknowledged: {e.Message}");
                foreach (var entry in batch) entry.Fail(reason);
            }
        }

        _running = false;
    }

    private async Task AppendAsync(List<PendingEntry> batch)
    {
        using var activity = Telemetry.Source.StartActivity("intake.append", ActivityKind.Internal);
        activity?.SetTag("newsmonitor.batch", batch.Count);
        for (var conflicts = 0; conflicts < MostConflicts; conflicts++)
        {
            var expected = await LastOffsetAsync();
            if (_inTheDark)
            {
                // What was written before the answer was lost is told to entities here.
                _inTheDark = false;
                appended(expected, []);
            }

            var plan = await AppendPlan.MakeAsync(ledger, run, partition, expected, batch, Now());
            try
            {
                if (plan.Entries is { IsEmpty: false } entries)
                {
                    var start = Stopwatch.GetTimestamp();
                    var placed = await ledger.AppendAsync(run, partition, expected, entries);
                    Telemetry.AppendDuration.Record(Stopwatch.GetElapsedTime(start).TotalSeconds);
                    Telemetry.AppendSize.Record(entries.Length);
                    _last = expected + entries.Length;
                    appended(_last.Value, [.. placed.Select(p => p.Delta)]);
                }

                plan.Acknowledge();
                return;
            }
            catch (OffsetConflictException conflict)
            {
                // Another activation of this partition is, or was, at work. What it appended is told to entities here as well.
                Conflict(run, partition, expected, conflict.Actual);
                _last = conflict.Actual;
                appended(conflict.Actual, []);
            }
        }

        throw new IntakeUnavailableException($"Another process keeps appending to partition {partition} of run '{run}'.");
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Partition {Partition} of {Run} ends at {Actual}, not at {Expected}: another activation appended.")]
    private partial void Conflict(string run, int partition, long expected, long actual);

    [LoggerMessage(Level = LogLevel.Error, Message = "Partition {Partition} of {Run} could not append {Count} entries.")]
    private partial void Failed(Exception e, string run, int partition, int count);
}
