using System.Collections.Frozen;

namespace NewsMonitor.Analysis.Knowledge;

/// <summary>Who held which office when.</summary>
internal sealed class OfficeHolders
{
    private readonly FrozenDictionary<(string Office, string Of), (Term Term, KnownPerson Person)[]> _terms;

    public OfficeHolders(IEnumerable<KnownPerson> people) => _terms = people
        .SelectMany(p => p.Terms.Select(t => (Term: t, Person: p)))
        .GroupBy(t => (t.Term.Office, t.Term.Of))
        .ToFrozenDictionary(g => g.Key, g => g.OrderBy(t => t.Term.From).ToArray());

    public static OfficeHolders Empty { get; } = new([]);

    /// <summary>Every office of every country and organisation with its terms, by their start.</summary>
    public IEnumerable<(string Office, string Of, IReadOnlyList<(Term Term, KnownPerson Person)> Terms)> All =>
        _terms.Select(t => (t.Key.Office, t.Key.Of, (IReadOnlyList<(Term, KnownPerson)>)t.Value));

    /// <summary>The holder on a day; of several (the day of a handover) the one whose term began last.</summary>
    public KnownPerson? On(string office, string of, DateOnly day)
    {
        if (!_terms.TryGetValue((office, of), out var terms)) return null;
        for (var i = terms.Length - 1; i >= 0; i--)
        {
            if (terms[i].Term.Covers(day)) return terms[i].Person;
        }

        return null;
    }

    /// <summary>The holder on a day where there is exactly one; null where several hold the office at once.</summary>
    public KnownPerson? OnlyOn(string office, string of, DateOnly day)
    {
        KnownPerson? only = null;
        foreach (var (term, person) in _terms.GetValueOrDefault((office, of)) ?? [])
        {
            if (!term.Covers(day) || person == only) continue;
            if (only is not null) return null;
            only = person;
        }

        return only;
    }

    /// <summary>Who leads a country on a day: the one among its highest offices whom news means by "the leader".</summary>
    public KnownPerson? LeaderOf(string of, DateOnly day)
    {
        foreach (var office in LeadingOffices(of))
        {
            if (On(office, of, day) is { } person) return person;
        }

        return null;
    }

    // Where the head of state only represents, the head of government leads. States not listed are led by their president.
    private static readonly FrozenSet<string> Parliamentary = FrozenSet.ToFrozenSet(
    [
        "DEU", "ITA", "GBR", "ESP", "NLD", "BEL", "DNK", "SWE", "NOR", "FIN", "JPN", "CAN", "AUS", "NZL", "IND", "PAK", "HUN", "POL", "CZE", "SVK", "SVN", "HRV", "BGR",
        "GRC", "EST", "LVA", "LTU", "AUT", "IRL", "PRT", "ISR", "IRQ", "LBN", "THA", "MYS", "SGP", "KHM", "ETH", "ARM", "MKD", "ALB", "XKX", "ISL", "LUX", "MLT", "NPL", "BGD",
    ]);

    private static string[] LeadingOffices(string of) => Parliamentary.Contains(of)
        ? ["chancellor", "prime-minister", "leader", "president"]
        : ["leader", "president", "secretary-general", "monarch", "crown-prince", "prime-minister"];
}
