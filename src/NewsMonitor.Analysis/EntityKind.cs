namespace NewsMonitor.Analysis;

/// <summary>What accumulates claims.</summary>
public enum EntityKind
{
    /// <summary>A state or common territory; code is ISO 3166-1 alpha-3.</summary>
    Country = 0,

    /// <summary>An international organisation, alliance or armed non-state actor.</summary>
    Organisation = 1,

    /// <summary>A person who speaks or acts for a country or an organisation.</summary>
    Leader = 2,
}
