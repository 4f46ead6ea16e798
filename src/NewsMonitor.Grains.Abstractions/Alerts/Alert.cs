using System.Collections.Immutable;
using NewsMonitor.Tension.Alerts;

namespace NewsMonitor.Grains.Abstractions.Alerts;

/// <summary>An alert that a rule raised.</summary>
/// <param name="Sequence">From 1, without gaps on its timeline.</param>
/// <param name="Rule">The rule as it was.</param>
/// <param name="Timeline">The timeline's name.</param>
/// <param name="Run">Its run.</param>
/// <param name="At">Event time of the crossing.</param>
/// <param name="RaisedAt">The wall clock's time.</param>
/// <param name="Value">The measure at the crossing.</param>
[GenerateSerializer, Immutable, Alias("alert")]
public sealed record Alert(
    [property: Id(0)] long Sequence,
    [property: Id(1)] AlertRule Rule,
    [property: Id(2)] string Timeline,
    [property: Id(3)] string Run,
    [property: Id(4)] DateTimeOffset At,
    [property: Id(5)] DateTimeOffset RaisedAt,
    [property: Id(6)] double Value)
{
    /// <summary>The score at the crossing; null where nothing was known.</summary>
    [Id(7)] public double? Tension { get; init; }

    /// <summary>Whether it is a test message.</summary>
    [Id(8)] public bool IsTest { get; init; }

    /// <summary>What moved the score most in the day before, the strongest first; at most three.</summary>
    [Id(9)] public ImmutableArray<AlertCause> Causes { get => field.IsDefault ? [] : field; init; } = [];
}

/// <summary>A story that moved the score before an alert.</summary>
/// <param name="Points">Points of tension.</param>
/// <param name="Plover">PLOVER root.</param>
/// <param name="By">Whether the entity acted itself.</param>
/// <param name="Counterpart">The other side's entity id; null where the text names none.</param>
/// <param name="Article">The surest report's article.</param>
[GenerateSerializer, Immutable, Alias("alert-cause")]
public sealed record AlertCause(
    [property: Id(0)] double Points,
    [property: Id(1)] string Plover,
    [property: Id(2)] bool By,
    [property: Id(3)] string? Counterpart,
    [property: Id(4)] string Article);
