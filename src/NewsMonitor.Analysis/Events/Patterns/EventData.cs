using System.Collections.Frozen;
using System.Globalization;

namespace NewsMonitor.Analysis.Events.Patterns;

/// <summary>The embedded files under <c>Events/Data</c>.</summary>
internal static class EventData
{
    private static readonly Lazy<FrozenDictionary<string, double>> Goldsteins = new(() =>
        Lines("goldstein.txt").ToFrozenDictionary(l => l.Fields[0], l => double.Parse(l.Fields[1], CultureInfo.InvariantCulture), StringComparer.Ordinal));

    /// <summary>Fields between bars, line by line; # begins a comment.</summary>
    public static IEnumerable<(int Line, string[] Fields)> Lines(string name)
    {
        using var stream = typeof(EventData).Assembly.GetManifestResourceStream("events/" + name) ?? throw new InvalidDataException($"The event file {name} is not in the program.");
        using var reader = new StreamReader(stream);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length > 0 && line[0] != '#') yield return (number, line.Split('|'));
        }
    }

    /// <summary>Goldstein's value of a CAMEO code, −10 to 10; a code without one takes its parent's.</summary>
    public static double Goldstein(string cameo)
    {
        for (var code = cameo; code.Length >= 2; code = code[..^1])
        {
            if (Goldsteins.Value.TryGetValue(code, out var value)) return value;
        }

        return 0;
    }
}
