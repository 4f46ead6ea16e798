using System.Collections.Immutable;
using NewsMonitor.Ledger.Serialization;

namespace NewsMonitor.Ledger.Sqlite;

/// <summary>An entry in the form in which it is kept. Made on its caller's thread, so that the one writer has only to write.</summary>
internal abstract record StoredEntry
{
    /// <exception cref="ArgumentException">An entry cannot be kept: a number is none, or a link names a statement that is not there.</exception>
    public static ImmutableArray<StoredEntry> Of(ImmutableArray<LedgerEntry> entries) =>
        entries.IsDefault ? throw new ArgumentException("The entries are missing.", nameof(entries)) : [.. entries.Select(Of)];

    private static StoredEntry Of(LedgerEntry entry) => entry switch
    {
        ArticleEntry article => StoredArticle.Of(WellFormed.Of(article)),
        RetractionEntry retraction => new StoredRetraction(WellFormed.Of(retraction)),
        _ => throw new ArgumentException($"The ledger knows no entries of type {entry.GetType().Name}."),
    };
}

/// <inheritdoc/>
internal sealed record StoredArticle(ArticleEntry Entry, byte[] Reading, byte[] Findings, ImmutableArray<byte[]> Statements) : StoredEntry
{
    public static StoredArticle Of(ArticleEntry entry)
    {
        var statements = entry.Reading.Statements;
        foreach (var link in entry.Findings.Links)
        {
            if (link.Statement < 0 || link.Statement >= statements.Length)
                throw new ArgumentException($"Article '{entry.Article}' links statement {link.Statement} to '{link.Entity}', but its reading has {statements.Length} statements.");
        }

        try
        {
            return new StoredArticle(entry, LedgerJson.Write(entry.Reading), LedgerJson.Write(entry.Findings), [.. statements.Select(LedgerJson.Write)]);
        }
        catch (ArgumentException problem)
        {
            throw new ArgumentException($"The reading of article '{entry.Article}' cannot be kept: {problem.Message}", problem);
        }
    }
}

/// <inheritdoc/>
internal sealed record StoredRetraction(RetractionEntry Entry) : StoredEntry;
