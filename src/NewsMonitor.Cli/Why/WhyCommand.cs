using System.CommandLine;
using System.Text.Json;
using NewsMonitor.Cli.Common;

namespace NewsMonitor.Cli.Why;

/// <summary><c>newsmonitor why ENTITY</c>: what moved a score, down to the sentence.</summary>
internal static class WhyCommand
{
    public static Command Create()
    {
        var entity = new Argument<string>("ENTITY") { Description = "country/UKR, organisation/NATO, leader/vladimir-putin …" };
        var (server, timeline) = (ServerOption.Server(), ServerOption.Timeline("seeds"));
        var from = MomentOption.Create("--from", "The first moment, ISO 8601; a week before the second one without it.");
        var to = MomentOption.Create("--to", "The second moment; what the timeline's clock shows without it.");
        var knownAt = new Option<string?>("--known-at") { Description = "Whose knowledge counts: 'then' (what was believed at each moment, the default), 'now', or a time." };
        var limit = new Option<int?>("--limit") { Description = "How many stories to list, 1 to 200; the rest is added up." };
        var json = new Option<bool>("--json") { Description = "The whole answer as JSON." };
        var command = new Command("why", "Tells why a score moved: contributions that add up to the change, each with its sentence.\n\n  newsmonitor why country/UKR --from 2022-02-15 --to 2022-02-25")
        { entity, server, timeline, from, to, knownAt, limit, json };
        command.SetAction((parsed, cancellation) => ServerOption.GuardedAsync("why", parsed.GetValue(server)!, async () =>
        {
            var id = parsed.GetValue(entity)!;
            if (!EntityArgument.IsId(id)) return await EntityArgument.RefuseAsync("why", id);
            var why = await ServerOption.Client(parsed.GetValue(server)!).GetWhy(
                parsed.GetValue(timeline)!, id, parsed.GetValue(from), parsed.GetValue(to), parsed.GetValue(knownAt), parsed.GetValue(limit), cancellation);
            if (parsed.GetValue(json)) Console.Out.WriteLine(JsonSerializer.Serialize(why, JsonSerializerOptions.Web));
            else WhyText.Write(why, Console.Out);
            return 0;
        }));
        return command;
    }
}
