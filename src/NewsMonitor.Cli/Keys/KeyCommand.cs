using System.CommandLine;
using System.Globalization;
using NewsMonitor.Access;
using NewsMonitor.Cli.Common;

namespace NewsMonitor.Cli.Keys;

/// <summary><c>newsmonitor key create|list|revoke</c>: who may reach a server. Works on the server's file of keys, also while it runs.</summary>
internal static class KeyCommand
{
    public static Command Create() => new(
        "key",
        "Makes, lists and revokes the keys of a server, in its file of keys; a server that runs takes a change up within a second.\n\n  newsmonitor key create wire-desk --scope ingest\n  newsmonitor key list")
    {
        CreateKey(), List(), Revoke(),
    };

    private static Command CreateKey()
    {
        var name = new Argument<string>("NAME") { Description = "What it is for, in your words: wire-desk." };
        var scopes = new Option<Scope[]>("--scope")
        {
            Description = "read: look at everything. ingest: post, correct and retract articles. admin: all of that, forks, replays, feeds and alert rules. May be given more than once; read without it.",
            DefaultValueFactory = _ => [Scope.Read],
            AllowMultipleArgumentsPerToken = true,
        };
        var days = new Option<double?>("--days") { Description = "How long it is good for; for ever without it." };
        var file = FileOption();
        days.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double?>() is { } value && !(value > 0 && value <= 36_500)) result.AddError("--days: must be more than 0 and at most 36500.");
        });
        var command = new Command("create", "Makes a key and prints it, this once: only a hash of it is kept.") { name, scopes, days, file };
        command.SetAction(parsed => Guarded("key create", () =>
            KeyRun.Create(new KeyFile(parsed.GetValue(file)!), parsed.GetValue(name)!, parsed.GetValue(scopes)!, parsed.GetValue(days) is { } d ? TimeSpan.FromDays(d) : null, TimeProvider.System, Console.Out, Console.Error)));
        return command;
    }

    private static Command List()
    {
        var file = FileOption();
        var command = new Command("list", "Lists keys; the newest last.") { file };
        command.SetAction(parsed => Guarded("key list", () => KeyRun.List(new KeyFile(parsed.GetValue(file)!), TimeProvider.System, Console.Out)));
        return command;
    }

    private static Command Revoke()
    {
        var id = new Argument<string>("ID") { Description = "The key's id, as 'key list' shows it." };
        var file = FileOption();
        var command = new Command("revoke", "Makes a key worth nothing from now on; what is connected with it is cut off.") { id, file };
        command.SetAction(parsed => Guarded("key revoke", () => KeyRun.Revoke(new KeyFile(parsed.GetValue(file)!), parsed.GetValue(id)!, TimeProvider.System, Console.Out, Console.Error)));
        return command;
    }

    private static Option<string> FileOption() => new("--file")
    {
        Description = "The server's file of keys: its setting NewsMonitor:Security:KeysFile.",
        DefaultValueFactory = _ => Path.Combine("data", "keys.json"),
    };

    private static int Guarded(string command, Func<int> run)
    {
        try
        {
            return run();
        }
        catch (KeyFileException problem)
        {
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"newsmonitor {command}: {problem.Message}"));
            return ServerOption.Failed;
        }
    }
}
