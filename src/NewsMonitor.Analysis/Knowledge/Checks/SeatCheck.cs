namespace NewsMonitor.Analysis.Knowledge.Checks;

/// <summary>
/// An office that one person holds at a time has no two holders on one day. The day of a handover belongs to both, and where a date is
/// known only to the month or year any day of it is allowed for: only terms that no reading of their dates keeps apart are a problem.
/// </summary>
internal static class SeatCheck
{
    public static IEnumerable<KnowledgeProblem> Run(KnowledgeTables tables)
    {
        var seats = tables.People.SelectMany(row => KnowledgeTables.TermsOf(row).Where(t => tables.SingleOffices.Contains(t.Office)).Select(term => (Row: row, Term: term)))
            .GroupBy(t => (t.Term.Office, t.Term.Of));
        foreach (var seat in seats)
        {
            (DataRow Row, Term Term)? longest = null;
            foreach (var (row, term) in seat.OrderBy(t => t.Term.From ?? DateOnly.MinValue).ThenBy(t => t.Term.To ?? DateOnly.MaxValue))
            {
                if (longest is { } before && before.Row[0] != row[0] && LatestStart(term) < EarliestEnd(before.Term) && LatestStart(before.Term) < EarliestEnd(term))
                    yield return new KnowledgeProblem(row.File, row.Line, "terms", $"{term.Office} of {term.Of} from {term.From:yyyy-MM-dd} is held by '{before.Row[0]}' until {Until(before.Term)} ({before.Row.File}:{before.Row.Line})");
                if (longest is not { } last || EarliestEnd(term) > EarliestEnd(last.Term)) longest = (row, term);
            }
        }
    }

    private static string Until(Term term) => term.To is { } day ? day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : "today";

    private static DateOnly LatestStart(Term term) => term switch
    {
        { From: null } => DateOnly.MinValue,
        { From: { } day, FromPrecision: DatePrecision.Year } => new DateOnly(day.Year, 12, 31),
        { From: { } day, FromPrecision: DatePrecision.Month } => day.AddMonths(1).AddDays(-1),
        _ => term.From.Value,
    };

    private static DateOnly EarliestEnd(Term term) => term switch
    {
        { To: null } => DateOnly.MaxValue,
        { To: { } day, ToPrecision: DatePrecision.Year } => new DateOnly(day.Year, 1, 1),
        { To: { } day, ToPrecision: DatePrecision.Month } => new DateOnly(day.Year, day.Month, 1),
        _ => term.To.Value,
    };
}
