using System.CommandLine;
using NewsMonitor.Cli.Common;
using NewsMonitor.Client;
using NewsMonitor.Contracts.Api;

namespace NewsMonitor.Cli.Replay;

/// <summary><c>newsmonitor replay PATH</c> and the control of a running replay.</summary>
internal static class ReplayCommand
{
    public static Command Create()
    {
        var path = new Argument<string>("PATH") { Description = "A folder of documents, or a .txt, .ndjson or .jsonl file." };
        var (server, timeline) = (ServerOption.Server(), ServerOption.Timeline("replay"));
        var speed = new Option<double?>("--speed") { Description = "Story seconds per second; without it the whole story takes about two minutes." };
        var paused = new Option<bool>("--paused") { Description = "Wait for resume or step." };
        var noWait = new Option<bool>("--no-wait") { Description = "Do not wait for the end." };
        var command = new Command("replay", "Streams documents into a timeline by publication time.\n\n  newsmonitor replay seeds --speed 86400\n  newsmonitor replay pause") { path, server, timeline, speed, paused, noWait };
        command.SetAction((parsed, cancellation) =>
        {
            var (address, name) = (parsed.GetValue(server)!, parsed.GetValue(timeline)!);
            var full = Path.GetFullPath(parsed.GetValue(path)!);
            return ServerOption.GuardedAsync("replay", address, async () =>
            {
                var client = ServerOption.Client(address);
                var status = await client.StartReplay(name, new ReplayRequest(full, parsed.GetValue(speed), parsed.GetValue(paused)), cancellation);
                if (parsed.GetValue(noWait) || parsed.GetValue(paused))
                {
                    ReplayProgress.Report(status);
                    return 0;
                }

                return await ReplayProgress.FollowAsync(client, name, cancellation);
            });
        });

        command.Subcommands.Add(Control("pause", "Stops the clock.", (c, t, x) => c.PauseReplay(t, x)));
        command.Subcommands.Add(Control("resume", "Lets the clock run on.", (c, t, x) => c.ResumeReplay(t, x)));
        command.Subcommands.Add(Control("step", "Pauses and moves on by one document.", (c, t, x) => c.StepReplay(t, x)));
        command.Subcommands.Add(Control("restart", "Begins the same corpus again.", (c, t, x) => c.RestartReplay(t, x)));
        command.Subcommands.Add(Control("stop", "Ends the replay; what was ingested stays.", (c, t, x) => c.StopReplay(t, x)));
        command.Subcommands.Add(Control("status", "Tells where the replay stands.", (c, t, x) => c.GetReplay(t, x)));
        command.Subcommands.Add(Speed());
        command.Subcommands.Add(Seek());
        return command;
    }

    private static Command Control(string verb, string description, Func<NewsMonitorClient, string, CancellationToken, Task<ReplayDto>> act)
    {
        var (server, timeline) = (ServerOption.Server(), ServerOption.Timeline("replay"));
        var command = new Command(verb, description) { server, timeline };
        command.SetAction((parsed, cancellation) => ServerOption.GuardedAsync("replay " + verb, parsed.GetValue(server)!, async () =>
        {
            ReplayProgress.Report(await act(ServerOption.Client(parsed.GetValue(server)!), parsed.GetValue(timeline)!, cancellation));
            return 0;
        }));
        return command;
    }

    private static Command Seek()
    {
        var moment = MomentOption.Argument("TIME", "Where to: not before the timeline's clock. Behind the last document the replay ends.");
        var (server, timeline) = (ServerOption.Server(), ServerOption.Timeline("replay"));
        var command = new Command("seek", "Moves on to a moment at once: what is due by then is taken in.") { moment, server, timeline };
        command.SetAction((parsed, cancellation) => ServerOption.GuardedAsync("replay seek", parsed.GetValue(server)!, async () =>
        {
            ReplayProgress.Report(await ServerOption.Client(parsed.GetValue(server)!).SeekReplay(parsed.GetValue(timeline)!, parsed.GetValue(moment)!.Value, cancellation));
            return 0;
        }));
        return command;
    }

    private static Command Speed()
    {
        var speed = new Argument<double>("SPEED") { Description = "Story seconds per second; more than 0." };
        var (server, timeline) = (ServerOption.Server(), ServerOption.Timeline("replay"));
        var command = new Command("speed", "Changes the speed.") { speed, server, timeline };
        command.SetAction((parsed, cancellation) => ServerOption.GuardedAsync("replay speed", parsed.GetValue(server)!, async () =>
        {
            ReplayProgress.Report(await ServerOption.Client(parsed.GetValue(server)!).SetReplaySpeed(parsed.GetValue(timeline)!, parsed.GetValue(speed), cancellation));
            return 0;
        }));
        return command;
    }
}
