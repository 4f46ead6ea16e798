namespace NewsMonitor.Analysis.Statements.Rules;

/// <summary>Lets the candidates of one passage compete: no two statements overlap, and a cue within a statement's content is part of it.</summary>
internal static class CandidateSelection
{
    public static List<Candidate> Choose(List<Candidate> candidates)
    {
        candidates.Sort(static (a, b) =>
        {
            var strong = Strength(a).CompareTo(Strength(b));
            if (strong != 0) return strong;
            var start = a.Start.CompareTo(b.Start);
            if (start != 0) return start;
            var rank = a.Rank.CompareTo(b.Rank);
            return rank != 0 ? rank : Length(b).CompareTo(Length(a));
        });
        var chosen = new List<Candidate>();
        foreach (var candidate in candidates)
        {
            if (!chosen.Exists(c => Conflicts(c, candidate))) chosen.Add(candidate);
        }

        chosen.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        return chosen;
    }

    // Attributions of quotations and postposed ones stand firm; among the rest the outer one wins, which begins first.
    private static int Strength(Candidate candidate) => candidate.Rank switch
    {
        <= 1 => 0,
        2 => 1,
        <= 6 => 2,
        _ => candidate.Rank,
    };

    private static int Length(Candidate candidate) => candidate.Pieces.Sum(p => p.To - p.From);

    private static bool Conflicts(Candidate a, Candidate b)
    {
        foreach (var piece in b.Pieces)
        {
            if (Covers(a, piece) || (!a.Cue.IsEmpty && a.Cue.Overlaps(piece))) return true;
        }

        if (a.Rank <= 2 && !a.Subject.IsEmpty && b.Pieces.Any(p => p.Overlaps(a.Subject))) return true;
        return !b.Cue.IsEmpty && (Covers(a, b.Cue) || (!a.Cue.IsEmpty && a.Cue.Overlaps(b.Cue)));
    }

    private static bool Covers(Candidate candidate, UnitRange range) => candidate.Pieces.Any(p => p.Overlaps(range));
}
