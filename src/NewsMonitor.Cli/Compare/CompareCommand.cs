using System.CommandLine;
using System.Text.Json;
using NewsMonitor.Cli.Common;

namespace NewsMonitor.Cli.Compare;

/// <summary><c>newsmonitor compare ONE OTHER</c>: where two timelines differ.</summary>
internal static class CompareCommand
{
    public static Command Create()
    {
        var one = new Argument<string>("ONE") { Description = "A timeline." };
        var other = new Argument<string>("OTHER") { Description = "Another one, such as a fork of it." };
        var server = ServerOption.Server();
        var entities = new Option<string[]>("--entities", "-e") { AllowMultipleArgumentsPerToken = true, Description = "Only these; those that differ most without it.", DefaultValueFactory = _ => [] };
        var from = MomentOption.Create("--from", "Where the curves begin; the first day with coverage without it.");
        var to = MomentOption.Create("--to", "The moment of comparison; the earlier clock without it.");
        var json = new Option<bool>("--json") { Description = "The whole answer, curves included, as JSON." };
        var command = new Command("compare", "Compares two timelines, such as one and its fork: entity by entity, at one moment.\n\n  newsmonitor compare seeds no-tass -e country/UKR country/RUS")
        { one, other, server, entities, from, to, json };
        command.SetAction((parsed, cancellation) => ServerOption.GuardedAsync("compare", parsed.GetValue(server)!, async () =>
        {
            var named = parsed.GetValue(entities) ?? [];
            foreach (var id in named)
            {
                if (!EntityArgument.IsId(id)) return await EntityArgument.RefuseAsync("compare", id);
            }

            var comparison = await ServerOption.Client(parsed.GetValue(server)!).Compare(
                parsed.GetValue(one)!, parsed.GetValue(other)!, named.Length == 0 ? null : named, parsed.GetValue(from), parsed.GetValue(to), cancellation: cancellation);
            if (parsed.GetValue(json)) Console.Out.WriteLine(JsonSerializer.Serialize(comparison, JsonSerializerOptions.Web));
            else CompareText.Write(comparison, Console.Out);
            return 0;
        }));
        return command;
    }
}
