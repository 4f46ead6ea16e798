using Orleans;

namespace NewsMonitor.Analysis.Events.Figures;

/// <summary>A number that the text gives for an event: soldiers, money, casualties, weapons, people.</summary>
/// <param name="Kind">What is counted.</param>
/// <param name="Value">The number, or the middle of what the words allow ("hundreds": 550). Never negative.</param>
/// <param name="Low">The least that the words allow; null where they set no lower bound.</param>
/// <param name="High">The most that the words allow; null where they set no upper bound.</param>
/// <param name="Precision">How the text presents the number.</param>
/// <param name="Unit">ISO 4217 code for money, else the noun as it stands, lower case: <c>USD</c>, <c>troops</c>, <c>tanks</c>.</param>
/// <param name="Span">Where the number stands, with its unit.</param>
[GenerateSerializer, Immutable, Alias("figure")]
public sealed record Figure(
    [property: Id(0)] FigureKind Kind,
    [property: Id(1)] double Value,
    [property: Id(2)] double? Low,
    [property: Id(3)] double? High,
    [property: Id(4)] FigurePrecision Precision,
    [property: Id(5)] string Unit,
    [property: Id(6)] TextSpan Span);

/// <summary>What a figure counts.</summary>
public enum FigureKind
{
    Money = 0,
    Troops = 1,
    Weapons = 2,
    Killed = 3,
    Wounded = 4,
    Missing = 5,

    /// <summary>Arrested, detained, captured or held hostage.</summary>
    Held = 6,

    /// <summary>Displaced, evacuated or fled.</summary>
    Displaced = 7,
    Released = 8,

    /// <summary>People of whom the text says nothing of the above.</summary>
    People = 9,
}

/// <summary>How the text presents a number.</summary>
public enum FigurePrecision
{
    Exact = 0,
    About = 1,
    AtLeast = 2,
    AtMost = 3,

    /// <summary>Between two numbers, also those that a vague word allows ("dozens").</summary>
    Range = 4,
}
