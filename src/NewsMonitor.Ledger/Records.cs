using NewsMonitor.Analysis;
using NewsMonitor.Analysis.Statements;
using NewsMonitor.Tension.Claims;

namespace NewsMonitor.Ledger;

/// <summary>An article on record.</summary>
public sealed record ArticleRecord(
    int Partition,
    long Offset,
    ArticleText Text,
    DateTimeOffset PublishedAt,
    DateOnly Day,
    string Story,
    string Outlet,
    DateTimeOffset KnownAt,
    bool Retracted,
    string? RetractionReason);

/// <summary>An article on record with what was found in it.</summary>
public sealed record ArticleReading(ArticleRecord Article, Reading Reading, ArticleFindings Findings);

/// <summary>A statement on an entity's page.</summary>
/// <param name="Sequence">Ledger-wide, ascending in the order in which statements were recorded.</param>
public sealed record StatementRecord(
    long Sequence,
    string Article,
    string Outlet,
    string? Title,
    string? Url,
    DateTimeOffset PublishedAt,
    ClaimRole Role,
    Statement Statement);
