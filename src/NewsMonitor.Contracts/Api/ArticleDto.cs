namespace NewsMonitor.Contracts.Api;

/// <summary>An article to ingest. JSON: one of these or an array; NDJSON: one a line.</summary>
/// <param name="Text">The text; may be empty where there is a title.</param>
/// <param name="Id">The outlet's id; where neither this nor a URL is given, a hash of the text serves.</param>
/// <param name="Title">The headline.</param>
/// <param name="PublishedAt">Publication time, ISO 8601; where it is missing, the text is searched for a date, else the timeline's clock serves.</param>
/// <param name="Source">The outlet.</param>
/// <param name="Url">Where it stands.</param>
public sealed record ArticlePost(
    string? Text,
    string? Id = null,
    string? Title = null,
    DateTimeOffset? PublishedAt = null,
    string? Source = null,
    string? Url = null);

/// <summary>What became of an article.</summary>
/// <param name="Line">1-based line or position in the request.</param>
/// <param name="Id">The article's id; null where it was rejected before it had one.</param>
/// <param name="Status"><c>accepted</c>, <c>duplicate</c> (its id is on record; nothing changed), <c>corrected</c>, <c>superseded</c>, <c>unread</c> (kept, but in a language that is not read; counts for nothing), <c>retracted</c>, <c>retraction</c>, <c>rejected</c>, or <c>failed</c>: send again from this line on.</param>
/// <param name="Partition">The partition where it stands.</param>
/// <param name="Offset">Its offset there.</param>
/// <param name="Statements">Statements found.</param>
/// <param name="Events">Events found.</param>
/// <param name="Error">Why it was rejected, naming the field.</param>
public sealed record IngestResultDto(
    int Line,
    string? Id,
    string Status,
    int? Partition,
    long? Offset,
    int? Statements,
    int? Events,
    string? Error);

/// <summary>What became of a request to ingest.</summary>
public sealed record IngestSummaryDto(int Accepted, int Duplicates, int Rejected, IReadOnlyList<IngestResultDto> Results);
