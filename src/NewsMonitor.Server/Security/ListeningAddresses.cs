using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace NewsMonitor.Server.Security;

/// <summary>Where the server listens: by its settings until it does, and by what it does from then on.</summary>
internal sealed class ListeningAddresses(IConfiguration configuration, IServer server)
{
    /// <summary>The addresses: <c>http://localhost:5080</c>, <c>http://*:8080</c>.</summary>
    public IReadOnlyList<string> All => server.Features.Get<IServerAddressesFeature>()?.Addresses is { Count: > 0 } bound ? [.. bound] : [.. FromSettings(configuration)];

    /// <summary>Whether nobody but this machine can reach the server.</summary>
    public bool LoopbackOnly => All.All(IsLoopback);

    /// <summary>Whether an address can be reached from this machine alone.</summary>
    internal static bool IsLoopback(string address)
    {
        BindingAddress binding;
        try
        {
            binding = BindingAddress.Parse(address);
        }
        catch (FormatException)
        {
            return false;
        }

        return binding.IsUnixPipe || binding.IsNamedPipe || IsLoopbackHost(binding.Host);
    }

    /// <summary>Whether a host's name or address means this machine.</summary>
    internal static bool IsLoopbackHost(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));

    // In the order in which Kestrel lets one kind of setting overrule another.
    private static IEnumerable<string> FromSettings(IConfiguration configuration)
    {
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(e => e["Url"]).OfType<string>().ToArray();
        if (endpoints.Length > 0) return endpoints;
        if (configuration["urls"] is { Length: > 0 } urls) return Split(urls);
        return Split(configuration["http_ports"]).Select(port => $"http://*:{port}").Concat(Split(configuration["https_ports"]).Select(port => $"https://*:{port}"));
    }

    private static string[] Split(string? list) => list?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
