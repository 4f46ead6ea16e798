using NewsMonitor.Analysis.Knowledge;

namespace NewsMonitor.Analysis.Tests.Knowledge;

/// <summary>What must hold of the knowledge files whoever edits them.</summary>
public class KnowledgeFilesTests
{
    private static readonly string[] SingleSeats = ["president", "prime-minister", "chancellor", "foreign-minister", "defence-minister", "monarch", "secretary-general", "commission-president", "council-president", "high-representative"];

    private static KnowledgeBase Knowledge => KnowledgeBase.Default;

    [Fact]
    public void No_seat_has_two_holders_on_one_day()
    {
        var clashes =
            from seat in Knowledge.Holders.All
            where SingleSeats.Contains(seat.Office)
            from pair in seat.Terms.Zip(seat.Terms.Skip(1))
            where pair.First.Person != pair.Second.Person
            // The day of a handover belongs to both.
            let last = pair.First.Term.To ?? DateOnly.MaxValue
            let first = pair.Second.Term.From ?? DateOnly.MinValue
            where first < last
            select $"{seat.Office} of {seat.Of}: {pair.First.Person.Id} to {last:O}, {pair.Second.Person.Id} from {first:O}";
        Assert.Empty(clashes);
    }

    [Fact]
    public void Every_term_is_of_a_country_or_organisation_that_is_known()
    {
        var unknown =
            from person in Knowledge.Entities.Values.OfType<KnownPerson>()
            from term in person.Terms
            where !Knowledge.TryFind("country/" + term.Of, out _) && !Knowledge.TryFind("organisation/" + term.Of, out _)
            select $"{person.Id}: {term.Of}";
        Assert.Empty(unknown);
    }

    [Fact]
    public void No_term_ends_before_it_begins() =>
        Assert.DoesNotContain(Knowledge.Entities.Values.OfType<KnownPerson>().SelectMany(p => p.Terms), t => t.To < t.From);

    [Fact]
    public void A_name_belongs_to_one_country_or_organisation()
    {
        var shared = Knowledge.Entities.Values.Where(e => e is not KnownPerson)
            .GroupBy(e => e.Name, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key);
        Assert.Empty(shared);
    }

    [Fact]
    public void Every_state_and_the_organisations_of_the_crisis_are_there()
    {
        Assert.True(Knowledge.Entities.Values.OfType<KnownCountry>().Count() >= 195);
        Assert.True(Knowledge.Entities.Values.OfType<KnownOrganisation>().Count() >= 60);
        Assert.All(["organisation/NATO", "organisation/EU", "organisation/UN", "organisation/OSCE", "organisation/IAEA", "organisation/CSTO", "organisation/DPR"], id => Assert.True(Knowledge.TryFind(id, out _), id));
    }
}
