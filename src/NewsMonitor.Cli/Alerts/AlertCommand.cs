using System.CommandLine;
using NewsMonitor.Cli.Common;

namespace NewsMonitor.Cli.Alerts;

/// <summary><c>newsmonitor alert add|try|list|test|remove|raised|deliveries</c>: rules that tell when a score, a pair or a broken word crosses a line.</summary>
internal static class AlertCommand
{
    public static Command Create() => new("alert", "Makes alert rules, tries them on the past, and shows what they raised and how it was delivered.\n\n  newsmonitor alert try --on level --entity country/UKR --threshold 60")
    {
        Add(), Try(), List(), Test(), Remove(), Raised(), Deliveries(),
    };

    private static Command Add()
    {
        var (server, timeline) = (ServerOption.Server(), ServerOption.Timeline("live"));
        var rule = new RuleOptions();
        var command = new Command("add", "Makes a rule. It looks forward from now; the signing key of its webhook is printed once.\n\n  newsmonitor alert add --on rise --entity country/UKR --threshold 10 --window 24 --webhook https://desk.example/hook") { server, timeline };
        rule.AddTo(command, delivery: true);
        command.SetAction((parsed, cancellation) => ServerOption.GuardedAsync("alert add", parsed.GetValue(server)!, async () =>
        {
            var made = await ServerOption.Client(parsed.GetValue(server)!).MakeAlertRule(parsed.GetValue(timeline)!, rule.Read(parsed), cancellation);
            AlertText.Write([made], Console.Out);
            if (made.Secret is { } secret) Console.Out.WriteLine($"signing key, shown this once: {secret}");
            return 0;
        }));
        return command;
    }

    private static Command Try()
    {
        var (server, timeline) = (ServerOption.Server(), ServerOption.Timeline("seeds"));
        var rule = new RuleOptions();
        var from = MomentOption.Create("--from", "The first moment; the first day with coverage without it.");
        var to = MomentOption.Create("--to", "The last moment; what the timeline's clock shows without it.");
        var command = new Command("try", "Tries a rule on the past without making it: how often it would have fired, and when.") { server, timeline, from, to };
        rule.AddTo(command, delivery: false);
        command.SetAction((parsed, cancellation) => ServerOption.GuardedAsync("alert try", parsed.GetValue(server)!, async () =>
        {
            var trial = await ServerOption.Client(parsed.GetValue(server)!).TryAlertRule(parsed.GetValue(timeline)!, rule.Read(parsed), parsed.GetValue(from), parsed.GetValue(to), cancellation);
            AlertText.Write(trial, Console.Out);
            return 0;
        }));
        return command;
    }

    private static Command List()
    {
        var (server, timeline) = (ServerOption.Server(), ServerOption.Timeline("live"));
        var command = new Command("list", "Lists rules and where each stands.") { server, timeline };
        command.SetAction((parsed, cancellation) => ServerOption.GuardedAsync("alert list", parsed.GetValue(server)!, async () =>
        {
            AlertText.Write(await ServerOption.Client(parsed.GetValue(server)!).GetAlertRules(parsed.GetValue(timeline)!, cancellation), Console.Out);
            return 0;
        }));
        return command;
    }

    private static Command Test()
    {
        var (server, timeline) = (ServerOption.Server(), ServerOption.Timeline("live"));
        var rule = new Argument<string>("RULE") { Description = "The rule's id, as 'alert list' shows it." };
        var command = new Command("test", "Sends a test message the way an alert of the rule goes.") { rule, server, timeline };
        command.SetAction((parsed, cancellation) => ServerOption.GuardedAsync("alert test", parsed.GetValue(server)!, async () =>
        {
            var sent = await ServerOption.Client(parsed.GetValue(server)!).TestAlertRule(parsed.GetValue(timeline)!, parsed.GetValue(rule)!, cancellation);
            Console.Out.WriteLine($"message {sent.Sequence} is on its way; 'newsmonitor alert deliveries' tells how it went");
            return 0;
        }));
        return command;
    }

    private static Command Remove()
    {
        var (server, timeline) = (ServerOption.Server(), ServerOption.Timeline("live"));
        var rule = new Argument<string>("RULE") { Description = "The rule's id." };
        var command = new Command("remove", "Removes a rule and what of it waits for delivery.") { rule, server, timeline };
        command.SetAction((parsed, cancellation) => ServerOption.GuardedAsync("alert remove", parsed.GetValue(server)!, async () =>
        {
            await ServerOption.Client(parsed.GetValue(server)!).RemoveAlertRule(parsed.GetValue(timeline)!, parsed.GetValue(rule)!, cancellation);
            return 0;
        }));
        return command;
    }

    private static Command Raised()
    {
        var (server, timeline) = (ServerOption.Server(), ServerOption.Timeline("live"));
        var limit = new Option<int?>("--limit") { Description = "At most so many, 1 to 500." };
        var command = new Command("raised", "Lists alerts that were raised, newest first.") { server, timeline, limit };
        command.SetAction((parsed, cancellation) => ServerOption.GuardedAsync("alert raised", parsed.GetValue(server)!, async () =>
        {
            AlertText.Write(await ServerOption.Client(parsed.GetValue(server)!).GetAlerts(parsed.GetValue(timeline)!, parsed.GetValue(limit), cancellation), Console.Out);
            return 0;
        }));
        return command;
    }

    private static Command Deliveries()
    {
        var (server, timeline) = (ServerOption.Server(), ServerOption.Timeline("live"));
        var rule = new Option<string?>("--rule") { Description = "Only those of this rule." };
        var limit = new Option<int?>("--limit") { Description = "At most so many, 1 to 500." };
        var command = new Command("deliveries", "Lists attempts to deliver alerts to webhooks, newest first.") { server, timeline, rule, limit };
        command.SetAction((parsed, cancellation) => ServerOption.GuardedAsync("alert deliveries", parsed.GetValue(server)!, async () =>
        {
            AlertText.Write(await ServerOption.Client(parsed.GetValue(server)!).GetAlertDeliveries(parsed.GetValue(timeline)!, parsed.GetValue(rule), parsed.GetValue(limit), cancellation), Console.Out);
            return 0;
        }));
        return command;
    }
}
