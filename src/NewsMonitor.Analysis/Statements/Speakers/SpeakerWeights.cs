using System.Globalization;
using System.Numerics;
using System.Text;
using NewsMonitor.Analysis.Statements.Cues;

namespace NewsMonitor.Analysis.Statements.Speakers;

/// <summary>
/// Integer weights of the features, one column for each kind of words, from <c>Statements/Data/speaker-weights.txt</c>. They were learned
/// from the project's own labelled quotations; the file says how.
/// </summary>
internal sealed class SpeakerWeights
{
    private static readonly Lazy<SpeakerWeights> Shared = new(() => Read(DataFile.Lines("speaker-weights.txt")));

    private static readonly Feature[] Features = Enum.GetValues<Feature>();
    private static readonly string[] Names = [.. Features.Select(f => Dashed(f.ToString()))];
    private readonly int[,] _weights = new int[Features.Length, Enum.GetValues<AnaphorKind>().Length];
    private readonly int[] _least = new int[Enum.GetValues<AnaphorKind>().Length];

    public static SpeakerWeights Default => Shared.Value;

    public int this[Feature feature, AnaphorKind kind] => _weights[(int)feature, (int)kind];

    /// <summary>Below this sum nobody is named.</summary>
    public int Least(AnaphorKind kind) => _least[(int)kind];

    public int Score(AnaphorKind kind, uint features)
    {
        var sum = 0;
        for (; features != 0; features &= features - 1) sum += _weights[BitOperations.TrailingZeroCount(features), (int)kind];

        return sum;
    }

    /// <summary>The features with their weights: "same-passage +3, subject +4".</summary>
    public string Explain(AnaphorKind kind, uint features)
    {
        var text = new StringBuilder(96);
        foreach (var feature in Features)
        {
            if ((features & (1u << (int)feature)) == 0 || this[feature, kind] is not (not 0 and var weight)) continue;
            text.Append(text.Length > 0 ? ", " : "").Append(Names[(int)feature]).Append(weight > 0 ? " +" : " ").Append(CultureInfo.InvariantCulture, $"{weight}");
        }

        return text.ToString();
    }

    /// <summary>"SamePassage" as "same-passage".</summary>
    public static string NameOf(Feature feature) => Names[(int)feature];

    private static string Dashed(string name) => string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));

    /// <summary>Reads lines of a name and one integer for each kind of words.</summary>
    /// <exception cref="InvalidDataException">A name or a number is none; the message names it.</exception>
    internal static SpeakerWeights Read(IEnumerable<string> lines)
    {
        var byName = Features.ToDictionary(NameOf, StringComparer.Ordinal);
        var weights = new SpeakerWeights();
        foreach (var line in lines)
        {
            var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length != weights._least.Length + 1) throw new InvalidDataException($"speaker-weights.txt: '{line}' needs a name and {weights._least.Length} numbers.");
            for (var k = 0; k < weights._least.Length; k++)
            {
                if (!int.TryParse(parts[k + 1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var weight))
                    throw new InvalidDataException($"speaker-weights.txt: '{parts[k + 1]}' of '{parts[0]}' is no whole number.");
                if (parts[0] == "least") weights._least[k] = weight;
                else if (byName.TryGetValue(parts[0], out var feature)) weights._weights[(int)feature, k] = weight;
                else throw new InvalidDataException($"speaker-weights.txt: '{parts[0]}' is no feature.");
            }
        }

        return weights;
    }
}
