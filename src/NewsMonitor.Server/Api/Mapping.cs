using NewsMonitor.Analysis;
using NewsMonitor.Analysis.Knowledge;
using NewsMonitor.Contracts.Api;
using NewsMonitor.Grains.Abstractions.Entities;
using NewsMonitor.Grains.Abstractions.Timelines;
using NewsMonitor.Ledger;
using NewsMonitor.Tension.Claims;
using NewsMonitor.Tension.Scoring;

namespace NewsMonitor.Server.Api;

/// <summary>From what grains and the ledger hold to what the API shows.</summary>
internal static class Mapping
{
    public static TimelineDto ToDto(this TimelineInfo info, TimelineStatus status, ReplayStatus? replay, string? digest = null) => new(
        info.Name,
        info.Run,
        Lower(info.Kind),
        status.Now.ToUniversalTime(),
        status.Clock.Speed,
        status.Articles,
        status.Entities,
        new WorldDto(status.World.Tension, status.World.Low, status.World.High, status.World.Outlets),
        replay is null || replay.State == ReplayState.None ? null : replay.ToDto(),
        digest)
    {
        Fork = info.Fork is { } fork ? new ForkOriginDto(fork.Timeline, fork.Run, fork.At.ToUniversalTime(), fork.Conditions) : null,
    };

    public static ReplayDto ToDto(this ReplayStatus replay) => new(
        Lower(replay.State),
        replay.Position,
        replay.Total,
        replay.Speed,
        replay.From,
        replay.To,
        replay.Path,
        [.. (replay.Skipped.IsDefault ? [] : replay.Skipped).Select(s => new SkippedDto(s.Name, s.Reason))],
        replay.Problem);

    public static EntityDto ToDto(this EntitySnapshot snapshot, KnowledgeBase knowledge)
    {
        if (!EntityId.TryParse(snapshot.Entity, out var kind, out var code)) throw new ArgumentException($"'{snapshot.Entity}' is no entity id.", nameof(snapshot));
        return new EntityDto(
            snapshot.Entity,
            code,
            knowledge.NameOf(snapshot.Entity),
            Lower(kind),
            CountryOf(snapshot.Entity, code, snapshot.At, knowledge),
            snapshot.Score.Tension,
            snapshot.Score.Low,
            snapshot.Score.High,
            snapshot.Score.Outlets,
            snapshot.Score.Hostile,
            snapshot.Score.Cooperative,
            snapshot.Score.Words,
            snapshot.Score.Deeds,
            snapshot.Claims,
            snapshot.Statements,
            snapshot.StatementHead,
            snapshot.Version,
            snapshot.At.ToUniversalTime(),
            [.. (snapshot.Spark.IsDefault ? [] : snapshot.Spark).Select(v => float.IsNaN(v) ? (double?)null : Math.Round(v, 2))]);
    }

    public static HistoryPointDto ToDto(this ScorePoint point) => new(
        point.At.ToUniversalTime(),
        point.Score.Tension,
        point.Score.Low,
        point.Score.High,
        point.Score.Outlets,
        point.Score.Hostile,
        point.Score.Cooperative,
        point.Score.Words,
        point.Score.Deeds);

    public static CounterpartDto ToDto(this CounterpartScore score, KnowledgeBase knowledge) =>
        new(score.Counterpart, knowledge.NameOf(score.Counterpart), score.By.Hostile, score.Toward.Hostile, score.By.Cooperative, score.Toward.Cooperative, score.By.ToDto(), score.Toward.ToDto());

    public static FlowDto ToDto(this DyadFlow flow) => new(
        Rounded(flow.HostileWords), Rounded(flow.HostileDeeds), Rounded(flow.CooperativeWords), Rounded(flow.CooperativeDeeds));

    public static StatementDto ToDto(this StatementRecord record) => new(
        record.Sequence,
        record.Article,
        record.Outlet,
        record.Title,
        record.Url,
        record.PublishedAt.ToUniversalTime(),
        record.Role == ClaimRole.By ? "by" : "about",
        Lower(record.Statement.Kind),
        record.Statement.Text,
        record.Statement.Speaker?.Text,
        record.Statement.Speaker?.Id,
        record.Statement.Speaker?.Name,
        record.Statement.Speaker?.Country,
        record.Statement.Cue?.Text,
        record.Statement.Confidence,
        record.Statement.Rule);

    private static string? CountryOf(string id, string code, DateTimeOffset at, KnowledgeBase knowledge) =>
        knowledge.TryFind(id, out var entity) && entity is KnownPerson person
            ? person.CountryOn(DateOnly.FromDateTime(at.UtcDateTime))
            : code;

    private static double Rounded(double value) => Math.Round(value, 4);

    // Enum names are single words, so lower case is their JSON form.
    private static string Lower<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
