using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace NewsMonitor.Cli.Common;

/// <summary>Moments on the command line: ISO 8601, in UTC where no offset is given.</summary>
internal static class MomentOption
{
    public static Option<DateTimeOffset?> Create(string name, string description) => new(name) { Description = description, CustomParser = result => Read(result, name) };

    public static Argument<DateTimeOffset?> Argument(string name, string description) => new(name) { Arity = ArgumentArity.ExactlyOne, Description = description, CustomParser = result => Read(result, name) };

    private static DateTimeOffset? Read(ArgumentResult result, string name)
    {
        var text = result.Tokens[0].Value;
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)) return moment;
        result.AddError($"{name}: '{text}' is no time such as 2022-02-15 or 2022-02-15T12:00:00Z.");
        return null;
    }
}
