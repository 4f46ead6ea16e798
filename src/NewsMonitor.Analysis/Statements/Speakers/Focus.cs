using NewsMonitor.Analysis.Statements.Grammar;

namespace NewsMonitor.Analysis.Statements.Speakers;

/// <summary>
/// Whom a pronoun takes up: within its passage somebody named before it, else the subject of the passages before, nearest first. A
/// passage's subject is the first person named in it outside of quotations, or the one that its own first pronoun means.
/// </summary>
internal sealed class Focus(IReadOnlyList<Passage> passages, People people)
{
    private const int PassagesBack = 12;
    private readonly Person?[] _subjects = new Person?[passages.Count];

    /// <summary>Somebody spoke in the passage: later pronouns mean them first.</summary>
    public void Spoke(int passage, Person person) => _subjects[passage] ??= person;

    /// <summary>Everything before the passage is settled: notes whom its own words put in focus.</summary>
    public void Settle(int index)
    {
        if (_subjects[index] is not null) return;
        var passage = passages[index];
        foreach (var unit in passage.Units)
        {
            if (unit.IsQuotation) continue;
            foreach (var mention in people.Within(unit.First, unit.End))
            {
                _subjects[index] = mention.Person;
                return;
            }

            if (unit.Norm is "he" or "she")
            {
                _subjects[index] = Resolve(passage, unit.First, unit.Norm == "he" ? Gender.Male : Gender.Female);
                return;
            }
        }
    }

    /// <summary>The person whom a pronoun at a token means, or null.</summary>
    public Person? Resolve(Passage passage, int token, Gender gender)
    {
        foreach (var unit in passage.Units)
        {
            if (unit.First >= token) break;
            if (unit.IsQuotation) continue;
            foreach (var mention in people.Within(unit.First, unit.End))
            {
                if (mention.End <= token && Fits(mention.Person, gender, strict: false)) return mention.Person;
            }
        }

        for (var strict = 1; strict >= 0; strict--)
        {
            for (var p = passage.Index - 1; p >= 0 && p >= passage.Index - PassagesBack; p--)
            {
                if (_subjects[p] is { } subject && Fits(subject, gender, strict == 1)) return subject;
                if (Named(passages[p], gender, strict == 1) is { } named) return named;
            }
        }

        return null;
    }

    private Person? Named(Passage passage, Gender gender, bool strict)
    {
        foreach (var unit in passage.Units)
        {
            if (unit.IsQuotation) continue;
            foreach (var mention in people.Within(unit.First, unit.End))
            {
                if (Fits(mention.Person, gender, strict)) return mention.Person;
            }
        }

        return null;
    }

    private static bool Fits(Person person, Gender gender, bool strict) => person.Gender == gender || (!strict && person.Gender == Gender.Unknown);
}
