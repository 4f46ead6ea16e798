namespace NewsMonitor.Ledger;

/// <summary>An article of this id is on record in the run already; nothing was written.</summary>
public sealed class ArticleExistsException(string run, string article)
    : Exception($"Article '{article}' is on record in run '{run}' already.")
{
    /// <summary>The article's id.</summary>
    public string Article { get; } = article;
}
