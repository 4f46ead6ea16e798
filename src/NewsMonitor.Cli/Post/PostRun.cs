using System.Globalization;
using NewsMonitor.Cli.Common;
using NewsMonitor.Client;
using NewsMonitor.Contracts.Api;

namespace NewsMonitor.Cli.Post;

/// <summary>
/// Reads files and posts their lines in batches, a few at once. Each batch is durable when it is counted. Where the server goes away
/// midway, the batch is sent again until it is back: what is on record counts once.
/// </summary>
internal sealed class PostRun(NewsMonitorClient client, string timeline, TextWriter output, TextWriter errors, TimeProvider time)
{
    private const int BatchLines = 500;
    private const int BatchCharacters = 2_000_000;
    private const int BatchesUnderWay = 3;
    private const int MostTries = 12;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan TellEvery = TimeSpan.FromSeconds(5);

    private readonly Queue<(List<PostLine> Lines, Task<IReadOnlyList<IngestResultDto>> Results)> _underWay = new();
    private long _accepted;
    private long _duplicates;
    private long _rejected;
    private long _behind;
    private long _started;
    private long _told;

    /// <returns>0, or <see cref="ServerOption.BadInput"/> where anything was rejected.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> files, Stream input, string? bookmarkFile, CancellationToken cancellation)
    {
        var bookmark = new PostBookmark(bookmarkFile, timeline, files);
        var skip = bookmark.Read();
        if (skip > 0) await errors.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"newsmonitor post: goes on behind the first {skip:N0} lines"));
        (_behind, _started, _told) = (skip, time.GetTimestamp(), time.GetTimestamp());
        var batch = new List<PostLine>();
        var characters = 0;
        await foreach (var line in PostLines.FromFiles(files, input, cancellation))
        {
            if (skip-- > 0) continue;
            batch.Add(line);
            characters += line.Json?.Length ?? 0;
            if (batch.Count < BatchLines && characters < BatchCharacters) continue;
            await SendAsync(batch, bookmark, cancellation);
            (batch, characters) = ([], 0);
        }

        if (batch.Count > 0) await SendAsync(batch, bookmark, cancellation);
        while (_underWay.Count > 0) await CountAsync(bookmark);
        bookmark.Delete();
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{_accepted} accepted, {_duplicates} known already, {_rejected} rejected"));
        return _rejected > 0 ? ServerOption.BadInput : 0;
    }

    private async Task SendAsync(List<PostLine> lines, PostBookmark bookmark, CancellationToken cancellation)
    {
        if (_underWay.Count == BatchesUnderWay) await CountAsync(bookmark);
        _underWay.Enqueue((lines, PostAsync([.. lines.Where(l => l.Json is not null).Select(l => l.Json!)], cancellation)));
    }

    private async Task CountAsync(PostBookmark bookmark)
    {
        var (lines, sent) = _underWay.Dequeue();
        var results = await sent;
        var next = 0;
        foreach (var line in lines)
        {
            var (status, error) = line.Json is null ? ("rejected", line.Error) : (results[next].Status, results[next++].Error);
            if (status == "rejected")
            {
                _rejected++;
                await errors.WriteLineAsync($"newsmonitor post: {line.Name}: {error}");
            }
            else if (status == "duplicate") _duplicates++;
            else _accepted++;
        }

        _behind += lines.Count;
        bookmark.Write(_behind);
        await TellAsync();
    }

    // Sends what is missing until everything is answered.
    private async Task<IReadOnlyList<IngestResultDto>> PostAsync(IReadOnlyList<string> lines, CancellationToken cancellation)
    {
        var results = new List<IngestResultDto>();
        for (var tries = 1; results.Count < lines.Count; tries++)
        {
            string problem;
            try
            {
                var answered = await client.PostLines(timeline, [.. lines.Skip(results.Count)], cancellation);
                var good = answered.TakeWhile(r => r.Status != "failed").ToList();
                results.AddRange(good);
                if (results.Count == lines.Count) break;
                if (good.Count > 0) tries = 1;
                problem = (answered is [.., { Error: { } reason }] ? reason : "The server answered too little.");
                if (tries == MostTries) throw new HttpRequestException(problem);
            }
            catch (Exception passing) when (MayPass(passing) && _behind > 0 && tries < MostTries)
            {
                problem = passing.Message;
            }

            var wait = TimeSpan.FromSeconds(Math.Min(LongestWait.TotalSeconds, Math.Pow(2, tries - 1)));
            await errors.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"newsmonitor post: {problem} Tries again in {wait.TotalSeconds:0} s."));
            await Task.Delay(wait, time, cancellation);
        }

        return results;
    }

    private static bool MayPass(Exception problem) => problem is HttpRequestException or IOException or NewsMonitorApiException { Status: 429 or >= 500 };

    private async Task TellAsync()
    {
        if (time.GetElapsedTime(_told) < TellEvery) return;
        _told = time.GetTimestamp();
        var done = _accepted + _duplicates + _rejected;
        await errors.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"newsmonitor post: {_behind:N0} lines are behind, {done / time.GetElapsedTime(_started).TotalSeconds:N0} a second"));
    }
}
