namespace NewsMonitor.Grains.Abstractions;

/// <summary>
/// Grain keys. Every key starts with its timeline's run: <c>seeds~2/country/UKR</c>. A run is one life of a timeline; restarting a
/// replay begins a new one, so that nothing of the old life can leak into it.
/// </summary>
public static class GrainKeys
{
    /// <summary>Whether a name can stand in keys and URLs, as those of timelines and feeds do: 1 to 64 of <c>a–z 0–9 - _</c>.</summary>
    public static bool IsName(string name) =>
        name.Length is >= 1 and <= 64 && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_');

    /// <summary>A run's id: <c>seeds~2</c>.</summary>
    public static string Run(string timeline, int number) => $"{timeline}~{number}";

    /// <summary>The timeline of a run: <c>seeds</c> of <c>seeds~2</c>.</summary>
    public static string TimelineOf(string run) => run[..run.LastIndexOf('~')];

    /// <summary>Which life of its timeline a run is: 2 for <c>seeds~2</c>.</summary>
    public static int NumberOf(string run) => int.Parse(run.AsSpan(run.LastIndexOf('~') + 1), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>An entity grain: <c>seeds~2/country/UKR</c>.</summary>
    public static string Entity(string run, string entity) => $"{run}/{entity}";

    /// <summary>An intake partition: <c>seeds~2/intake/3</c>.</summary>
    public static string Intake(string run, int partition) => $"{run}/intake/{partition}";

    /// <summary>Splits an entity grain's key into run and entity.</summary>
    public static (string Run, string Entity) SplitEntity(string key)
    {
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        return (key[..slash], key[(slash + 1)..]);
    }

    /// <summary>Splits an intake grain's key into run and partition.</summary>
    public static (string Run, int Partition) SplitIntake(string key)
    {
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        return (key[..slash], int.Parse(key.AsSpan(key.LastIndexOf('/') + 1), System.Globalization.CultureInfo.InvariantCulture));
    }
}
