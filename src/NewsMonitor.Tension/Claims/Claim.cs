using NewsMonitor.Analysis.Events;
using Orleans;

namespace NewsMonitor.Tension.Claims;

/// <summary>One outlet's report of one event as it counts for one entity.</summary>
/// <param name="Entity">The entity for which it counts: <c>country/UKR</c>.</param>
/// <param name="Counterpart">The other side's country or organisation; null where the text names none.</param>
/// <param name="Role">Whether the entity is the event's source or its target.</param>
/// <param name="Root">PLOVER root.</param>
/// <param name="Day">The event's day, UTC.</param>
/// <param name="Weight">
/// Millionths of an event of intensity 10; conflict positive, cooperation negative; 0 for an act that is denied: it counts for nothing, but is
/// kept to be compared with what the same side does later.
/// </param>
/// <param name="Article">The article's id.</param>
/// <param name="Event">The event's index in the article's reading.</param>
/// <param name="Outlet">Who published it.</param>
[GenerateSerializer, Immutable, Alias("claim")]
public sealed record Claim(
    [property: Id(0)] string Entity,
    [property: Id(1)] string? Counterpart,
    [property: Id(2)] ClaimRole Role,
    [property: Id(3)] PloverRoot Root,
    [property: Id(4)] DateOnly Day,
    [property: Id(5)] int Weight,
    [property: Id(6)] string Article,
    [property: Id(7)] int Event,
    [property: Id(8)] string Outlet)
{
    /// <summary>Whose report it is: copies of a wire and sister papers share a family. The outlet itself where nothing else was recorded.</summary>
    [Id(9)]
    public string Family
    {
        get => field ?? Outlet;
        init;
    } = Outlet;

    /// <summary>Key that copies of one text share, whoever prints it. The article itself where nothing else was recorded.</summary>
    [Id(12)]
    public string Story
    {
        get => field ?? Article;
        init;
    } = Article;

    /// <summary>How sure the reading is, in thousandths: 0 to 1000.</summary>
    [Id(10)]
    public int Confidence { get; init; } = 1000;

    /// <summary>How the text presents the event.</summary>
    [Id(11)]
    public Modality Modality { get; init; }
}
