using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Grains.Feeds;
using NewsMonitor.Server.Feeds;
using NewsMonitor.Server.Hosting;
using NewsMonitor.Server.Outbound;

namespace NewsMonitor.Server.Tests.Outbound;

/// <summary>Whatever leads inward, nothing behind it is reached.</summary>
public sealed class GuardedConnectionsTests : IDisposable
{
    private readonly TcpListener _inside = new(IPAddress.Loopback, 0);

    public GuardedConnectionsTests() => _inside.Start();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private int Port => ((IPEndPoint)_inside.LocalEndpoint).Port;

    public void Dispose() => _inside.Dispose();

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.1")]
    [InlineData("2130706433")]
    [InlineData("0x7f000001")]
    [InlineData("0177.0.0.1")]
    [InlineData("[::1]")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("[::ffff:7f00:1]")]
    [InlineData("0.0.0.0")]
    [InlineData("localhost")]
    [InlineData("LOCALHOST.")]
    [InlineData("169.254.169.254")]
    [InlineData("10.0.0.1")]
    [InlineData("[fe80::1]")]
    [InlineData("[fd00::1]")]
    public async Task A_name_or_address_that_leads_inward_is_not_connected_to(string host)
    {
        using var client = new HttpClient(Guard().Handler()) { Timeout = TimeSpan.FromSeconds(20) };
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => client.GetAsync(new Uri($"http://{host}:{Port}/"), Cancellation));
        Assert.False(_inside.Pending());
    }

    [Theory]
    [InlineData("http://127.0.0.1")]
    [InlineData("http://[::ffff:127.0.0.1]")]
    [InlineData("http://localhost")]
    public async Task A_public_site_that_redirects_inward_leads_nowhere(string inward)
    {
        var clients = new OneClient(new PublicSite(new Uri($"{inward}:{Port}/"), Guard().Handler()));
        var answer = await new HttpFeedSource(clients, new FakeTimeProvider()).FetchAsync(new FeedQuestion("http://public.example/feed", "public.example", null, null), Cancellation);
        Assert.Equal(FeedOutcome.Failed, answer.Outcome);
        Assert.Contains("no public address", answer.Problem, StringComparison.Ordinal);
        Assert.False(_inside.Pending());
    }

    private static GuardedConnections Guard() => new(Options.Create(new ServerOptions()));

    private sealed class OneClient(HttpMessageHandler handler) : IHttpClientFactory
    {
        public HttpClient CreateClient(string name) => new(handler, disposeHandler: false);
    }

    // Answers for one name as the internet would, and lets every other request go its way.
    private sealed class PublicSite(Uri inward, HttpMessageHandler others) : DelegatingHandler(others)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            request.RequestUri!.Host == "public.example"
                ? Task.FromResult(new HttpResponseMessage(HttpStatusCode.Found) { Headers = { Location = inward } })
                : base.SendAsync(request, cancellationToken);
    }
}
