using System.Collections.Immutable;
using NewsMonitor.Grains.Abstractions;
using NewsMonitor.Grains.Abstractions.Timelines;
using NewsMonitor.Grains.Checkpoints;
using NewsMonitor.Tension.Scoring;

namespace NewsMonitor.Grains.Timelines;

/// <inheritdoc cref="ITimelineDirectoryGrain"/>
[GrainType("timeline-directory")]
internal sealed class TimelineDirectoryGrain(CheckpointStore checkpoints, RunRegistry runs, WallClock wall) : Grain, ITimelineDirectoryGrain
{
    private const int MostPartitions = 1024;

    private ImmutableSortedDictionary<string, TimelineInfo> _timelines = ImmutableSortedDictionary.Create<string, TimelineInfo>(StringComparer.Ordinal);

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var stored = await checkpoints.LoadAsync<ImmutableArray<TimelineInfo>>(CheckpointKeys.Directory, cancellationToken);
        if (!stored.IsDefault) _timelines = stored.ToImmutableSortedDictionary(t => t.Name, t => t, StringComparer.Ordinal);
    }

    public Task<ImmutableArray<TimelineInfo>> List() => Task.FromResult(_timelines.Values.ToImmutableArray());

    public Task<TimelineInfo?> Find(string timeline) => Task.FromResult(_timelines.GetValueOrDefault(timeline));

    public async Task<TimelineInfo> GetOrCreate(string timeline, TimelineKind kind, int partitions)
    {
        if (_timelines.TryGetValue(timeline, out var known)) return known;
        RefuseBadName(timeline);
        return await AddAsync(timeline, 1, kind, partitions);
    }

    public async Task<TimelineInfo> BeginRun(string timeline, int partitions)
    {
        if (!_timelines.TryGetValue(timeline, out var known))
            throw new ArgumentException($"There is no timeline '{timeline}'.", nameof(timeline));
        return await AddAsync(timeline, GrainKeys.NumberOf(known.Run) + 1, known.Kind, partitions);
    }

    public async Task<TimelineInfo> BeginFork(string timeline, int partitions, ForkOrigin origin, FormulaSettings? formula)
    {
        RefuseBadName(timeline);
        if (_timelines.ContainsKey(timeline)) throw new ArgumentException($"There is a timeline '{timeline}' already.", nameof(timeline));

        // A name may have been a fork's before; no run ever comes again.
        var number = 1;
        while (await runs.FindAsync(GrainKeys.Run(timeline, number)) is not null) number++;
        var info = new TimelineInfo(timeline, GrainKeys.Run(timeline, number), TimelineKind.Fork, partitions, wall.Now) { Fork = origin, Formula = formula };
        await runs.AddAsync(info);
        return info;
    }

    public Task AddFork(TimelineInfo fork) =>
        _timelines.ContainsKey(fork.Name) ? throw new ArgumentException($"There is a timeline '{fork.Name}' already.", nameof(fork)) : SaveAsync(_timelines.Add(fork.Name, fork));

    public async Task<bool> RemoveFork(string timeline)
    {
        if (_timelines.GetValueOrDefault(timeline) is not { Kind: TimelineKind.Fork }) return false;
        await SaveAsync(_timelines.Remove(timeline));
        return true;
    }

    // The run is recorded before the directory names it: a run that the directory names is always whole.
    private async Task<TimelineInfo> AddAsync(string timeline, int number, TimelineKind kind, int partitions)
    {
        if (partitions is < 1 or > MostPartitions)
            throw new ArgumentOutOfRangeException(nameof(partitions), partitions, $"A run has 1 to {MostPartitions} partitions.");
        var info = new TimelineInfo(timeline, GrainKeys.Run(timeline, number), kind, partitions, wall.Now);
        await runs.AddAsync(info);
        await SaveAsync(_timelines.SetItem(timeline, info));
        return info;
    }

    private async Task SaveAsync(ImmutableSortedDictionary<string, TimelineInfo> timelines)
    {
        await checkpoints.SaveAsync(CheckpointKeys.Directory, timelines.Values.ToImmutableArray());
        _timelines = timelines;
    }

    private static void RefuseBadName(string timeline)
    {
        if (!GrainKeys.IsName(timeline))
            throw new ArgumentException($"'{timeline}' is no name for a timeline: 1 to 64 of a-z, 0-9, '-' and '_'.", nameof(timeline));
    }
}
