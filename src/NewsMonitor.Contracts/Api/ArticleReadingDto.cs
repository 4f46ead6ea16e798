using System.ComponentModel.DataAnnotations;

namespace NewsMonitor.Contracts.Api;

/// <summary>An article with what was read in it. Spans are UTF-16 offsets into the text, or into the headline where <c>in</c> is <c>title</c>.</summary>
/// <param name="Id">The article's id.</param>
/// <param name="PublishedAt">Publication time, UTC.</param>
/// <param name="Title">The headline.</param>
/// <param name="Text">The text.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Family">The publisher's family.</param>
/// <param name="Url">Where it stands.</param>
/// <param name="Statements">Who said what.</param>
/// <param name="Events">Who did what to whom.</param>
/// <param name="Mentions">Countries, organisations and leaders that it names.</param>
/// <param name="Confrontation">The sentence that sets two sides against each other; null where none does.</param>
/// <param name="KnownAt">When the timeline came to know this version.</param>
/// <param name="Partition">The partition where it stands.</param>
/// <param name="Offset">Its offset there.</param>
/// <param name="Revision">Which version this is, from 1.</param>
/// <param name="CorrectionReason">Why it took the place of the one before.</param>
/// <param name="SupersededAt">When another version took its place; null while it is in force.</param>
/// <param name="Retracted">Whether it was taken back.</param>
/// <param name="RetractionReason">Why.</param>
/// <param name="Copies">Ids of the articles that tell the same story in nearly the same words.</param>
public sealed record ArticleReadingDto(
    string Id,
    DateTimeOffset PublishedAt,
    string? Title,
    string Text,
    string Outlet,
    string Family,
    string? Url,
    IReadOnlyList<ReadStatementDto> Statements,
    IReadOnlyList<ReadEventDto> Events,
    IReadOnlyList<ReadMentionDto> Mentions,
    ConfrontationDto? Confrontation,
    DateTimeOffset KnownAt,
    int Partition,
    long Offset,
    int Revision,
    string? CorrectionReason,
    DateTimeOffset? SupersededAt,
    bool Retracted,
    string? RetractionReason,
    IReadOnlyList<string> Copies)
{
    /// <summary>The language of a text that is kept but not read, ISO 639-1; absent where it was read.</summary>
    public string? Unread { get; init; }
}

/// <summary>Who said what.</summary>
/// <param name="Id">Its id in the article.</param>
/// <param name="Kind">How the text gives it.</param>
/// <param name="Spans">Where it stands; more than one where the speaker interrupts it.</param>
/// <param name="Text">What was said.</param>
/// <param name="Speaker">Who said it; null where nobody is named.</param>
/// <param name="Act">What kind of saying the cue names.</param>
/// <param name="Cue">The words that say that it was said.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Rule">The rule that found it.</param>
public sealed record ReadStatementDto(
    string Id,
    [property: AllowedValues("direct", "mixed", "indirect", "block")] string Kind,
    IReadOnlyList<IReadOnlyList<int>> Spans,
    string Text,
    ReadSpeakerDto? Speaker,
    string Act,
    SpanDto? Cue,
    double Confidence,
    string Rule)
{
    /// <summary><c>title</c> where it stands in the headline; absent where it stands in the text.</summary>
    public string? In { get; init; }
}

/// <summary>Who said it.</summary>
/// <param name="Text">As the text names it.</param>
/// <param name="Start">Where that begins; −1 where it stands nowhere.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Id">The entity; null where none is known.</param>
/// <param name="Name">Its usual English name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Country">For whom it speaks: alpha-3 or organisation code.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record ReadSpeakerDto(string Text, int Start, int End, string? Id, string? Name, string? Kind, string? Country, double Confidence)
{
    /// <summary>Why this one was chosen among the candidates; absent where there was no choice.</summary>
    public string? Because { get; init; }
}

/// <summary>Who did what to whom.</summary>
/// <param name="Plover">PLOVER root.</param>
/// <param name="Cameo">CAMEO code.</param>
/// <param name="Mode">PLOVER mode; null where none is named.</param>
/// <param name="Quad">Quad class: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.</param>
/// <param name="Goldstein">Goldstein value, −10 to 10; negative is conflict.</param>
/// <param name="Intensity">Its intensity in the score; conflict positive.</param>
/// <param name="Source">Who acts.</param>
/// <param name="Target">Toward whom.</param>
/// <param name="Trigger">The words that name the act.</param>
/// <param name="Modality"><c>fact</c>, <c>conditional</c>, <c>intended</c>, <c>denied</c>, <c>hypothetical</c> or <c>historical</c>.</param>
/// <param name="Figures">Numbers of troops, money, casualties.</param>
/// <param name="Sentence">Where the sentence begins and ends.</param>
/// <param name="Statement">The statement in which it stands; null where the article itself tells it.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Rule">The pattern that found it.</param>
public sealed record ReadEventDto(
    string Plover,
    string Cameo,
    string? Mode,
    int Quad,
    double Goldstein,
    double Intensity,
    ReadActorDto? Source,
    ReadActorDto? Target,
    SpanDto? Trigger,
    string Modality,
    IReadOnlyList<FigureDto> Figures,
    IReadOnlyList<int> Sentence,
    string? Statement,
    double Confidence,
    string Rule)
{
    /// <summary><c>title</c> where it stands in the headline; absent where it stands in the text.</summary>
    public string? In { get; init; }
}

/// <summary>One side of an event.</summary>
/// <param name="Text">As the text names it.</param>
/// <param name="Start">Where that begins; −1 where it stands nowhere.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Id">The entity; null where none is known.</param>
/// <param name="Country">For whom it acts: alpha-3 or organisation code.</param>
public sealed record ReadActorDto(string Text, int Start, int End, string? Id, string? Country);

/// <summary>A number in an event.</summary>
/// <param name="Kind">What is counted.</param>
/// <param name="Value">The number.</param>
/// <param name="Low">Lower end of a range.</param>
/// <param name="High">Upper end of a range.</param>
/// <param name="Precision"><c>exact</c>, <c>about</c>, <c>at-least</c>, <c>at-most</c> or <c>range</c>.</param>
/// <param name="Unit">Its unit; null for a bare count.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
public sealed record FigureDto(string Kind, double Value, double? Low, double? High, string Precision, string? Unit, int Start, int End);

/// <summary>A named country, organisation or leader.</summary>
/// <param name="Text">As the text names it.</param>
/// <param name="Start">Where that begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Id">The entity.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Country">For whom it speaks or acts.</param>
public sealed record ReadMentionDto(string Text, int Start, int End, string? Id, string Kind, string? Country)
{
    /// <summary><c>title</c> where it stands in the headline; absent where it stands in the text.</summary>
    public string? In { get; init; }
}

/// <summary>A sentence that sets two sides against each other.</summary>
/// <param name="Sentence">Where it begins and ends.</param>
/// <param name="Between">The two sides' entity ids.</param>
/// <param name="Word">The word that does.</param>
public sealed record ConfrontationDto(IReadOnlyList<int> Sentence, IReadOnlyList<string> Between, string Word)
{
    /// <summary><c>title</c> where it stands in the headline; absent where it stands in the text.</summary>
    public string? In { get; init; }
}
