using System.Globalization;
using NewsMonitor.Analysis.Knowledge;

namespace NewsMonitor.Cli.Knowledge;

/// <summary>What <c>knowledge check</c> and <c>knowledge find</c> do.</summary>
internal static class KnowledgeRun
{
    /// <summary>The files are in order; the words mean something.</summary>
    public const int Ok = 0;

    /// <summary>There is a problem in the files; the words mean nothing.</summary>
    public const int Wanting = 1;

    /// <summary>The folder cannot be read.</summary>
    public const int BadInput = 2;

    private const int NearNames = 5;

    public static int Check(string? folder, TextWriter output, TextWriter errors) => Guarded("check", errors, () =>
    {
        var problems = folder is null ? KnowledgeCheck.Run() : KnowledgeCheck.Run(folder);
        foreach (var problem in problems) output.WriteLine(problem);
        if (problems.Count > 0)
        {
            errors.WriteLine($"newsmonitor knowledge check: {problems.Count} {(problems.Count == 1 ? "problem" : "problems")}");
            return Wanting;
        }

        var knowledge = Open(folder);
        var counts = knowledge.Counts;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{counts.Countries} countries, {counts.Organisations} organisations, {counts.Offices} offices, {counts.People} people with {counts.Terms} terms"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{counts.Names} names, {counts.Variants} more by romanisation"));
        foreach (var day in knowledge.AsOfByFile.GroupBy(f => f.Value, f => f.Key).OrderBy(g => g.Key))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"as of {day.Key:yyyy-MM-dd}: {string.Join(", ", day.Order(StringComparer.Ordinal))}"));
        return Ok;
    });

    public static int Find(string words, DateOnly day, bool json, bool variants, string? folder, TextWriter output, TextWriter errors) => Guarded("find", errors, () =>
    {
        var knowledge = Open(folder);
        var answers = knowledge.Explain(words, day);
        var near = answers.Count == 0 ? knowledge.Nearest(words, NearNames) : [];
        if (json) output.WriteLine(KnowledgeJson.Write(words, day, answers, near, variants ? knowledge : null));
        else foreach (var line in answers.SelectMany(a => KnowledgeLines.Of(a, variants ? knowledge.VariantsOf(a.Entity.Id) : null))) output.WriteLine(line);
        if (answers.Count > 0) return Ok;
        errors.WriteLine(string.Create(CultureInfo.InvariantCulture, $"newsmonitor knowledge find: '{words}' names nobody and nothing on {day:yyyy-MM-dd}."));
        foreach (var name in near) errors.WriteLine($"  {(name.Distance == 0 ? "could be" : "near")}: {name.Name} — {name.Entity.Name} ({name.Entity.Id})");
        return Wanting;
    });

    private static KnowledgeBase Open(string? folder) => folder is null ? KnowledgeBase.Default : KnowledgeBase.Read(folder);

    private static int Guarded(string command, TextWriter errors, Func<int> run)
    {
        try
        {
            return run();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            errors.WriteLine($"newsmonitor knowledge {command}: {problem.Message}");
            return BadInput;
        }
    }
}
