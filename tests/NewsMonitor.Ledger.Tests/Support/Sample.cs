using System.Collections.Immutable;
using System.Globalization;
using NewsMonitor.Analysis;
using NewsMonitor.Analysis.Events;
using NewsMonitor.Analysis.Statements;
using NewsMonitor.Tension.Claims;

namespace NewsMonitor.Ledger.Tests.Support;

/// <summary>Made-up entries.</summary>
internal static class Sample
{
    public const string Run = "seeds~1";
    public const string Russia = "country/RUS";
    public const string Ukraine = "country/UKR";
    public const string Nato = "organisation/NATO";

    public static readonly DateTimeOffset Noon = new(2022, 2, 7, 12, 0, 0, TimeSpan.Zero);

    /// <summary>An article about Russia and Ukraine with two statements: one by each, toward the other.</summary>
    public static ArticleEntry Article(string id, int minutes = 0) => Article(id, 2, [Russia, Ukraine], minutes);

    /// <summary>
    /// An article with one claim for each entity, and with statements that the entities make in turn, each toward the next one.
    /// </summary>
    /// <param name="minutes">Publication time, after noon of 7 February 2022.</param>
    public static ArticleEntry Article(string id, int statements, string[] entities, int minutes = 0)
    {
        var published = Noon.AddMinutes(minutes);
        var day = DateOnly.FromDateTime(published.UtcDateTime);
        var events = entities.Select((_, i) => new Event(
            PloverRoot.Threaten, "138", 3, -7, -3.5, null, null, new Phrase("threatened", new TextSpan(i, i + 10)), Modality.Fact,
            new TextSpan(0, 40), null, 0.1 + i, "sample", TextPart.Text));
        var said = Enumerable.Range(0, statements).Select(i => new Statement(
            "s" + (i + 1).ToString(CultureInfo.InvariantCulture), StatementKind.Direct, [new TextSpan(i, i + 5)], $"Statement {i} of {id}", null, null,
            new TextSpan(i, i + 9), 0.9, "sample", TextPart.Text));
        ImmutableArray<Claim> claims =
        [
            .. entities.Select((entity, i) => new Claim(
                entity, i == 0 ? null : entities[0], i == 0 ? ClaimRole.By : ClaimRole.Toward, PloverRoot.Threaten, day.AddDays(-i), 350_000 + i, id, i, "The Courier")),
        ];
        ImmutableArray<StatementLink> links =
        [
            .. Enumerable.Range(0, entities.Length == 0 ? 0 : statements).SelectMany(i => new[]
            {
                new StatementLink(i, entities[i % entities.Length], ClaimRole.By),
                new StatementLink(i, entities[(i + 1) % entities.Length], ClaimRole.Toward),
            }).DistinctBy(l => (l.Statement, l.Entity)),
        ];
        return new ArticleEntry(
            new ArticleText(id, $"Text of {id}", $"Title of {id}", published, "The Courier", $"https://courier.example/{id}"),
            published, day, "story of " + id, "The Courier", new Reading(null, [], [.. said], [.. events]), new ArticleFindings(claims, links), Noon.AddDays(1));
    }

    public static RetractionEntry Retraction(string article, string? reason = null) => new(article, Noon.AddDays(2), reason);

    public static Task<ImmutableArray<Appended>> AppendAsync(this ILedger ledger, long expected, params LedgerEntry[] entries) =>
        ledger.AppendAsync(Run, 0, expected, [.. entries]);

    /// <summary>Appends entries one behind the other to a partition of its own kind, each in a request of its own.</summary>
    public static async Task AppendOneByOneAsync(this ILedger ledger, int partition, IEnumerable<LedgerEntry> entries)
    {
        var last = await ledger.LastOffsetAsync(Run, partition);
        foreach (var entry in entries) await ledger.AppendAsync(Run, partition, last++, [entry]);
    }
}
