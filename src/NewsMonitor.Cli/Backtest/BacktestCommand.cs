using System.CommandLine;
using System.Globalization;
using NewsMonitor.Cli.Common;
using NewsMonitor.Tension.Scoring;

namespace NewsMonitor.Cli.Backtest;

/// <summary><c>newsmonitor backtest FILE…</c>: scores a corpus without a server.</summary>
internal static class BacktestCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Arity = ArgumentArity.ZeroOrMore, Description = "A .txt file or a file of JSON lines, of articles or of titles alone; standard input where none is given, or for '-'." };
        var output = new Option<string?>("--out", "-o") { Description = "Where to write the CSV; standard output where it is not given." };
        var from = MomentOption.Create("--from", "Where the first step begins; the first day with an article without it.");
        var to = MomentOption.Create("--to", "The last moment; the end of the last day with an article without it.");
        var every = new Option<TimeSpan>("--every")
        {
            Description = "The step: 1d, 12h, 90m. Each row holds for the end of its step.",
            DefaultValueFactory = _ => TimeSpan.FromDays(1),
            CustomParser = result =>
            {
                if (Step(result.Tokens[0].Value) is { } step) return step;
                result.AddError($"--every: '{result.Tokens[0].Value}' is no step such as 1d, 12h or 90m.");
                return default;
            },
        };
        var entities = new Option<string[]>("--entities", "-e") { AllowMultipleArgumentsPerToken = true, Description = $"Only these: country/UKR, leader/vladimir-putin, {WorldTension.Name} …; all without it." };
        var formula = new Option<FormulaSettings>("--set")
        {
            Description = "Other constants of the score: halfLifeDays=5, coverageFloor=50, halfRate=0.01, worldHalfRate=0.2 …",
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => FormulaSettings.Default,
            CustomParser = result =>
            {
                var settings = FormulaSettings.Default;
                foreach (var token in result.Tokens)
                {
                    var parts = token.Value.Split('=', 2);
                    if (parts.Length < 2 || !double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || settings.With(parts[0], value) is not { } changed)
                    {
                        result.AddError($"--set: '{token.Value}' is no constant such as halfLifeDays=5.");
                        return settings;
                    }

                    settings = changed;
                }

                if (settings.Problem() is { } problem) result.AddError("--set: " + problem);
                return settings;
            },
        };
        var sample = new Option<double>("--sample") { Description = "Takes this share of the articles, more than 0 and at most 1, chosen by their ids.", DefaultValueFactory = _ => 1 };
        var seed = new Option<int>("--seed") { Description = "Which sample." };
        var command = new Command("backtest", "Scores a corpus day by day for every entity and for the world, and writes date,entity,score,low,high,hostile,cooperative,words,deeds,claims,outlets. Needs no server.\n\n  newsmonitor backtest headlines.jsonl --out scores.csv")
        { files, output, from, to, every, entities, formula, sample, seed };
        sample.Validators.Add(result =>
        {
            if (!(result.GetValueOrDefault<double>() is > 0 and <= 1)) result.AddError("--sample is a number above 0, at most 1.");
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = parsed.GetValue(output);
            var options = new BacktestOptions(
                parsed.GetValue(files) ?? [], parsed.GetValue(from), parsed.GetValue(to), parsed.GetValue(every), parsed.GetValue(entities) ?? [], parsed.GetValue(sample), parsed.GetValue(seed))
            { Formula = parsed.GetValue(formula)! };
            await using var stream = path is null ? Console.OpenStandardOutput() : File.Create(path);
            await using var writer = new StreamWriter(stream);
            return await BacktestRun.RunAsync(options, Console.OpenStandardInput(), writer, Console.Error, cancellation);
        });
        return command;
    }

    private static TimeSpan? Step(string text)
    {
        if (text.Length < 2 || !double.TryParse(text[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number <= 0 || number > 100_000) return null;
        return text[^1] switch
        {
            'd' => TimeSpan.FromDays(number),
            'h' => TimeSpan.FromHours(number),
            'm' => TimeSpan.FromMinutes(number),
            _ => null,
        };
    }
}
