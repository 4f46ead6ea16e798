using System.Globalization;
using NewsMonitor.Analysis.Knowledge;

namespace NewsMonitor.Cli.Knowledge;

/// <summary>An answer as lines for people.</summary>
internal static class KnowledgeLines
{
    public static IEnumerable<string> Of(KnowledgeAnswer answer, IReadOnlyList<string>? variants)
    {
        var entity = answer.Entity;
        yield return $"{answer.Words}: {entity.Name} ({entity.Id}{(entity.Qid is { } qid ? ", " + qid : "")})";
        yield return $"  kind: {KnowledgeJson.Word(entity.Kind)}";
        yield return $"  by: {KnowledgeJson.Word(answer.By)}{DaysOf(answer)}";
        if (answer.Term is { } term) yield return $"  office: {Of(term)}";
        if (answer.Alternatives.Count > 0) yield return $"  also: {string.Join(", ", answer.Alternatives.Select(a => $"{a.Name} ({a.Id})"))}";
        if (variants is not null) yield return variants.Count == 0 ? "  romanisations: none" : $"  romanisations: {string.Join(", ", variants)}";
    }

    /// <summary>"secretary-general of NATO, 2014-10-01 to 2024-10-01", each date as exactly as it is known.</summary>
    public static string Of(Term term) => $"{term.Office} of {term.Of}, {Date(term.From, term.FromPrecision, "?")} to {Date(term.To, term.ToPrecision, "today")}";

    private static string DaysOf(KnowledgeAnswer answer) =>
        answer is { By: NameKind.DatedName, Entity: KnownCountry country } && country.DatedNames.FirstOrDefault(n => n.Name == answer.Words) is { } dated
            ? $" ({Date(dated.From, DatePrecision.Day, "?")} to {Date(dated.To, DatePrecision.Day, "today")})"
            : "";

    private static string Date(DateOnly? day, DatePrecision precision, string open) =>
        day?.ToString(precision switch { DatePrecision.Year => "yyyy", DatePrecision.Month => "yyyy-MM", _ => "yyyy-MM-dd" }, CultureInfo.InvariantCulture) ?? open;
}
