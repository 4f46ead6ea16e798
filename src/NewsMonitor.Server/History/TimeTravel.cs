using NewsMonitor.Grains.Abstractions.Entities;
using NewsMonitor.Grains.Abstractions.Timelines;
using NewsMonitor.Ledger.History;
using NewsMonitor.Tension.Explaining;
using NewsMonitor.Tension.History;
using NewsMonitor.Tension.Scoring;

namespace NewsMonitor.Server.History;

/// <summary>Scores, curves, dyads and explanations of any moment, by any time of knowledge.</summary>
internal sealed class TimeTravel(HistoryReader history)
{
    /// <summary>An entity's value as of a moment; its version is 0, for it was never published.</summary>
    public async Task<EntitySnapshot> SnapshotAsync(TimelineInfo timeline, string entity, DateTimeOffset asOf, KnownAt knownAt)
    {
        var (claims, volume) = (await history.ClaimsAsync(timeline.Run, timeline.Partitions, entity), await history.VolumeAsync(timeline.Run, timeline.Partitions));
        var known = knownAt.For(asOf);
        var (tension, coverage) = (claims.At(known, timeline.Settings), volume.At(known));

        // Entries do not say when a statement was published: the time at which it became known stands for it.
        var (count, head) = claims.StatementsAt(known < asOf ? known : asOf);
        return new EntitySnapshot(timeline.Run, entity, 0, tension.At(asOf, coverage), tension.Claims, count, head, asOf, Sparkline.Of(tension, asOf, coverage));
    }

    /// <summary>The scores alone of many entities as of a moment, by all that is known; null where nothing is.</summary>
    public async Task<IReadOnlyDictionary<string, double?>> LevelsAsync(TimelineInfo timeline, IEnumerable<string> entities, DateTimeOffset asOf)
    {
        var coverage = (await history.VolumeAsync(timeline.Run, timeline.Partitions)).At(DateTimeOffset.MaxValue);
        var levels = new Dictionary<string, double?>(StringComparer.Ordinal);
        foreach (var entity in entities)
            levels[entity] = (await history.ClaimsAsync(timeline.Run, timeline.Partitions, entity)).At(DateTimeOffset.MaxValue, timeline.Settings).LevelAt(asOf, coverage);
        return levels;
    }

    /// <summary>An entity's curve.</summary>
    public async Task<IReadOnlyList<ScorePoint>> CurveAsync(TimelineInfo timeline, string entity, IEnumerable<DateTimeOffset> moments, KnownAt knownAt) =>
        KnownCurve.Of(await history.ClaimsAsync(timeline.Run, timeline.Partitions, entity), await history.VolumeAsync(timeline.Run, timeline.Partitions), moments, knownAt.ForAll, timeline.Settings);

    /// <summary>The world's curve.</summary>
    public async Task<IReadOnlyList<ScorePoint>> WorldCurveAsync(TimelineInfo timeline, IEnumerable<DateTimeOffset> moments, KnownAt knownAt) =>
        KnownCurve.OfWorld(await history.VolumeAsync(timeline.Run, timeline.Partitions), moments, knownAt.ForAll, timeline.Settings);

    /// <summary>Toward whom and from whom, strongest first.</summary>
    public async Task<IReadOnlyList<DyadScore>> DyadsAsync(TimelineInfo timeline, string entity, DateTimeOffset asOf, KnownAt knownAt)
    {
        var tension = (await history.ClaimsAsync(timeline.Run, timeline.Partitions, entity)).At(knownAt.For(asOf), timeline.Settings);
        return [.. tension.Dyads(asOf).OrderByDescending(d => d.Total).ThenBy(d => d.Counterpart, StringComparer.Ordinal)];
    }

    /// <summary>What passes between an entity and one counterpart at each moment.</summary>
    public async Task<IReadOnlyList<(DateTimeOffset At, DyadScore Score)>> DyadCurveAsync(
        TimelineInfo timeline, string entity, string counterpart, IEnumerable<DateTimeOffset> moments, KnownAt knownAt)
    {
        var sweep = (await history.ClaimsAsync(timeline.Run, timeline.Partitions, entity)).Sweep(timeline.Settings);
        var points = new List<(DateTimeOffset, DyadScore)>();
        foreach (var moment in moments)
        {
            sweep.To(knownAt.For(moment));
            points.Add((moment, sweep.Tension.DyadWith(counterpart, moment)));
        }

        return points;
    }

    /// <summary>Why an entity's score moved.</summary>
    public async Task<Explanation> WhyAsync(TimelineInfo timeline, string entity, DateTimeOffset from, DateTimeOffset to, KnownAt knownAt)
    {
        var (claims, volume) = (await history.ClaimsAsync(timeline.Run, timeline.Partitions, entity), await history.VolumeAsync(timeline.Run, timeline.Partitions));
        return ScoreChange.Explain(StateAt(from), StateAt(to));

        KnownState StateAt(DateTimeOffset moment)
        {
            var known = knownAt.For(moment);
            return new KnownState(moment, claims.At(known, timeline.Settings), volume.At(known));
        }
    }

    /// <summary>When a claim became known, by article; only those that stand at that time of knowledge.</summary>
    public async Task<IReadOnlyDictionary<string, DateTimeOffset>> KnownSinceAsync(TimelineInfo timeline, string entity, DateTimeOffset knownAt)
    {
        var since = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        foreach (var claim in (await history.ClaimsAsync(timeline.Run, timeline.Partitions, entity)).Standing(knownAt)) since[claim.Claim.Article] = claim.KnownAt;
        return since;
    }

    /// <summary>The first day with coverage, by all that is known; null where there is none.</summary>
    public async Task<DateOnly?> FirstDayAsync(TimelineInfo timeline) =>
        (await history.VolumeAsync(timeline.Run, timeline.Partitions)).At(DateTimeOffset.MaxValue) is { Days.IsEmpty: false } volume ? volume.Days[0].Day : null;
}
