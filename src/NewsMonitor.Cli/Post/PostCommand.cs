using System.CommandLine;
using NewsMonitor.Cli.Common;

namespace NewsMonitor.Cli.Post;

/// <summary><c>newsmonitor post FILE…</c>: sends articles to a timeline.</summary>
internal static class PostCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Arity = ArgumentArity.OneOrMore, Description = "A .txt file, a file of JSON lines, or '-' for JSON lines from standard input." };
        var (server, timeline) = (ServerOption.Server(), ServerOption.Timeline("live"));
        var resume = new Option<string?>("--resume") { Description = "A file in which it remembers how far it came; run again with the same files, it goes on from there." };
        var command = new Command("post", "Sends articles to a timeline. What is accepted is durable when it is counted; an article sent twice counts once.\n\n  newsmonitor post dispatch.txt wire.ndjson\n  newsmonitor post archive.ndjson --resume archive.position") { files, server, timeline, resume };
        command.SetAction((parsed, cancellation) => ServerOption.GuardedAsync("post", parsed.GetValue(server)!, () =>
            new PostRun(ServerOption.Client(parsed.GetValue(server)!), parsed.GetValue(timeline)!, Console.Out, Console.Error, TimeProvider.System)
                .RunAsync(parsed.GetValue(files)!, Console.OpenStandardInput(), parsed.GetValue(resume), cancellation)));
        return command;
    }
}
