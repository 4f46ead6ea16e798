namespace NewsMonitor.Contracts.Api;

/// <summary>Who says and does what toward whom.</summary>
/// <param name="AsOf">Event time.</param>
/// <param name="Sources">Those who act, the most hostile first.</param>
/// <param name="Targets">Those who are acted upon, in the same order of importance.</param>
/// <param name="Cells">Pairs between which anything passes.</param>
public sealed record DyadMatrixDto(
    DateTimeOffset AsOf,
    IReadOnlyList<DyadActorDto> Sources,
    IReadOnlyList<DyadActorDto> Targets,
    IReadOnlyList<DyadCellDto> Cells);

/// <summary>A row or column.</summary>
/// <param name="Id">Entity id.</param>
/// <param name="Name">Usual English name.</param>
/// <param name="Hostile">Conflict that it carries as a row, or receives as a column.</param>
public sealed record DyadActorDto(string Id, string Name, double Hostile);

/// <summary>A directed pair.</summary>
/// <param name="Source">Who acts.</param>
/// <param name="Target">Toward whom.</param>
/// <param name="Flow">What it says and does.</param>
public sealed record DyadCellDto(string Source, string Target, FlowDto Flow);

/// <summary>What passes between an entity and one counterpart over time.</summary>
/// <param name="Entity">The entity's id.</param>
/// <param name="Counterpart">The counterpart's id.</param>
/// <param name="State">Whose acts stand beside a leader's words: the country or organisation for which the leader speaks; null where the entity is no leader.</param>
/// <param name="Points">By time, oldest first.</param>
public sealed record DyadSeriesDto(string Entity, string Counterpart, string? State, IReadOnlyList<DyadPointDto> Points);

/// <summary>One moment of a directed pair.</summary>
/// <param name="At">The moment, UTC.</param>
/// <param name="By">What the entity says and does toward the counterpart.</param>
/// <param name="Toward">What the counterpart says and does toward the entity.</param>
/// <param name="ByState">What the leader's state says and does toward the counterpart; null where the entity is no leader.</param>
public sealed record DyadPointDto(DateTimeOffset At, FlowDto By, FlowDto Toward, FlowDto? ByState);
