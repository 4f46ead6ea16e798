using System.CommandLine;

namespace NewsMonitor.Cli.Analyze;

/// <summary><c>newsmonitor analyze [FILE…]</c>: reads articles without a server.</summary>
internal static class AnalyzeCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Arity = ArgumentArity.ZeroOrMore, Description = "A .txt file (its name is the id) or a file of JSON lines; standard input where none is given, or for '-'." };
        var output = new Option<string?>("--out", "-o") { Description = "Where to write; standard output where it is not given." };
        var command = new Command("analyze", "Reads articles and prints their statements, events and mentions as JSON lines, in the order of the input. Needs no server.") { files, output };
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = parsed.GetValue(output);
            await using var stream = path is null ? Console.OpenStandardOutput() : File.Create(path);
            return await AnalyzeRun.RunAsync(parsed.GetValue(files) ?? [], Console.OpenStandardInput(), stream, Console.Error, cancellation);
        });
        return command;
    }
}
