using System.Diagnostics;

namespace NewsMonitor.Analysis.Measuring;

/// <summary>Adds up what each stage of reading takes. Not thread safe: one for each thread.</summary>
public sealed class ReadingClock
{
    private readonly long[] _ticks = new long[Enum.GetValues<ReadingStage>().Length];
    private readonly long[] _bytes = new long[Enum.GetValues<ReadingStage>().Length];
    private long _since;
    private long _allocated;

    /// <summary>Sentences read so far.</summary>
    public long Sentences { get; private set; }

    /// <summary>The time a stage has taken so far.</summary>
    public TimeSpan TimeOf(ReadingStage stage) => Stopwatch.GetElapsedTime(0, _ticks[(int)stage]);

    /// <summary>The bytes that a stage has allocated so far.</summary>
    public long AllocatedBy(ReadingStage stage) => _bytes[(int)stage];

    internal void Start()
    {
        _allocated = GC.GetAllocatedBytesForCurrentThread();
        _since = Stopwatch.GetTimestamp();
    }

    internal void End(ReadingStage stage)
    {
        var now = Stopwatch.GetTimestamp();
        _ticks[(int)stage] += now - _since;
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        _bytes[(int)stage] += allocated - _allocated;
        _allocated = allocated;
        _since = now;
    }

    internal void Count(int sentences) => Sentences += sentences;
}
