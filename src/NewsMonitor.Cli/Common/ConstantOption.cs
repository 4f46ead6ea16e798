using System.CommandLine;
using System.Globalization;

namespace NewsMonitor.Cli.Common;

/// <summary>Constants of the score on the command line: <c>--set halfLifeDays=3</c>. Whether there is such a constant, the server says.</summary>
internal static class ConstantOption
{
    public static Option<string[]> Create()
    {
        var option = new Option<string[]>("--set") { Description = "Another constant of the score: halfLifeDays=3; may be given more than once.", DefaultValueFactory = _ => [] };
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                if (Read(token.Value) is null) result.AddError($"--set: '{token.Value}' is no constant such as halfLifeDays=3.");
            }
        });
        return option;
    }

    public static IReadOnlyDictionary<string, double>? Values(IReadOnlyList<string> constants) =>
        constants.Count == 0 ? null : constants.Select(c => Read(c)!.Value).GroupBy(c => c.Name, StringComparer.Ordinal).ToDictionary(c => c.Key, c => c.Last().Value, StringComparer.Ordinal);

    private static (string Name, double Value)? Read(string text)
    {
        var parts = text.Split('=', 2);
        return parts.Length == 2 && parts[0].Length > 0 && double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? (parts[0], value) : null;
    }
}
