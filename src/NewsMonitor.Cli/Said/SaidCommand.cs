using System.CommandLine;
using System.Text.Json;
using NewsMonitor.Cli.Common;

namespace NewsMonitor.Cli.Said;

/// <summary><c>newsmonitor said ENTITY</c>: denials and promises that later deeds belied.</summary>
internal static class SaidCommand
{
    public static Command Create()
    {
        var entity = new Argument<string>("ENTITY") { Description = "country/RUS, leader/vladimir-putin …" };
        var (server, timeline) = (ServerOption.Server(), ServerOption.Timeline("seeds"));
        var asOf = MomentOption.Create("--as-of", "Event time, ISO 8601; what the timeline's clock shows without it.");
        var knownAt = new Option<string?>("--known-at") { Description = "Whose knowledge counts: 'now' (the default), 'then', or a time." };
        var days = new Option<int?>("--days") { Description = "How long words bind; 60 without it." };
        var limit = new Option<int?>("--limit") { Description = "How many to list, 1 to 200." };
        var json = new Option<bool>("--json") { Description = "The whole answer as JSON." };
        var command = new Command("said", "Lists denials and promises that the same side's later deeds toward the same counterpart belied, with the lag.\n\n  newsmonitor said country/RUS")
        { entity, server, timeline, asOf, knownAt, days, limit, json };
        command.SetAction((parsed, cancellation) => ServerOption.GuardedAsync("said", parsed.GetValue(server)!, async () =>
        {
            var id = parsed.GetValue(entity)!;
            if (!EntityArgument.IsId(id)) return await EntityArgument.RefuseAsync("said", id);
            var pairs = await ServerOption.Client(parsed.GetValue(server)!).GetSaidVersusDid(
                parsed.GetValue(timeline)!, id, parsed.GetValue(asOf), parsed.GetValue(knownAt), parsed.GetValue(days), parsed.GetValue(limit), cancellation);
            if (parsed.GetValue(json)) Console.Out.WriteLine(JsonSerializer.Serialize(pairs, JsonSerializerOptions.Web));
            else SaidText.Write(pairs, Console.Out);
            return 0;
        }));
        return command;
    }
}
