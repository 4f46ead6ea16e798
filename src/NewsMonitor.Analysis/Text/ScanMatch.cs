using NewsMonitor.Analysis.Knowledge;

namespace NewsMonitor.Analysis.Text;

/// <summary>A match on the way: an entity, or a title that still needs its country.</summary>
internal readonly record struct ScanMatch(int First, int End, KnownEntity? Entity, MentionForm Form, string[]? Offices = null)
{
    public bool IsTitle => Offices is not null;

    public bool IsPerson => Entity is KnownPerson;

    /// <summary>Whether it names a country or an organisation, in whatever form.</summary>
    public bool IsBody => Entity is KnownCountry or KnownOrganisation;
}
