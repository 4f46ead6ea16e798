using System.Net;
using System.Net.Http.Json;
using System.Text;
using NewsMonitor.Cli.Post;
using NewsMonitor.Client;
using NewsMonitor.Contracts.Api;

namespace NewsMonitor.Cli.Tests.Post;

public class PostRunTests
{
    [Fact]
    public async Task Articles_go_in_batches_and_rejections_are_named_by_their_line()
    {
        var server = new CountingServer();
        var lines = string.Join('\n', Enumerable.Range(1, 450).Select(i => i == 7 ? "broken" : $$"""{"id":"{{i}}","text":"t"}"""));
        await using var output = new StringWriter();
        await using var errors = new StringWriter();
        var client = new NewsMonitorClient(new HttpClient(server) { BaseAddress = new Uri("http://server.example") });
        var code = await PostRun.RunAsync(client, "live", ["-"], new MemoryStream(Encoding.UTF8.GetBytes(lines)), output, errors, TestContext.Current.CancellationToken);

        Assert.Equal(2, code);
        Assert.Equal([199, 200, 50], server.Batches);
        Assert.Contains("standard input:7: no valid JSON", errors.ToString(), StringComparison.Ordinal);
        Assert.Contains("449 accepted, 0 known already, 1 rejected", output.ToString(), StringComparison.Ordinal);
    }

    private sealed class CountingServer : HttpMessageHandler
    {
        public List<int> Batches { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var posts = (await request.Content!.ReadFromJsonAsync<ArticlePost[]>(cancellationToken))!;
            Batches.Add(posts.Length);
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = JsonContent.Create(new IngestSummaryDto(posts.Length, 0, 0, [])) };
        }
    }
}
