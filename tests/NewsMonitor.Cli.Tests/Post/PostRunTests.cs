using System.Net;
using System.Text;
using System.Text.Json;
using NewsMonitor.Cli.Post;
using NewsMonitor.Client;
using NewsMonitor.Contracts.Api;

namespace NewsMonitor.Cli.Tests.Post;

public sealed class PostRunTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsmonitor-post-");
    private readonly LineServer _server = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Lines_go_in_batches_as_they_are_and_rejections_are_named_by_their_line()
    {
        var code = await RunAsync(["-"], Lines(1, 1_200, broken: 700));
        Assert.Equal(2, code);
        Assert.Equal([500, 500, 200], _server.Batches);
        Assert.Contains("standard input:700: no valid JSON", _errors.ToString(), StringComparison.Ordinal);
        Assert.Contains("1199 accepted, 0 known already, 1 rejected", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_goes_as_one_line_and_what_cannot_be_opened_is_named()
    {
        var file = Path.Combine(_folder.FullName, "dispatch.txt");
        await File.WriteAllTextAsync(file, "Talks\n\ndate 2022-02-07 18:00\n\nRussia held talks with Ukraine.", TestContext.Current.CancellationToken);
        var code = await RunAsync([file, file + ".missing", _folder.FullName], "");
        Assert.Equal(2, code);
        Assert.Equal("dispatch.txt", JsonDocument.Parse(Assert.Single(_server.Lines)).RootElement.GetProperty("id").GetString());
        Assert.Contains("there is no such file", _errors.ToString(), StringComparison.Ordinal);
        Assert.Contains("it is a folder", _errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_that_fails_midway_is_sent_again_from_there()
    {
        _server.FailAt = 800;
        Assert.Equal(0, await RunAsync(["-"], Lines(1, 1_000)));
        Assert.Equal(1_000, _server.Lines.Distinct().Count());
        Assert.Contains("1000 accepted", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("Tries again in", _errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_was_cut_off_goes_on_where_it_was()
    {
        var bookmark = Path.Combine(_folder.FullName, "position");
        _server.BreakFrom = 1_500;
        await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(["-"], Lines(1, 3_000), bookmark));
        _server.BreakFrom = int.MaxValue;
        Assert.Equal(0, await RunAsync(["-"], Lines(1, 3_000), bookmark));
        Assert.Contains("goes on behind the first 1,500 lines", _errors.ToString(), StringComparison.Ordinal);
        Assert.Equal(3_000, _server.Lines.Count);
        Assert.False(File.Exists(bookmark));
    }

    private static string Lines(int from, int to, int broken = 0) =>
        string.Join('\n', Enumerable.Range(from, to - from + 1).Select(i => i == broken ? "broken" : $$"""{"id":"{{i}}","text":"t"}"""));

    private Task<int> RunAsync(string[] files, string input, string? bookmark = null) =>
        new PostRun(new NewsMonitorClient(new HttpClient(_server) { BaseAddress = new Uri("http://server.example") }), "live", _output, _errors, TimeProvider.System)
            .RunAsync(files, new MemoryStream(Encoding.UTF8.GetBytes(input)), bookmark, TestContext.Current.CancellationToken);

    private sealed class LineServer : HttpMessageHandler
    {
        private readonly Lock _gate = new();

        public List<int> Batches { get; } = [];

        public List<string> Lines { get; } = [];

        public int FailAt { get; set; }

        public int BreakFrom { get; set; } = int.MaxValue;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var lines = (await request.Content!.ReadAsStringAsync(cancellationToken)).Split('\n');
            lock (_gate)
            {
                if (Lines.Count >= BreakFrom) throw new InvalidOperationException("the program is killed");
                Batches.Add(lines.Length);
                var answer = new StringBuilder();
                for (var i = 0; i < lines.Length; i++)
                {
                    if (FailAt > 0 && Lines.Count == FailAt)
                    {
                        FailAt = 0;
                        answer.AppendLine(Result(i + 1, "failed", "The disk is full."));
                        break;
                    }

                    var bad = lines[i][0] != '{';
                    if (!bad) Lines.Add(lines[i]);
                    answer.AppendLine(Result(i + 1, bad ? "rejected" : "accepted", bad ? "no valid JSON" : null));
                }

                return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(answer.ToString()) };
            }
        }

        private static string Result(int line, string status, string? error) =>
            JsonSerializer.Serialize(new IngestResultDto(line, null, status, null, null, null, null, error), JsonSerializerOptions.Web);
    }
}
