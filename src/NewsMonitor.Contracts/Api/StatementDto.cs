using System.ComponentModel.DataAnnotations;

namespace NewsMonitor.Contracts.Api;

/// <summary>A statement on an entity's page.</summary>
/// <param name="Sequence">Ascending in the order in which statements were recorded; what <c>after</c> and <c>before</c> take.</param>
/// <param name="Article">The article's id.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Title">The article's headline.</param>
/// <param name="Url">Where it stands.</param>
/// <param name="PublishedAt">Publication time.</param>
/// <param name="Role"><c>by</c>: the entity said it; <c>about</c>: it is named in it.</param>
/// <param name="Kind"><c>direct</c>, <c>mixed</c>, <c>indirect</c> or <c>block</c>.</param>
/// <param name="Text">What was said.</param>
/// <param name="Speaker">Who said it, as the text names the speaker.</param>
/// <param name="SpeakerId">The entity, where it is known.</param>
/// <param name="SpeakerName">The entity's usual name.</param>
/// <param name="SpeakerCountry">For whom the speaker speaks.</param>
/// <param name="Cue">The words that introduce it.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Rule">The rule that found it.</param>
public sealed record StatementDto(
    long Sequence,
    string Article,
    string Outlet,
    string? Title,
    string? Url,
    DateTimeOffset PublishedAt,
    [property: AllowedValues("by", "about")] string Role,
    [property: AllowedValues("direct", "mixed", "indirect", "block")] string Kind,
    string Text,
    string? Speaker,
    string? SpeakerId,
    string? SpeakerName,
    string? SpeakerCountry,
    string? Cue,
    double Confidence,
    string Rule);
