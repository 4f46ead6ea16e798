namespace NewsMonitor.Analysis.Knowledge;

/// <summary>What some words mean on a day, and why.</summary>
/// <param name="Words">The words as they stand.</param>
/// <param name="Entity">Whom or what they mean.</param>
/// <param name="By">By which kind of words.</param>
/// <param name="Term">For a person the term of office on the day: that of the title where one was given; null where none covers the day.</param>
/// <param name="Alternatives">Others whom the same words can mean.</param>
public sealed record KnowledgeAnswer(string Words, KnownEntity Entity, NameKind By, Term? Term, IReadOnlyList<KnownEntity> Alternatives);

/// <summary>A name close to what was asked.</summary>
/// <param name="Name">The name in normal form: small letters without diacritics.</param>
/// <param name="Entity">Whose it is.</param>
/// <param name="Distance">How many letters differ.</param>
public sealed record NearName(string Name, KnownEntity Entity, int Distance);

/// <summary>By which kind of words an entity is meant.</summary>
public enum NameKind
{
    /// <summary>A name that the files list.</summary>
    Name,

    /// <summary>A name that held only in its days: "Swaziland".</summary>
    DatedName,

    /// <summary>A surname alone.</summary>
    Surname,

    /// <summary>Another romanisation, made by the rules.</summary>
    Romanisation,

    /// <summary>A spelling near to a listed one.</summary>
    NearSpelling,

    /// <summary>An office on the day: "the NATO chief".</summary>
    Title,

    /// <summary>A demonym or adjective.</summary>
    Demonym,

    /// <summary>A capital, seat or other stand-in for a government.</summary>
    StandIn,

    /// <summary>A place of a country.</summary>
    Place,
}
