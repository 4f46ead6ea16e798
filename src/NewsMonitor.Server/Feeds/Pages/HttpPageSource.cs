using System.Collections.Concurrent;
using System.Net;
using NewsMonitor.Feeds.Pages;
using NewsMonitor.Feeds.Reading;
using NewsMonitor.Grains.Feeds;
using NewsMonitor.Server.Outbound;

namespace NewsMonitor.Server.Feeds.Pages;

/// <summary>
/// Fetches pages politely: as the site's robots.txt asks, one request per host at a time with a pause between them, under a name that says
/// who asks, within limits of size and time. Guarded like every other request outward.
/// </summary>
internal sealed partial class HttpPageSource(IHttpClientFactory clients, TimeProvider time, ILogger<HttpPageSource> log) : IPageSource
{
    /// <summary>The HTTP client's name.</summary>
    public const string Client = "pages";

    /// <summary>By which name robots.txt calls us.</summary>
    public const string Agent = "NewsMonitor";

    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(15);

    private const int MostRedirects = 5;
    private const int MostBytes = 3_000_000;
    private const int MostHosts = 2_000;

    private static readonly TimeSpan RobotsAge = TimeSpan.FromHours(12);
    private static readonly TimeSpan LeastPause = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, Host> _hosts = new(StringComparer.OrdinalIgnoreCase);

    public async Task<string?> ReadAsync(string url, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")) return null;
        try
        {
            for (var hops = 0; hops <= MostRedirects; hops++)
            {
                var (html, next) = await FetchAsync(address, cancellation);
                if (next is null) return html is null ? null : PageText.Of(html, address);
                address = next;
            }
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException || (problem is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            NotRead(url, problem.Message);
        }

        return null;
    }

    private async Task<(string? Html, Uri? Next)> FetchAsync(Uri address, CancellationToken cancellation)
    {
        if (_hosts.Count > MostHosts) _hosts.Clear();
        var host = _hosts.GetOrAdd(address.Authority, _ => new Host());
        await host.Turn.WaitAsync(cancellation);
        try
        {
            if (host.Robots is null || time.GetElapsedTime(host.RobotsAt) > RobotsAge) (host.Robots, host.RobotsAt) = (await RobotsAsync(address, cancellation), time.GetTimestamp());
            if (!host.Robots.Allows(address.PathAndQuery)) return (null, null);
            var pause = (host.Robots.Delay is { } asked && asked > LeastPause ? asked : LeastPause) - time.GetElapsedTime(host.LastAt);
            if (host.LastAt != 0 && pause > TimeSpan.Zero) await Task.Delay(pause, time, cancellation);
            host.LastAt = time.GetTimestamp();
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limit.CancelAfter(Timeout);
            using var client = clients.CreateClient(Client);
            using var response = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            if (response.Headers.Location is { } location && (int)response.StatusCode is >= 300 and < 400) return (null, new Uri(address, location) is { Scheme: "http" or "https" } next ? next : null);
            var isHtml = response.Content.Headers.ContentType?.MediaType is "text/html" or "application/xhtml+xml";
            return response.IsSuccessStatusCode && isHtml ? (await TextAsync(response, MostBytes, limit.Token), null) : (null, null);
        }
        finally
        {
            host.Turn.Release();
        }
    }

    // RFC 9309: a file that is not there asks for nothing; one that cannot be had now forbids everything for now.
    private async Task<RobotsFile> RobotsAsync(Uri address, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Timeout);
        try
        {
            using var client = clients.CreateClient(Client);
            var at = new Uri(address, "/robots.txt");
            for (var hops = 0; hops <= MostRedirects; hops++)
            {
                using var response = await client.GetAsync(at, HttpCompletionOption.ResponseHeadersRead, limit.Token);
                if (response.Headers.Location is { } location && (int)response.StatusCode is >= 300 and < 400)
                {
                    at = new Uri(at, location);
                    continue;
                }

                if (response.IsSuccessStatusCode) return RobotsFile.Parse(await TextAsync(response, 500_000, limit.Token) ?? "", Agent);
                return response.StatusCode >= HttpStatusCode.InternalServerError || response.StatusCode == HttpStatusCode.TooManyRequests ? RobotsFile.Closed : RobotsFile.Open;
            }

            return RobotsFile.Open;
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException || (problem is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return RobotsFile.Closed;
        }
    }

    private static async Task<string?> TextAsync(HttpResponseMessage response, int most, CancellationToken cancellation) =>
        await BoundedBody.ReadAsync(response.Content, most, cancellation) is { } bytes ? FeedEncoding.Decode(bytes, response.Content.Headers.ContentType?.CharSet) : null;

    [LoggerMessage(Level = LogLevel.Debug, Message = "The page {Url} could not be had: {Reason}")]
    private partial void NotRead(string url, string reason);

    private sealed class Host
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public RobotsFile? Robots { get; set; }

        public long RobotsAt { get; set; }

        public long LastAt { get; set; }
    }
}
