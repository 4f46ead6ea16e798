using System.CommandLine;
using NewsMonitor.Cli.Common;
using NewsMonitor.Contracts.Api;

namespace NewsMonitor.Cli.Fork;

/// <summary><c>newsmonitor fork NAME</c>: another timeline of the same articles, under other conditions; and throwing it away.</summary>
internal static class ForkCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("NAME") { Description = "The fork's name: 1 to 64 of a-z, 0-9, '-' and '_'." };
        var server = ServerOption.Server();
        var from = new Option<string>("--from") { Description = "The timeline that it comes from.", DefaultValueFactory = _ => "seeds" };
        var outlets = Many("--without-outlet", "An outlet that was never heard; may be given more than once.");
        var families = Many("--without-family", "A publisher family that was never heard; may be given more than once.");
        var articles = Many("--without-article", "An article that never came, by id; may be given more than once.");
        var state = new Option<bool>("--without-state-media") { Description = "Outlets that a state controls were never heard." };
        var only = new Option<string?>("--only") { Description = "'words' or 'deeds' alone." };
        only.AcceptOnlyFromAmong("words", "deeds");
        var set = ConstantOption.Create();
        var knowledge = new Option<string?>("--knowledge") { Description = "A folder on the server with changed knowledge files; the articles are read anew." };
        var delete = new Option<bool>("--delete") { Description = "Throws the fork away." };
        var command = new Command("fork", "Makes another timeline of the same articles under other conditions, or throws it away.\n\n  newsmonitor fork no-tass --from seeds --without-outlet tass\n  newsmonitor compare seeds no-tass")
        { name, server, from, outlets, families, articles, state, only, set, knowledge, delete };
        command.SetAction((parsed, cancellation) => ServerOption.GuardedAsync("fork", parsed.GetValue(server)!, async () =>
        {
            var client = ServerOption.Client(parsed.GetValue(server)!);
            if (parsed.GetValue(delete))
            {
                await client.RemoveFork(parsed.GetValue(name)!, cancellation);
                Console.Out.WriteLine($"{parsed.GetValue(name)}: thrown away");
                return 0;
            }

            var without = new ForkWithout(parsed.GetValue(outlets), parsed.GetValue(families), parsed.GetValue(articles), parsed.GetValue(state));
            var fork = await client.Fork(
                new ForkRequest(parsed.GetValue(name), parsed.GetValue(from), without, parsed.GetValue(only), ConstantOption.Values(parsed.GetValue(set) ?? []), parsed.GetValue(knowledge)), cancellation);
            Console.Out.WriteLine($"{fork.Name}: {fork.Articles} articles of {fork.Fork!.From} as of {fork.Fork.At:yyyy-MM-dd HH:mm}{(fork.Fork.Conditions is "" ? "" : ", " + fork.Fork.Conditions)}");
            Console.Out.WriteLine($"digest {fork.Digest}");
            return 0;
        }));
        return command;
    }

    private static Option<string[]> Many(string name, string description) => new(name) { Description = description, DefaultValueFactory = _ => [] };
}
