using NewsMonitor.Analysis.Knowledge.Checks;

namespace NewsMonitor.Analysis.Knowledge;

/// <summary>Finds everything that is wrong with knowledge files, not only the first.</summary>
public static class KnowledgeCheck
{
    /// <summary>The problems of the files that ship with the program, by file and line.</summary>
    public static IReadOnlyList<KnowledgeProblem> Run() => Run(KnowledgeSource.Embedded());

    /// <summary>The problems of the program's files with those of a folder in the place of their namesakes, as <see cref="KnowledgeBase.Read"/> takes them.</summary>
    /// <exception cref="IOException">There is no such folder, or it holds no knowledge file.</exception>
    public static IReadOnlyList<KnowledgeProblem> Run(string folder) => Run(KnowledgeSource.Folder(folder));

    internal static IReadOnlyList<KnowledgeProblem> Run(KnowledgeSource source)
    {
        var tables = new KnowledgeTables(source);
        IEnumerable<KnowledgeProblem>[] checks =
        [
            FormCheck.Run(source), CodeCheck.Run(tables), QidCheck.Run(tables), NameCheck.Run(tables), OfficeCheck.Run(tables),
            TermCheck.Run(tables), SeatCheck.Run(tables), PersonNameCheck.Run(tables), RomanisationCheck.Run(tables), OutletCheck.Run(tables),
        ];
        return [.. checks.SelectMany(c => c).Distinct().OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line).ThenBy(p => p.Field, StringComparer.Ordinal)];
    }
}
