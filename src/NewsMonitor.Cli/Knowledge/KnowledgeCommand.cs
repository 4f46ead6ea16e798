using System.CommandLine;
using System.Globalization;

namespace NewsMonitor.Cli.Knowledge;

/// <summary><c>newsmonitor knowledge check</c> and <c>knowledge find WORDS</c>: the countries, organisations, offices and people that readings rest on.</summary>
internal static class KnowledgeCommand
{
    public static Command Create() => new("knowledge", "Checks the knowledge files, or asks them what words mean. Needs no server.") { Check(), Find() };

    private static Option<string?> Files() => new("--files") { Description = "A folder whose files stand in the place of the program's own (countries.tsv, people/europe.tsv …)." };

    private static Command Check()
    {
        var files = Files();
        var command = new Command("check", "Prints what is wrong with the knowledge files as file:line: field: message, or how much they hold. Exits 1 where anything is wrong.") { files };
        command.SetAction(parsed => KnowledgeRun.Check(parsed.GetValue(files), Console.Out, Console.Error));
        return command;
    }

    private static Command Find()
    {
        var words = new Argument<string>("WORDS") { Description = "A name or a title: \"the NATO chief\"." };
        var day = new Option<DateOnly?>("--on")
        {
            Description = "The day on which titles are resolved, as 2022-02-07; today where it is not given.",
            CustomParser = result =>
            {
                if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var value)) return value;
                result.AddError($"--on: '{result.Tokens[0].Value}' is no day like 2022-02-07.");
                return null;
            },
        };
        var json = new Option<bool>("--json") { Description = "Prints JSON." };
        var variants = new Option<bool>("--variants") { Description = "Lists the romanisations that the rules make of the names." };
        var files = Files();
        var command = new Command("find", "Prints whom or what words mean on a day, by which name or office, and whom else they can mean. Exits 1 where nothing is found.\n\n  newsmonitor knowledge find \"the NATO chief\" --on 2022-02-07") { words, day, json, variants, files };
        command.SetAction(parsed => KnowledgeRun.Find(
            parsed.GetValue(words)!, parsed.GetValue(day) ?? DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime), parsed.GetValue(json), parsed.GetValue(variants), parsed.GetValue(files), Console.Out, Console.Error));
        return command;
    }
}
