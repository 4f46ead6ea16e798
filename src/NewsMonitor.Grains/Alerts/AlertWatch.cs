using System.Collections.Immutable;
using NewsMonitor.Analysis.Events;
using NewsMonitor.Grains.Abstractions.Alerts;
using NewsMonitor.Grains.Abstractions.Timelines;
using NewsMonitor.Ledger.History;
using NewsMonitor.Tension.Alerts;
using NewsMonitor.Tension.Claims;
using NewsMonitor.Tension.Explaining;
using NewsMonitor.Tension.History;
using NewsMonitor.Tension.Scoring;

namespace NewsMonitor.Grains.Alerts;

/// <summary>Looks from the moment up to which a rule has looked to the timeline's clock, hour by hour, so that a crossing between two looks is not missed.</summary>
internal sealed class AlertWatch(HistoryReader history)
{
    private const int MostSteps = 10_000;
    private const int MostCauses = 3;
    private static readonly TimeSpan Before = TimeSpan.FromDays(1);

    /// <summary>What a rule raises up to the clock, and where it stands then.</summary>
    public async Task<(AlertProgress Progress, IReadOnlyList<(AlertCrossing Crossing, ImmutableArray<AlertCause> Causes)> Fired)> LookAsync(
        TimelineInfo timeline, AlertRule rule, AlertProgress progress, DateTimeOffset clock)
    {
        var (claims, volume) = (await history.ClaimsAsync(timeline.Run, timeline.Partitions, rule.Entity), await history.VolumeAsync(timeline.Run, timeline.Partitions));
        var settings = timeline.Settings;
        if (Start(progress, volume, clock) is not { } start) return (progress, []);
        var (fired, state) = AlertTrial.Run(rule, claims, volume, Moments(start, clock, progress.UpTo is not null), settings, progress.State);
        return (new AlertProgress(timeline.Run, clock, state), [.. fired.Select(f => (f, CausesOf(rule, f.At, claims, volume, settings)))]);
    }

    private static DateTimeOffset? Start(AlertProgress progress, KnownVolume volume, DateTimeOffset clock)
    {
        if (progress.UpTo is { } upTo) return upTo <= clock ? upTo : null;
        return volume.At(clock) is { Days: [var first, ..] } && new DateTimeOffset(first.Day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) is var day && day <= clock ? day : null;
    }

    // Behind a start that was measured already, else from the start on.
    private static IEnumerable<DateTimeOffset> Moments(DateTimeOffset start, DateTimeOffset clock, bool measured)
    {
        var step = (clock - start) / AlertTrial.Step <= MostSteps ? AlertTrial.Step : (clock - start) / MostSteps;
        return KnownCurve.Moments(start, clock, step).SkipWhile(m => measured && m == start && m < clock);
    }

    private static ImmutableArray<AlertCause> CausesOf(AlertRule rule, DateTimeOffset at, KnownClaims claims, KnownVolume volume, FormulaSettings settings)
    {
        if (rule.Entity == WorldTension.Name) return [];
        var why = ScoreChange.Explain(new KnownState(at - Before, claims.At(at - Before, settings), volume.At(at - Before)), new KnownState(at, claims.At(at, settings), volume.At(at)));
        return [.. why.Stories.Where(s => s.Points > 0 != rule.Below).Take(MostCauses).Select(s => new AlertCause(Math.Round(s.Points, 2), s.Root.Name(), s.Role == ClaimRole.By, s.Counterpart, s.Claims[0].Article))];
    }
}
