namespace NewsMonitor.Analysis.Knowledge;

/// <summary>What the knowledge files say of a country, an organisation or a person.</summary>
public abstract record KnownEntity
{
    /// <summary>The entity id: <c>country/UKR</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The usual English name.</summary>
    public required string Name { get; init; }

    /// <summary>Wikidata QID, where it is known.</summary>
    public string? Qid { get; init; }

    /// <summary>What kind of entity it is.</summary>
    public abstract EntityKind Kind { get; }

    /// <summary>The country's alpha-3, the organisation's code, or for a person the one for which they (last) held office.</summary>
    public abstract string? Country { get; }
}

/// <summary>A state or common territory.</summary>
public sealed record KnownCountry : KnownEntity
{
    /// <summary>ISO 3166-1 alpha-3; <c>XKX</c> for Kosovo.</summary>
    public required string Alpha3 { get; init; }

    /// <summary>Names that held only for a time: "Swaziland" until 2018-04-19.</summary>
    public IReadOnlyList<DatedName> DatedNames { get; init; } = [];

    /// <inheritdoc/>
    public override EntityKind Kind => EntityKind.Country;

    /// <inheritdoc/>
    public override string? Country => Alpha3;
}

/// <summary>A name that held for a time; the day before and behind are open where they are null.</summary>
/// <param name="Name">The name.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
public sealed record DatedName(string Name, DateOnly? From, DateOnly? To);

/// <summary>An international organisation, alliance or armed non-state actor.</summary>
public sealed record KnownOrganisation : KnownEntity
{
    /// <summary>Short code in capitals: <c>NATO</c>, <c>EU</c>, <c>UN</c>.</summary>
    public required string Code { get; init; }

    /// <inheritdoc/>
    public override EntityKind Kind => EntityKind.Organisation;

    /// <inheritdoc/>
    public override string? Country => Code;
}

/// <summary>A person with terms of office.</summary>
public sealed record KnownPerson : KnownEntity
{
    /// <summary>Terms of office, by their start.</summary>
    public required IReadOnlyList<Term> Terms { get; init; }

    /// <summary>Pronoun: <c>he</c>, <c>she</c> or null where it is unknown.</summary>
    public string? Pronoun { get; init; }

    /// <summary>Alpha-3 or organisation code by default: of the last term.</summary>
    public required string? Affiliation { get; init; }

    /// <inheritdoc/>
    public override EntityKind Kind => EntityKind.Leader;

    /// <inheritdoc/>
    public override string? Country => Affiliation;

    /// <summary>Whether any of the terms includes the day.</summary>
    public bool IsInOffice(DateOnly day)
    {
        for (var i = 0; i < Terms.Count; i++)
        {
            if (Terms[i].Covers(day)) return true;
        }

        return false;
    }

    /// <summary>The country or organisation for which the person holds office on the day; the default affiliation where none.</summary>
    public string? CountryOn(DateOnly? day)
    {
        if (day is { } d)
        {
            for (var i = 0; i < Terms.Count; i++)
            {
                if (Terms[i].Covers(d)) return Terms[i].Of;
            }
        }

        return Affiliation;
    }
}

/// <summary>One term of office.</summary>
/// <param name="Office">Key of the office: <c>president</c>, <c>foreign-minister</c>, <c>secretary-general</c>.</param>
/// <param name="Of">Alpha-3 or organisation code.</param>
/// <param name="From">First day, or null where it is open.</param>
/// <param name="To">Last day, or null where it lasts.</param>
public sealed record Term(string Office, string Of, DateOnly? From, DateOnly? To)
{
    /// <summary>How exactly the first day is known.</summary>
    public DatePrecision FromPrecision { get; init; }

    /// <summary>How exactly the last day is known.</summary>
    public DatePrecision ToPrecision { get; init; }

    /// <summary>Whether the term includes the day.</summary>
    public bool Covers(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);
}
