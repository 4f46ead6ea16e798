using System.CommandLine;
using NewsMonitor.Analysis.Events;
using Spectre.Console;

namespace NewsMonitor.Cli.Analyze;

/// <summary><c>newsmonitor analyze [FILE…]</c>: reads articles without a server.</summary>
internal static class AnalyzeCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Arity = ArgumentArity.ZeroOrMore, Description = "A .txt file (its name is the id) or a file of JSON lines; standard input where none is given, or for '-'." };
        var output = new Option<string?>("--out", "-o") { Description = "Where to write; standard output where it is not given." };
        var yield = new Option<bool>("--yield") { Description = "Writes CONCEDE and RETREAT as YIELD (quad class 2), as PLOVER had them before they were split, to compare with sets labelled so." };
        var explain = new Option<bool>("--explain") { Description = "Shows each text with what was found marked in it, and the rule, the reasons and the confidence of every find." };
        var bench = new Option<bool>("--bench") { Description = "Reads the input several times on one core and prints how fast, stage by stage, instead of the readings." };
        var rounds = new Option<int>("--rounds") { Description = "How often --bench reads the input.", DefaultValueFactory = _ => 5 };
        var json = new Option<bool>("--json") { Description = "Prints the figures of --bench as JSON." };
        var command = new Command("analyze", "Reads articles and prints their statements, events and mentions as JSON lines, in the order of the input. Needs no server.") { files, output, yield, explain, bench, rounds, json };
        rounds.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 1000) result.AddError("--rounds is a number from 1 to 1000.");
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            if (parsed.GetValue(explain)) return await ExplainRun.RunAsync(parsed.GetValue(files) ?? [], Console.OpenStandardInput(), AnsiConsole.Console, Console.Error, cancellation);
            if (parsed.GetValue(bench))
                return await BenchRun.RunAsync(parsed.GetValue(files) ?? [], Console.OpenStandardInput(), parsed.GetValue(rounds), parsed.GetValue(json), Console.Out, Console.Error, cancellation);
            var path = parsed.GetValue(output);
            await using var stream = path is null ? Console.OpenStandardOutput() : File.Create(path);
            return await AnalyzeRun.RunAsync(parsed.GetValue(files) ?? [], Console.OpenStandardInput(), stream, Console.Error, parsed.GetValue(yield) ? PloverEdition.Yield : PloverEdition.Split, cancellation);
        });
        return command;
    }
}
