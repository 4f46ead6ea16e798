namespace NewsMonitor.Grains.Abstractions.Entities;

/// <summary>What an article did to an entity.</summary>
public enum ChangeKind
{
    /// <summary>It came.</summary>
    Arrived = 0,

    /// <summary>A new version took the place of the old one.</summary>
    Corrected = 1,

    /// <summary>It was taken back.</summary>
    Retracted = 2,
}

/// <summary>Which article moved an entity to a version.</summary>
/// <param name="Version">The version that was published first with it.</param>
/// <param name="Kind">What it did.</param>
/// <param name="Article">The article's id.</param>
[GenerateSerializer, Immutable, Alias("change-note")]
public sealed record ChangeNote([property: Id(0)] long Version, [property: Id(1)] ChangeKind Kind, [property: Id(2)] string Article);
