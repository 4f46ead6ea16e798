using NewsMonitor.Analysis;
using NewsMonitor.Analysis.Documents;
using NewsMonitor.Grains.Abstractions.Timelines;
using NewsMonitor.Grains.Timelines;

namespace NewsMonitor.Server.Sources;

/// <summary>Collects documents into a corpus: identities resolved, dates found, what has none left out by name.</summary>
internal sealed class CorpusBuilder(ArticleReader reader)
{
    private readonly List<CorpusItem> _articles = [];
    private readonly List<(string Name, RetractionDocument Retraction)> _retractions = [];
    private readonly Dictionary<string, string> _identities = new(StringComparer.Ordinal);
    private readonly List<SkippedDocument> _skipped = [];

    /// <summary>Adds a document, or says why it is left out.</summary>
    public void Add(string name, Func<SourceDocument> parse)
    {
        SourceDocument document;
        try
        {
            document = parse();
        }
        catch (DocumentFormatException problem)
        {
            Skip(name, problem.Message);
            return;
        }

        if (document is RetractionDocument retraction) _retractions.Add((name, retraction));
        else Add(name, (ArticleDocument)document);
    }

    /// <summary>Leaves a document out.</summary>
    public void Skip(string name, string reason) => _skipped.Add(new SkippedDocument(name, reason));

    /// <summary>The corpus.</summary>
    public Corpus Build()
    {
        List<CorpusItem> items = [.. _articles];
        foreach (var (name, retraction) in _retractions)
        {
            if (retraction.PublishedAt is { } at) items.Add(new CorpusItem(at, null, Identity(retraction.Article), retraction.Reason));
            else Skip(name, "the retraction has no 'publishedAt'");
        }

        return new Corpus([.. items.OrderBy(i => i.At).ThenBy(i => i.Id, StringComparer.Ordinal).ThenBy(i => i.Revision)], [.. _skipped.OrderBy(s => s.Name, StringComparer.Ordinal)]);
    }

    private void Add(string name, ArticleDocument document)
    {
        var article = Identified.Article(document);
        var at = article.PublishedAt ?? reader.Read(article).Date?.At;
        if (at is null)
        {
            Skip(name, "it has no publication date");
            return;
        }

        // Retractions name an article by whatever its outlet calls it.
        _identities[document.Article.Id] = article.Id;
        _articles.Add(new CorpusItem(document.CorrectedAt ?? at.Value, article with { PublishedAt = article.PublishedAt ?? at }, null, document.Reason) { Revision = document.Revision });
    }

    private string Identity(string named) => _identities.GetValueOrDefault(named) ?? ArticleIdentity.Canonical(named) ?? named;
}
