using System.Collections.Immutable;
using NewsMonitor.Tension.Claims;

namespace NewsMonitor.Grains.Timelines;

/// <summary>A timeline grain's snapshot: the articles that count, and up to which offset each partition was applied.</summary>
[GenerateSerializer, Alias("timeline-state")]
internal sealed class TimelineState
{
    [Id(0)] public ImmutableArray<CountedArticle> Articles { get; set; } = [];

    [Id(1)] public Dictionary<int, long> Applied { get; set; } = [];

    /// <summary>The articles as <c>VolumeCodec</c> writes them; snapshots of older versions have <see cref="Articles"/> instead.</summary>
    [Id(3)] public byte[] Volume { get; set; } = [];

    [Id(2)] public ImmutableArray<Claim> World { get; set; } = [];
}

/// <summary>An article as it counts for the volume of coverage.</summary>
[GenerateSerializer, Immutable, Alias("counted-article")]
internal readonly record struct CountedArticle([property: Id(0)] string Article, [property: Id(1)] string Story, [property: Id(2)] DateOnly Day);

/// <summary>What a run's clock was last seen to show.</summary>
[GenerateSerializer, Immutable, Alias("clock-record")]
internal sealed record ClockRecord([property: Id(0)] DateTimeOffset Moment, [property: Id(1)] double Speed, [property: Id(2)] DateTimeOffset? End);
