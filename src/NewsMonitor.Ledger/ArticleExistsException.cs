namespace NewsMonitor.Ledger;

/// <summary>This version of an article is on record in the run already; nothing was written.</summary>
public sealed class ArticleExistsException(string run, string article)
    : Exception($"Article '{article}' is on record in run '{run}' already.")
{
    /// <summary>The article's id.</summary>
    public string Article { get; } = article;
}
