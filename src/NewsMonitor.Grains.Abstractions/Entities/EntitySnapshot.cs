using System.Collections.Immutable;
using NewsMonitor.Tension.Scoring;

namespace NewsMonitor.Grains.Abstractions.Entities;

/// <summary>An entity's published value: small, whole, and newer the higher its version.</summary>
/// <param name="Run">The timeline's run.</param>
/// <param name="Entity">The entity id.</param>
/// <param name="Version">Grows with each published change; never falls, not even over a crash.</param>
/// <param name="Score">Score and decayed sums at <paramref name="At"/>.</param>
/// <param name="Claims">Claims that count.</param>
/// <param name="Statements">Statements on its page, those of retracted articles left out.</param>
/// <param name="StatementHead">Ledger-wide sequence of the newest statement on its page; 0 where there is none.</param>
/// <param name="At">The timeline's clock for which the score holds.</param>
/// <param name="Spark">Scores at the end of the last days before the clock, oldest first; NaN where unknown.</param>
[GenerateSerializer, Immutable, Alias("entity-snapshot")]
public sealed record EntitySnapshot(
    [property: Id(0)] string Run,
    [property: Id(1)] string Entity,
    [property: Id(2)] long Version,
    [property: Id(3)] TensionScore Score,
    [property: Id(4)] int Claims,
    [property: Id(5)] int Statements,
    [property: Id(6)] long StatementHead,
    [property: Id(7)] DateTimeOffset At,
    [property: Id(8)] ImmutableArray<float> Spark)
{
    /// <summary>Which articles moved it last, oldest first; few, so that versions which nobody saw keep their causes. Where the clock alone moved it, none of this version.</summary>
    [Id(9)]
    public ImmutableArray<ChangeNote> Causes
    {
        get => field.IsDefault ? [] : field;
        init;
    } = [];
}

/// <summary>Decayed conflict and cooperation between an entity and one counterpart, apart by who acted.</summary>
/// <param name="Counterpart">The other side's entity id.</param>
/// <param name="By">What the entity says and does toward the counterpart.</param>
/// <param name="Toward">What the counterpart says and does toward the entity.</param>
[GenerateSerializer, Immutable, Alias("counterpart-flows")]
public sealed record CounterpartScore(
    [property: Id(0)] string Counterpart,
    [property: Id(1)] DyadFlow By,
    [property: Id(2)] DyadFlow Toward);
