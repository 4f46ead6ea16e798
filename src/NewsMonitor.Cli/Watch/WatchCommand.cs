using System.CommandLine;
using NewsMonitor.Cli.Common;
using NewsMonitor.Client;
using Spectre.Console;

namespace NewsMonitor.Cli.Watch;

/// <summary><c>newsmonitor watch [ENTITY…]</c>: live updates in the terminal.</summary>
internal static class WatchCommand
{
    public static Command Create()
    {
        var entities = new Argument<string[]>("ENTITY") { Arity = ArgumentArity.ZeroOrMore, Description = "country/UKR, organisation/NATO, leader/vladimir-putin …; every entity where none is given." };
        var (server, timeline) = (ServerOption.Server(), ServerOption.Timeline("seeds"));
        var plain = new Option<bool>("--plain") { Description = "One line per change instead of a table; the default where output is no terminal." };
        var command = new Command("watch", "Shows changes of tension as they come.\n\n  newsmonitor watch country/UKR leader/vladimir-putin") { entities, server, timeline, plain };
        command.SetAction((parsed, cancellation) =>
        {
            var address = parsed.GetValue(server)!;
            var watched = parsed.GetValue(entities) ?? [];
            var watch = new TensionWatch(new TensionWatchOptions { Server = address, Timeline = parsed.GetValue(timeline)!, Entities = watched.Length > 0 ? watched : null, Key = ServerOption.Key });
            return ServerOption.GuardedAsync("watch", address, async () =>
            {
                try
                {
                    if (parsed.GetValue(plain) || Console.IsOutputRedirected || !AnsiConsole.Profile.Capabilities.Interactive) await WatchLines.RunAsync(watch, Console.Out, Console.Error, cancellation);
                    else await WatchTable.RunAsync(watch, cancellation);
                    return 0;
                }
                catch (WatchRejectedException problem)
                {
                    await Console.Error.WriteLineAsync("newsmonitor watch: " + problem.Message);
                    return ServerOption.BadInput;
                }
            });
        });
        return command;
    }
}
