using System.CommandLine;
using System.Net.Http.Headers;
using NewsMonitor.Client;

namespace NewsMonitor.Cli.Common;

/// <summary>Options that every command has which talks to a server.</summary>
internal static class ServerOption
{
    /// <summary>Something was wrong with the command line or the input.</summary>
    public const int BadInput = 2;

    /// <summary>The server could not be reached or refused.</summary>
    public const int Failed = 1;

    /// <summary>Holds the key for servers that ask for one; a command line would show it to everybody on the machine.</summary>
    public const string KeyVariable = "NEWSMONITOR_KEY";

    public static Option<Uri> Server() => new("--server")
    {
        Description = $"The monitor's address. Where it asks for a key, the environment's {KeyVariable} is sent.",
        DefaultValueFactory = _ => new Uri("http://localhost:5080"),
        CustomParser = result =>
        {
            if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https") return address;
            result.AddError($"--server: '{result.Tokens[0].Value}' is no http or https address.");
            return null;
        },
    };

    public static Option<string> Timeline(string name) => new("--timeline", "-t") { Description = "The timeline.", DefaultValueFactory = _ => name };

    /// <summary>The key of the environment; null where there is none.</summary>
    public static string? Key => Environment.GetEnvironmentVariable(KeyVariable) is { Length: > 0 } key ? key.Trim() : null;

    public static NewsMonitorClient Client(Uri server)
    {
        var http = new HttpClient { BaseAddress = server, Timeout = TimeSpan.FromMinutes(5) };
        if (Key is { } key) http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return new NewsMonitorClient(http);
    }

    /// <summary>Runs a command; what the server answers in error is told in a line, never as a stack trace.</summary>
    public static async Task<int> GuardedAsync(string command, Uri server, Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (OperationCanceledException)
        {
            return 0;
        }
        catch (NewsMonitorApiException problem)
        {
            var fields = string.Concat(problem.Errors.SelectMany(e => e.Value.Select(v => $" {v}")));
            var hint = problem.Status == 401 ? $" Put it into the environment as {KeyVariable}." : "";
            await Console.Error.WriteLineAsync($"newsmonitor {command}: {problem.Title}: {problem.Detail ?? fields.Trim()}{hint}");
            return problem.Status is >= 400 and < 500 ? BadInput : Failed;
        }
        catch (HttpRequestException problem)
        {
            await Console.Error.WriteLineAsync($"newsmonitor {command}: {server} does not answer: {problem.Message} Is the server running?");
            return Failed;
        }
    }
}
