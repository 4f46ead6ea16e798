using System.Collections.Immutable;
using NewsMonitor.Analysis.Knowledge.Outlets;
using NewsMonitor.Contracts.Api;
using NewsMonitor.Server.Api;
using NewsMonitor.Tension.Forks;
using NewsMonitor.Tension.History;
using NewsMonitor.Tension.Scoring;

namespace NewsMonitor.Server.Forks;

/// <summary>What a request for a fork asks for, understood. Pure.</summary>
/// <param name="Conditions">What the fork hears.</param>
/// <param name="Formula">The constants of its scores; null for the ones in force.</param>
internal sealed record ForkPlan(ForkConditions Conditions, FormulaSettings? Formula)
{
    /// <summary>Reads a request; what is wrong with it is told by its field.</summary>
    /// <param name="request">The request.</param>
    /// <param name="parent">What was ever known of the parent's coverage: an outlet that it never had is taken for a slip.</param>
    public static (ForkPlan? Plan, string Field, string Problem) Read(ForkRequest request, KnownVolume parent)
    {
        var without = request.Without ?? new ForkWithout();
        var (outlets, families) = parent.Publishers();
        var codes = outlets.Select(o => OutletDirectory.Default.Find(o)?.Code).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var outlet in without.Outlets ?? [])
        {
            if (!outlets.Contains(outlet) && !(OutletDirectory.Default.Find(outlet) is { } known && codes.Contains(known.Code)))
                return (null, "without.outlets", $"No article of '{request.From}' is by '{outlet}'.");
        }

        foreach (var family in without.Families ?? [])
        {
            if (!families.Contains(family)) return (null, "without.families", $"No article of '{request.From}' is by the family '{family}'.");
        }

        if (ActsNames.Read(request.Only) is not { } acts) return (null, "only", "'only' must be 'words' or 'deeds'.");
        var formula = FormulaSettings.Default;
        foreach (var (name, value) in request.Formula ?? ImmutableDictionary<string, double>.Empty)
        {
            if (formula.With(name, value) is not { } changed) return (null, "formula", $"'{name}' is no constant of the formula.");
            formula = changed;
        }

        if (formula.Problem() is { } problem) return (null, "formula", problem);
        var conditions = new ForkConditions
        {
            WithoutOutlets = [.. without.Outlets ?? []],
            WithoutFamilies = [.. without.Families ?? []],
            WithoutArticles = [.. without.Articles ?? []],
            WithoutStateMedia = without.StateMedia,
            Acts = acts,
        };
        return (new ForkPlan(conditions, request.Formula is { Count: > 0 } ? formula : null), "", "");
    }

    /// <summary>The conditions in words.</summary>
    /// <param name="formula">The constants that differ, as the request has them.</param>
    /// <param name="knowledge">The folder of knowledge files.</param>
    public string Describe(IReadOnlyDictionary<string, double>? formula, string? knowledge)
    {
        string[] parts =
        [
            Conditions.Describe(),
            .. (formula ?? ImmutableDictionary<string, double>.Empty).OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => FormattableString.Invariant($"{f.Key} = {f.Value}")),
            knowledge is null ? "" : "knowledge of " + Path.GetFileName(Path.TrimEndingDirectorySeparator(knowledge)),
        ];
        return string.Join("; ", parts.Where(p => p.Length > 0));
    }
}
