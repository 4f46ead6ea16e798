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
        if (session.Scalar(Sql.HasVersion, run, text.Id, entry.Revision) is not null) throw new ArticleExistsException(run, text.Id);
        var standing = Standing(text.Id);
        var late = standing is not null && standing.Revision > entry.Revision;
        if (standing is not null && !late) session.Execute(Sql.Supersede, run, text.Id, standing.Revision, entry.KnownAt.UtcTicks);
        session.Execute(
            Sql.InsertArticle, run, text.Id, partition, offset, text.Title, text.Text, text.Source, text.Url,
            text.PublishedAt?.ToString("O"), entry.PublishedAt.UtcTicks, entry.Day.DayNumber, entry.Story, entry.Outlet, entry.KnownAt.UtcTicks,
            stored.Reading, stored.Findings, text.OutletId, entry.Revision, late ? entry.KnownAt.UtcTicks : null, entry.Reason, entry.Family);

        // What is on record decides, also where the caller had not yet heard of it.
        var retracted = entry.Retracted || session.Scalar(Sql.IsRetracted, run, text.Id) is not null;
        var change = new ArticleDelta(
            offset, text.Id, Withdraws: !late && !retracted && standing is { Adds: true }, Adds: !late && !retracted && entry.Reading.Unread is null, entry.Story, entry.Day, [],
            entry.KnownAt.ToUniversalTime(), entry.Findings.Confrontation, entry.Outlet, entry.Family);
        InsertEntry(change);
        return change with { Entities = change.Counts ? WriteFindings(stored, change, change.Withdraws ? standing : null) : [] };
    }

    private ImmutableArray<EntityDelta> WriteFindings(StoredArticle stored, ArticleDelta change, Place? replaced)
    {
        var entry = stored.Entry;
        var sequences = new long[stored.Statements.Length];
        for (var i = 0; i < sequences.Length; i++)
            sequences[i] = (long)session.Scalar(Sql.InsertStatement, run, entry.Text.Id, entry.Revision, stored.Statements[i])!;

        var claims = entry.Findings.Claims.Select(c => c with { Story = entry.Story }).ToLookup(c => c.Entity, StringComparer.Ordinal);
        var links = entry.Findings.Links.ToLookup(l => l.Entity, StringComparer.Ordinal);
        var gone = replaced is null ? [] : Touched(replaced).ToDictionary(t => t.Entity, t => t.Statements, StringComparer.Ordinal);
        var deltas = ImmutableArray.CreateBuilder<EntityDelta>();
        foreach (var entity in entry.Findings.Entities().Union(gone.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var ordinal = 0;
            foreach (var claim in claims[entity])
            {
                session.Execute(
                    Sql.InsertClaim, run, partition, change.Offset, entity, ordinal++, claim.Counterpart, (int)claim.Role, claim.Root.Name(),
                    claim.Day.DayNumber, claim.Weight, claim.Event, claim.Outlet, claim.Family, claim.Confidence, (int)claim.Modality);
            }

            long head = 0;
            var statements = 0;
            foreach (var link in links[entity].DistinctBy(l => l.Statement))
            {
                head = Math.Max(head, sequences[link.Statement]);
                statements++;
                session.Execute(Sql.InsertLink, run, entity, sequences[link.Statement], (int)link.Role);
            }

            deltas.Add(Touch(change, entity, [.. claims[entity]], statements, gone.GetValueOrDefault(entity), head));
        }

        return deltas.DrainToImmutable();
    }

    private ArticleDelta Write(RetractionEntry entry, long offset)
    {
        var first = session.Execute(Sql.InsertRetraction, run, entry.Article, partition, offset, entry.KnownAt.UtcTicks, entry.Reason) > 0;
        var standing = Standing(entry.Article);
        var withdraws = first && standing is { Adds: true };
        var day = standing?.Day ?? DateOnly.FromDateTime(entry.KnownAt.UtcDateTime);
        var change = new ArticleDelta(
            offset, entry.Article, withdraws, Adds: false, "", day, [], entry.KnownAt.ToUniversalTime(), Confrontation: false, standing?.Outlet ?? "", standing?.Family ?? "");
        InsertEntry(change);
        return change with { Entities = withdraws ? [.. Touched(standing!).Select(t => Touch(change, t.Entity, [], 0, t.Statements, 0))] : [] };
    }

    private EntityDelta Touch(ArticleDelta change, string entity, ImmutableArray<Claim> claims, int statements, int gone, long head)
    {
        session.Execute(Sql.InsertTouch, run, partition, change.Offset, entity, statements, gone, head);
        return new EntityDelta(
            entity, change.Offset, change.Article, change.Withdraws, claims, statements - gone, head, change.KnownAt, change.Outlet, change.Family);
    }

    // The version in force.
    private Place? Standing(string article) => session.Rows(
        Sql.Place, r => new Place(r.GetInt32(0), r.GetInt64(1), DateOnly.FromDayNumber(r.GetInt32(2)), r.GetBoolean(3), r.GetInt32(4), r.GetString(5), r.GetString(6)), run, article).FirstOrDefault();

    // Whom a version touched, with the number of its statements there. Those it touched only by taking an older version's place are among them.
    private List<(string Entity, int Statements)> Touched(Place place) =>
        session.Rows(Sql.TouchesOf, r => (r.GetString(0), r.GetInt32(1)), run, place.Partition, place.Offset);

    private void InsertEntry(ArticleDelta change) => session.Execute(
        Sql.InsertEntry, run, partition, change.Offset, change.Withdraws, change.Adds, change.Article, change.Story, change.Day.DayNumber, change.KnownAt.UtcTicks,
        change.Confrontation, change.Outlet, change.Family);

    private sealed record Place(int Partition, long Offset, DateOnly Day, bool Adds, int Revision, string Outlet, string Family);
}
