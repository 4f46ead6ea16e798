namespace NewsMonitor.Analysis.Knowledge.Checks;

/// <summary>Wikidata QIDs: well formed, and one entity each.</summary>
internal static class QidCheck
{
    public static IEnumerable<KnowledgeProblem> Run(KnowledgeTables tables)
    {
        var seen = new Dictionary<string, DataRow>(StringComparer.Ordinal);
        var qids = tables.Countries.Select(r => (Row: r, Qid: r[6])).Concat(tables.Organisations.Select(r => (Row: r, Qid: r[5]))).Concat(tables.People.Select(r => (Row: r, Qid: r[2])));
        foreach (var (row, qid) in qids.Where(q => q.Qid.Length > 0))
        {
            if (qid.Length < 2 || qid[0] != 'Q' || qid[1] == '0' || !qid.AsSpan(1).ContainsOnlyDigits()) yield return new KnowledgeProblem(row.File, row.Line, "QID", $"'{qid}' is no QID (Q90)");
            else if (!seen.TryAdd(qid, row)) yield return new KnowledgeProblem(row.File, row.Line, "QID", $"{qid} is already that of '{seen[qid][0]}' in {seen[qid].File}:{seen[qid].Line}");
        }
    }

    private static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
