using System.ComponentModel.DataAnnotations;

namespace NewsMonitor.Contracts.Api;

/// <summary>A country, organisation or leader with its score.</summary>
/// <param name="Id"><c>country/UKR</c>, <c>organisation/NATO</c>, <c>leader/olaf-scholz</c>.</param>
/// <param name="Code">The id's second half: <c>UKR</c>.</param>
/// <param name="Name">Usual English name.</param>
/// <param name="Kind"><c>country</c>, <c>organisation</c> or <c>leader</c>.</param>
/// <param name="Country">Alpha-3 or organisation code for which a leader speaks on the timeline's day; the code itself otherwise.</param>
/// <param name="Tension">0 to 100; null where nothing is known.</param>
/// <param name="Low">Lower end of the band, nominally 90 %; null where nothing is known.</param>
/// <param name="High">Upper end of the band; null where nothing is known.</param>
/// <param name="Outlets">Effective number of independent publisher families behind the conflict; below ten the band is too narrow.</param>
/// <param name="Hostile">Decayed conflict, in events of intensity 10.</param>
/// <param name="Cooperative">Decayed cooperation, in events of intensity 10.</param>
/// <param name="Words">Decayed conflict by the entity in words.</param>
/// <param name="Deeds">Decayed conflict by the entity in deeds.</param>
/// <param name="Claims">Claims that count.</param>
/// <param name="Statements">Statements on its page.</param>
/// <param name="StatementHead">Sequence of the newest of them; 0 where there is none.</param>
/// <param name="Version">Grows with each published change.</param>
/// <param name="UpdatedAt">The timeline's clock for which the score holds.</param>
/// <param name="Spark">Scores at the end of the last days, oldest first; null where unknown.</param>
public sealed record EntityDto(
    string Id,
    string Code,
    string Name,
    [property: AllowedValues("country", "leader", "organisation")] string Kind,
    string? Country,
    double? Tension,
    double? Low,
    double? High,
    double Outlets,
    double Hostile,
    double Cooperative,
    double Words,
    double Deeds,
    int Claims,
    int Statements,
    long StatementHead,
    long Version,
    DateTimeOffset UpdatedAt,
    IReadOnlyList<double?> Spark);

/// <summary>An entity's page.</summary>
/// <param name="Entity">Its score.</param>
/// <param name="Run">The timeline's run.</param>
/// <param name="History">The curve, oldest first.</param>
/// <param name="Statements">Its newest statements, newest first.</param>
/// <param name="Counterparts">Toward whom and from whom, strongest first.</param>
/// <param name="Related">A country's leaders, or a leader's country.</param>
public sealed record EntityDetailDto(
    EntityDto Entity,
    string Run,
    IReadOnlyList<HistoryPointDto> History,
    IReadOnlyList<StatementDto> Statements,
    IReadOnlyList<CounterpartDto> Counterparts,
    IReadOnlyList<EntityDto> Related);

/// <summary>A score on a curve, with its band.</summary>
/// <param name="At">The moment, UTC.</param>
/// <param name="Tension">0 to 100; null where nothing is known.</param>
/// <param name="Low">Lower end of the band; null where nothing is known.</param>
/// <param name="High">Upper end of the band; null where nothing is known.</param>
/// <param name="Outlets">Effective number of independent publisher families behind the conflict.</param>
/// <param name="Hostile">Decayed conflict, in events of intensity 10.</param>
/// <param name="Cooperative">Decayed cooperation, in events of intensity 10.</param>
/// <param name="Words">Decayed conflict by the entity in words.</param>
/// <param name="Deeds">Decayed conflict by the entity in deeds.</param>
public sealed record HistoryPointDto(
    DateTimeOffset At,
    double? Tension,
    double? Low,
    double? High,
    double Outlets,
    double Hostile,
    double Cooperative,
    double Words,
    double Deeds);

/// <summary>Decayed conflict and cooperation with one counterpart, in events of intensity 10.</summary>
/// <param name="Id">The counterpart's entity id.</param>
/// <param name="Name">Its usual English name.</param>
/// <param name="HostileBy">Conflict by the entity toward it.</param>
/// <param name="HostileToward">Conflict by it toward the entity.</param>
/// <param name="CooperativeBy">Cooperation by the entity toward it.</param>
/// <param name="CooperativeToward">Cooperation by it toward the entity.</param>
/// <param name="By">What the entity says and does toward it.</param>
/// <param name="Toward">What it says and does toward the entity.</param>
public sealed record CounterpartDto(
    string Id,
    string Name,
    double HostileBy,
    double HostileToward,
    double CooperativeBy,
    double CooperativeToward,
    FlowDto By,
    FlowDto Toward);

/// <summary>What one side says and does toward another: decayed sums in events of intensity 10.</summary>
/// <param name="HostileWords">Verbal conflict.</param>
/// <param name="HostileDeeds">Material conflict.</param>
/// <param name="CooperativeWords">Verbal cooperation.</param>
/// <param name="CooperativeDeeds">Material cooperation.</param>
public sealed record FlowDto(double HostileWords, double HostileDeeds, double CooperativeWords, double CooperativeDeeds);
