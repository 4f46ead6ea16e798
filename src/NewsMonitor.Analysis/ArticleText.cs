using Orleans;

namespace NewsMonitor.Analysis;

/// <summary>One text from one outlet, before it is read.</summary>
/// <param name="Id">What identifies the article within its timeline; never empty.</param>
/// <param name="Text">The text as received. All spans of the reading are UTF-16 offsets into it.</param>
/// <param name="Title">The headline, where the source gives one.</param>
/// <param name="PublishedAt">The publication time, where the source gives one; otherwise the text is searched for a date.</param>
/// <param name="Source">The outlet: a host name or a name.</param>
/// <param name="Url">Where the article stands.</param>
/// <param name="OutletId">What the outlet itself calls the article, where that is not its id here.</param>
[GenerateSerializer, Immutable, Alias("article-text")]
public sealed record ArticleText(
    [property: Id(0)] string Id,
    [property: Id(1)] string Text,
    [property: Id(2)] string? Title = null,
    [property: Id(3)] DateTimeOffset? PublishedAt = null,
    [property: Id(4)] string? Source = null,
    [property: Id(5)] string? Url = null,
    [property: Id(6)] string? OutletId = null);
