using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using NewsMonitor.SystemTests.Processes;

namespace NewsMonitor.SystemTests.Api;

/// <summary>Many articles at once: by one request, by the command line, by a folder.</summary>
public sealed class BulkTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsmonitor-bulk-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Each_line_is_answered_while_the_request_still_comes()
    {
        await using var server = await ServerProcess.StartAsync("NewsMonitor:ReplaySeeds=false");
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", server.Port, Cancellation);
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream);
        await SendAsync(stream, "POST /api/timelines/live/articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\nAccept: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n");
        await SendChunkAsync(stream, string.Concat(Enumerable.Range(1, 255).Select(Article)) + "broken\n");
        Assert.StartsWith("HTTP/1.1 200", await reader.ReadLineAsync(Cancellation), StringComparison.Ordinal);
        await AfterAsync(reader, "\"line\":256,");
        await SendChunkAsync(stream, Article(1) + Article(300));
        await SendAsync(stream, "0\r\n\r\n");
        var known = await AfterAsync(reader, "\"line\":257,");
        Assert.Contains("\"duplicate\"", known, StringComparison.Ordinal);
        Assert.Contains("\"accepted\"", await AfterAsync(reader, "\"line\":258,"), StringComparison.Ordinal);
        Assert.Equal(256, (await server.GetAsync("api/timelines/live")).GetProperty("articles").GetInt32());
    }

    [Fact]
    public async Task A_long_file_comes_in_once_though_server_and_sender_are_killed_in_between()
    {
        const int count = 12_000;
        var file = Path.Combine(_folder.FullName, "archive.ndjson");
        await File.WriteAllTextAsync(file, string.Concat(Enumerable.Range(1, count).Select(Article)), Cancellation);
        await using var server = await ServerProcess.StartAsync("NewsMonitor:ReplaySeeds=false");

        using (var sender = Post(server, file))
        {
            await Until.TrueAsync(() => Task.FromResult(File.Exists(Path.Combine(_folder.FullName, "position"))), TimeSpan.FromSeconds(60), () => "nothing comes in");
            sender.Kill();
            await sender.WaitForExitAsync(Cancellation);
        }

        Assert.True(File.Exists(Path.Combine(_folder.FullName, "position")), "it was done before it was killed");
        using var again = Post(server, file);
        var errors = again.StandardError.ReadToEndAsync(Cancellation);
        var before = await ArticlesAsync(server);
        await Until.TrueAsync(async () => await ArticlesAsync(server) > before, TimeSpan.FromSeconds(60), () => "it does not go on");
        await server.KillAsync();
        await server.StartAgainAsync();
        await again.WaitForExitAsync(Cancellation).WaitAsync(TimeSpan.FromSeconds(120), Cancellation);
        Assert.True(again.ExitCode == 0, await errors);
        Assert.Contains("goes on behind the first", await errors, StringComparison.Ordinal);
        await Until.TrueAsync(async () => await ArticlesAsync(server) == count, TimeSpan.FromSeconds(30), () => "articles are missing, or stand twice");
    }

    [Fact]
    public async Task What_is_put_into_the_inbox_comes_in_and_what_is_wrong_with_it_is_told_beside_it()
    {
        await using var server = await ServerProcess.StartAsync("NewsMonitor:ReplaySeeds=false", "NewsMonitor:Inbox=" + _folder.FullName);
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "wire.ndjson"), Article(1) + "broken\n" + Article(2), Cancellation);
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "dispatch.txt"), "Talks\n\ndate 2022-02-07 18:00\n\nRussia held talks with Ukraine.", Cancellation);
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "one.json"), "{", Cancellation);
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "picture.png"), "no text", Cancellation);
        var done = Path.Combine(_folder.FullName, "done");
        await Until.TrueAsync(() => Task.FromResult(Directory.Exists(done) && Directory.GetFiles(done).Length == 5), TimeSpan.FromSeconds(30), () => "the files stay");
        Assert.Equal(["dispatch.txt", "one.json", "one.json.rejected.txt", "wire.ndjson", "wire.ndjson.rejected.txt"], Directory.GetFiles(done).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.StartsWith("2: no valid JSON", await File.ReadAllTextAsync(Path.Combine(done, "wire.ndjson.rejected.txt"), Cancellation), StringComparison.Ordinal);
        Assert.Equal(["picture.png"], _folder.GetFiles().Select(f => f.Name));
        await Until.TrueAsync(async () => await ArticlesAsync(server) == 3, TimeSpan.FromSeconds(30), () => "they are not counted");
    }

    [Fact]
    public async Task An_edited_copy_corroborates_and_does_not_add()
    {
        await using var server = await ServerProcess.StartAsync("NewsMonitor:ReplaySeeds=false");
        var at = TimeProvider.System.GetUtcNow().AddMinutes(-5);
        const string body = "Russia attacked Ukraine on several fronts at dawn, and explosions were heard in many cities of the country, the interior ministry in Kyiv reported on its page.\n"
            + "Residents of the capital left by car in long columns toward the west, while others spent the morning in underground stations, witnesses told the agency by telephone.\n"
            + "Schools and shops stayed closed, trains ran late, and the airport cancelled every flight until further notice, according to a statement that was sent to the press.";
        string Line(string id, string source, string text) => JsonSerializer.Serialize(new { id, source, text, publishedAt = at });
        await server.PostLinesAsync("live", [Line("first", "one.example", body)]);
        var alone = await HostileAsync(server, 1);
        await server.PostLinesAsync("live", [Line("edited", "two.example", body.Replace("at dawn", "before sunrise", StringComparison.Ordinal) + "\nOur correspondent contributed to this report, which will be kept up to date during the day as more becomes known.")]);
        Assert.Equal(alone, await HostileAsync(server, 2));
        Assert.Equal(["edited"], (await server.GetAsync("api/timelines/live/articles/first")).GetProperty("copies").EnumerateArray().Select(e => e.GetString()));
        await server.PostLinesAsync("live", [Line("other", "three.example", "Russia attacked Ukraine, the government in Kyiv said.")]);
        Assert.True(await HostileAsync(server, 3) > alone);
    }

    private static string Article(int i) => JsonSerializer.Serialize(new { id = "a" + i, text = $"Notice {i}: the fair opens on day {i * 7919 % 365}." }) + "\n";

    private static async Task<double> HostileAsync(ServerProcess server, int articles)
    {
        await Until.TrueAsync(async () => await ArticlesAsync(server) == articles, TimeSpan.FromSeconds(30), () => "the article is not counted");
        JsonElement entity = default;
        await Until.TrueAsync(
            async () =>
            {
                entity = (await server.GetAsync("api/timelines/live/countries/UKR")).GetProperty("entity").Clone();
                return entity.GetProperty("claims").GetInt32() >= articles;
            },
            TimeSpan.FromSeconds(30),
            () => "the claim is not counted: " + entity);
        return Math.Round(entity.GetProperty("hostile").GetDouble(), 4);
    }

    private static async Task<int> ArticlesAsync(ServerProcess server) => (await server.GetAsync("api/timelines/live")).GetProperty("articles").GetInt32();

    private Process Post(ServerProcess server, string file)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in new[] { BuiltProgram.Path("NewsMonitor.Cli", "newsmonitor"), "post", file, "--server", server.Address.ToString(), "--resume", Path.Combine(_folder.FullName, "position") }) start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    private static async Task<string> AfterAsync(StreamReader reader, string text)
    {
        while (await reader.ReadLineAsync(Cancellation).AsTask().WaitAsync(TimeSpan.FromSeconds(30), Cancellation) is { } line)
        {
            if (line.Contains(text, StringComparison.Ordinal)) return line;
        }

        throw new InvalidOperationException($"The answer ended before '{text}'.");
    }

    private static async Task SendChunkAsync(NetworkStream stream, string text) => await SendAsync(stream, $"{Encoding.UTF8.GetByteCount(text):x}\r\n{text}\r\n");

    private static async Task SendAsync(NetworkStream stream, string text) => await stream.WriteAsync(Encoding.UTF8.GetBytes(text), Cancellation);
}
