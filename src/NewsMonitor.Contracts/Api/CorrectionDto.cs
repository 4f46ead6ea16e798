using System.ComponentModel.DataAnnotations;

namespace NewsMonitor.Contracts.Api;

/// <summary>An article that was taken back or corrected, and whom that moved.</summary>
/// <param name="At">When the timeline came to know it.</param>
/// <param name="Kind"><c>retracted</c> or <c>corrected</c>.</param>
/// <param name="Article">The article's id.</param>
/// <param name="Outlet">Who published it; null where the article was never seen.</param>
/// <param name="Title">The headline of the version in force.</param>
/// <param name="Url">Where it stands.</param>
/// <param name="Revision">The version that took the place of the one before; null where the article was taken back.</param>
/// <param name="Reason">Why, where that was said.</param>
/// <param name="Entities">The entities that it moved.</param>
public sealed record CorrectionDto(
    DateTimeOffset At,
    [property: AllowedValues("retracted", "corrected")] string Kind,
    string Article,
    string? Outlet,
    string? Title,
    string? Url,
    int? Revision,
    string? Reason,
    IReadOnlyList<string> Entities);

/// <summary>A new version of an article, which takes the place of the one in force.</summary>
/// <param name="Text">The text; may be empty where there is a title.</param>
/// <param name="Title">The headline.</param>
/// <param name="PublishedAt">Publication time; that of the version before where it is missing.</param>
/// <param name="Source">The outlet; that of the version before where it is missing.</param>
/// <param name="Url">Where it stands; that of the version before where it is missing.</param>
/// <param name="Reason">Why it was corrected.</param>
public sealed record ArticleCorrection(
    string? Text,
    string? Title = null,
    DateTimeOffset? PublishedAt = null,
    string? Source = null,
    string? Url = null,
    string? Reason = null);
