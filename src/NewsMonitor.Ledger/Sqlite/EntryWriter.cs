using System.Collections.Immutable;
using System.Diagnostics;
using NewsMonitor.Analysis.Events;
using NewsMonitor.Tension.Claims;

namespace NewsMonitor.Ledger.Sqlite;

/// <summary>Writes the rows of one entry and tells what it means to the timeline and its entities.</summary>
internal sealed class EntryWriter(SqliteSession session, string run, int partition)
{
    public ArticleDelta Write(StoredEntry entry, long offset) => entry switch
    {
        StoredArticle article => Write(article, offset),
        StoredRetraction retraction => Write(retraction.Entry, offset),
        _ => throw new UnreachableException(),
    };

    private ArticleDelta Write(StoredArticle stored, long offset)
    {
        var entry = stored.Entry;
        var text = entry.Text;
        if (session.Scalar(Sql.HasArticle, run, text.Id) is not null) throw new ArticleExistsException(run, text.Id);
        session.Execute(
            Sql.InsertArticle, run, text.Id, partition, offset, text.Title, text.Text, text.Source, text.Url,
            text.PublishedAt?.ToString("O"), entry.PublishedAt.UtcTicks, entry.Day.DayNumber, entry.Story, entry.Outlet, entry.KnownAt.UtcTicks,
            stored.Reading, stored.Findings, text.OutletId);

        // What is on record decides, also where the caller had not yet heard of it.
        var counts = !entry.Retracted && session.Scalar(Sql.IsRetracted, run, text.Id) is null;
        var entities = counts ? WriteFindings(stored, offset) : [];
        InsertEntry(offset, retracts: false, counts, text.Id, entry.Story, entry.Day.DayNumber, entry.KnownAt);
        return new ArticleDelta(offset, text.Id, false, counts, entry.Story, entry.Day, entities);
    }

    private ImmutableArray<EntityDelta> WriteFindings(StoredArticle stored, long offset)
    {
        var entry = stored.Entry;
        var sequences = new long[stored.Statements.Length];
        for (var i = 0; i < sequences.Length; i++)
            sequences[i] = (long)session.Scalar(Sql.InsertStatement, run, entry.Text.Id, stored.Statements[i])!;

        var claims = entry.Findings.Claims.ToLookup(c => c.Entity, StringComparer.Ordinal);
        var links = entry.Findings.Links.ToLookup(l => l.Entity, StringComparer.Ordinal);
        var deltas = ImmutableArray.CreateBuilder<EntityDelta>();
        foreach (var entity in entry.Findings.Entities())
        {
            var ordinal = 0;
            foreach (var claim in claims[entity])
            {
                session.Execute(
                    Sql.InsertClaim, run, partition, offset, entity, ordinal++, claim.Counterpart, (int)claim.Role, claim.Root.Name(),
                    claim.Day.DayNumber, claim.Weight, claim.Event, claim.Outlet);
            }

            long head = 0;
            var statements = 0;
            foreach (var link in links[entity].DistinctBy(l => l.Statement))
            {
                head = Math.Max(head, sequences[link.Statement]);
                statements++;
                session.Execute(Sql.InsertLink, run, entity, sequences[link.Statement], (int)link.Role);
            }

            session.Execute(Sql.InsertTouch, run, partition, offset, entity, statements, head);
            deltas.Add(new EntityDelta(entity, offset, entry.Text.Id, false, [.. claims[entity]], statements, head));
        }

        return deltas.DrainToImmutable();
    }

    private ArticleDelta Write(RetractionEntry entry, long offset)
    {
        var first = session.Execute(Sql.InsertRetraction, run, entry.Article, partition, offset, entry.KnownAt.UtcTicks, entry.Reason) > 0;
        var original = session.Rows(Sql.ArticlePlace, r => (Partition: r.GetInt32(0), Offset: r.GetInt64(1), Day: r.GetInt32(2), Counts: r.GetBoolean(3)), run, entry.Article);
        var counts = first && original.Count > 0 && original[0].Counts;
        var day = original.Count > 0 ? original[0].Day : DateOnly.FromDateTime(entry.KnownAt.UtcDateTime).DayNumber;
        var deltas = ImmutableArray.CreateBuilder<EntityDelta>();
        if (counts)
        {
            foreach (var (entity, statements) in session.Rows(Sql.TouchesOf, r => (r.GetString(0), r.GetInt32(1)), run, original[0].Partition, original[0].Offset))
            {
                session.Execute(Sql.InsertTouch, run, partition, offset, entity, statements, 0L);
                deltas.Add(new EntityDelta(entity, offset, entry.Article, true, [], statements, 0));
            }
        }

        InsertEntry(offset, retracts: true, counts, entry.Article, "", day, entry.KnownAt);
        return new ArticleDelta(offset, entry.Article, true, counts, "", DateOnly.FromDayNumber(day), deltas.DrainToImmutable());
    }

    private void InsertEntry(long offset, bool retracts, bool counts, string article, string story, int day, DateTimeOffset knownAt) =>
        session.Execute(Sql.InsertEntry, run, partition, offset, retracts, counts, article, story, day, knownAt.UtcTicks);
}
