using System.Collections.Immutable;
using NewsMonitor.Analysis.Events;
using NewsMonitor.Analysis.Events.Confrontations;
using NewsMonitor.Analysis.Statements;
using NewsMonitor.Analysis.Text;
using Orleans;

namespace NewsMonitor.Analysis;

/// <summary>All that was found in one article. The same article gives the same reading on every machine.</summary>
/// <param name="Date">The publication date and how it was found; null where neither the source nor the text gives one.</param>
/// <param name="Mentions">Countries, organisations and people named, in the order of the text, title first.</param>
/// <param name="Statements">Who said what, in the order of the text, title first.</param>
/// <param name="Events">Who did what to whom, in the order of the text, title first.</param>
[GenerateSerializer, Immutable, Alias("reading")]
public sealed record Reading(
    [property: Id(0)] PublicationDate? Date,
    [property: Id(1)] ImmutableArray<Mention> Mentions,
    [property: Id(2)] ImmutableArray<Statement> Statements,
    [property: Id(3)] ImmutableArray<Event> Events)
{
    /// <summary>That the headline or lead tells of a confrontation between two states; null where it does not.</summary>
    [Id(4)]
    public Confrontation? Confrontation { get; init; }

    /// <summary>The article's language, ISO 639-1 (or its script, ISO 15924) where it is not English and was not read; null where it was.</summary>
    [Id(5)]
    public string? Unread { get; init; }
}
