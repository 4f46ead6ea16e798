using NewsMonitor.Analysis.Knowledge;
using NewsMonitor.Contracts.Live;
using NewsMonitor.Grains.Abstractions.Alerts;
using NewsMonitor.Grains.Abstractions.Entities;
using NewsMonitor.Grains.Abstractions.Timelines;
using NewsMonitor.Server.Live.Replica;
using NewsMonitor.Tension.Scoring;

namespace NewsMonitor.Server.Live.Watches;

/// <summary>Writes frames from views. Pure.</summary>
internal static class Frames
{
    private const int MostCauses = 3;

    /// <summary>What a watch lacks of a view; null where it has everything.</summary>
    /// <param name="view">The timeline as it is.</param>
    /// <param name="watch">Whom to tell.</param>
    /// <param name="now">The wall clock, from which the timeline's clock follows.</param>
    public static WatchFrame? For(TimelineView view, Watch watch, DateTimeOffset now)
    {
        EntityChange[] changes =
        [
            .. view.ChangedSince(watch.Cursor)
                .Where(s => watch.Set.Contains(s.Entity) && watch.Known?.Has(s.Run, s.Entity, s.Version) is not true)
                .Select(ChangeOf),
        ];
        if (changes.Length == 0 && watch.Begun && view.StatusSequence <= watch.Cursor) return null;
        var status = view.Status;
        return new WatchFrame
        {
            Watch = watch.Number,
            Timeline = view.Name,
            Run = view.Run,
            Clock = status.Clock.At(now).UtcDateTime,
            Speed = status.Clock.Speed,
            Replay = view.ReplaySequence > watch.Cursor && status.Replay is { } replay ? ChangeOf(replay) : null,
            Articles = status.Articles,
            World = view.StatusSequence > watch.Cursor && status.World is { } world ? ChangeOf(world) : null,
            Alerts = view.AlertSequence > watch.Cursor ? [.. status.Alerts.Select(NoticeOf)] : null,
            Changes = changes,
        };
    }

    private static EntityChange ChangeOf(EntitySnapshot snapshot) => new()
    {
        Id = snapshot.Entity,
        Name = KnowledgeBase.Default.NameOf(snapshot.Entity),
        Version = snapshot.Version,
        Tension = snapshot.Score.Tension,
        Low = snapshot.Score.Low,
        High = snapshot.Score.High,
        Outlets = snapshot.Score.Outlets,
        Hostile = snapshot.Score.Hostile,
        Cooperative = snapshot.Score.Cooperative,
        Words = snapshot.Score.Words,
        Deeds = snapshot.Score.Deeds,
        Claims = snapshot.Claims,
        Statements = snapshot.Statements,
        StatementHead = snapshot.StatementHead,
        UpdatedAt = snapshot.At.UtcDateTime,
        Causes = [.. snapshot.Causes.Reverse().Take(MostCauses).Select(ChangeOf)],
    };

    private static ChangeCause ChangeOf(ChangeNote note) => new()
    {
        Version = note.Version,
        Kind = note.Kind switch
        {
            ChangeKind.Corrected => "corrected",
            ChangeKind.Retracted => "retracted",
            _ => "arrived",
        },
        Article = note.Article,
    };

    private static AlertNotice NoticeOf(Alert alert) => new()
    {
        Sequence = alert.Sequence,
        Rule = alert.Rule.Id,
        Name = alert.Rule.Name,
        Entity = alert.Rule.Entity,
        Value = alert.Value,
        At = alert.At.UtcDateTime,
        Test = alert.IsTest,
    };

    private static WorldChange ChangeOf(TensionScore world) => new() { Tension = world.Tension, Low = world.Low, High = world.High, Outlets = world.Outlets };

    private static ReplayChange ChangeOf(ReplayStatus replay) => new()
    {
        State = replay.State switch
        {
            ReplayState.Playing => "playing",
            ReplayState.Paused => "paused",
            ReplayState.Finished => "finished",
            ReplayState.Stopped => "stopped",
            ReplayState.Failed => "failed",
            _ => "none",
        },
        Position = replay.Position,
        Total = replay.Total,
        Speed = replay.Speed,
        From = replay.From?.UtcDateTime,
        To = replay.To?.UtcDateTime,
        Problem = replay.Problem,
    };
}
