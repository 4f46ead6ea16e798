using System.ComponentModel.DataAnnotations;

namespace NewsMonitor.Contracts.Api;

/// <summary>Why a score moved between two moments.</summary>
/// <param name="Entity">The entity's id.</param>
/// <param name="Name">Its usual English name.</param>
/// <param name="From">The first moment.</param>
/// <param name="To">The second one.</param>
/// <param name="Change">Points of tension from one to the other; all points below add up to it.</param>
/// <param name="Stories">The stories that moved it most, the largest first.</param>
/// <param name="MoreStories">How many more there are that are not listed.</param>
/// <param name="MorePoints">What those add up to.</param>
/// <param name="Coverage">What the change of the timeline's coverage adds: the same conflict weighs less in a larger feed.</param>
public sealed record WhyDto(
    string Entity,
    string Name,
    WhyMomentDto From,
    WhyMomentDto To,
    double Change,
    IReadOnlyList<StoryChangeDto> Stories,
    int MoreStories,
    double MorePoints,
    double Coverage);

/// <summary>One end of an explanation.</summary>
/// <param name="AsOf">Event time.</param>
/// <param name="KnownAt">Time of knowledge; null for all that is known now.</param>
/// <param name="Tension">The score; null where nothing was known.</param>
/// <param name="Low">Lower end of the band.</param>
/// <param name="High">Upper end of the band.</param>
/// <param name="Value">What the points start from or lead to: the score, not rounded; where nothing was known, what the formula supposes then.</param>
public sealed record WhyMomentDto(DateTimeOffset AsOf, DateTimeOffset? KnownAt, double? Tension, double? Low, double? High, double Value);

/// <summary>What one story adds to a change.</summary>
/// <param name="Cause"><c>arrived</c>, <c>decayed</c>, <c>retracted</c> (or corrected away) or <c>reweighed</c>.</param>
/// <param name="Points">Points of tension.</param>
/// <param name="Role"><c>by</c>: the entity acted; <c>toward</c>: it was acted upon.</param>
/// <param name="Counterpart">The other side's entity id; null where the text names none.</param>
/// <param name="CounterpartName">Its usual English name.</param>
/// <param name="Plover">PLOVER root.</param>
/// <param name="Day">The event's day, UTC.</param>
/// <param name="WeightBefore">What its reports weigh before, in events of intensity 10; conflict positive.</param>
/// <param name="WeightAfter">The same after.</param>
/// <param name="ReportCount">How many reports there are.</param>
/// <param name="Reports">The strongest of them.</param>
public sealed record StoryChangeDto(
    [property: AllowedValues("arrived", "decayed", "retracted", "reweighed")] string Cause,
    double Points,
    [property: AllowedValues("by", "toward")] string Role,
    string? Counterpart,
    string? CounterpartName,
    string Plover,
    DateOnly Day,
    double WeightBefore,
    double WeightAfter,
    int ReportCount,
    IReadOnlyList<ReportDto> Reports);

/// <summary>One article's report of an event, down to the sentence.</summary>
/// <param name="Article">The article's id.</param>
/// <param name="Revision">Which version of it.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Family">The publisher's family.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Url">Where it stands.</param>
/// <param name="PublishedAt">Publication time.</param>
/// <param name="KnownAt">When the timeline came to know it.</param>
/// <param name="Sentence">The sentence, as the article has it.</param>
/// <param name="Start">Where it begins: UTF-16 offset into the text, or into the headline.</param>
/// <param name="End">Where it ends.</param>
/// <param name="In"><c>text</c> or <c>title</c>.</param>
/// <param name="Source">Who acts, as the text names it.</param>
/// <param name="Target">Toward whom.</param>
/// <param name="Trigger">The words that name the act.</param>
/// <param name="Cameo">CAMEO code.</param>
/// <param name="Modality"><c>fact</c>, <c>conditional</c>, <c>intended</c>, <c>denied</c>, <c>hypothetical</c> or <c>historical</c>.</param>
/// <param name="Weight">Its own weight, in events of intensity 10; conflict positive.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Rule">The pattern that found it.</param>
public sealed record ReportDto(
    string Article,
    int Revision,
    string Outlet,
    string Family,
    string? Title,
    string? Url,
    DateTimeOffset PublishedAt,
    DateTimeOffset KnownAt,
    string Sentence,
    int Start,
    int End,
    [property: AllowedValues("text", "title")] string In,
    SpanDto? Source,
    SpanDto? Target,
    SpanDto Trigger,
    string Cameo,
    string Modality,
    double Weight,
    double Confidence,
    string Rule);

/// <summary>Words of an article.</summary>
/// <param name="Text">The words.</param>
/// <param name="Start">Where they begin, UTF-16; −1 where they stand nowhere in it.</param>
/// <param name="End">Where they end.</param>
/// <param name="Id">The entity that they mean; null where none is known.</param>
public sealed record SpanDto(string Text, int Start, int End, string? Id = null);
