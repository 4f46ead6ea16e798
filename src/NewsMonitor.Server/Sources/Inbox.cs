using System.IO.Pipelines;
using System.Text;
using Microsoft.Extensions.Options;
using NewsMonitor.Contracts.Api;
using NewsMonitor.Grains.Abstractions;
using NewsMonitor.Grains.Abstractions.Intake;
using NewsMonitor.Grains.Abstractions.Timelines;
using NewsMonitor.Server.Hosting;

namespace NewsMonitor.Server.Sources;

/// <summary>
/// Takes in what is put into a folder: texts and files of JSON lines, once they are no longer written to. What is on record is moved to
/// <c>done/</c>, with a list of what was rejected beside it. After a crash between the two a file is taken in again, which changes nothing.
/// The folder is looked at again and again, since not every file system tells of changes.
/// </summary>
internal sealed partial class Inbox(ArticleIngest ingest, IGrainFactory grains, IOptions<ServerOptions> options, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<Inbox> log) : BackgroundService
{
    private const string Done = "done";

    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);
    private static readonly string[] Formats = [".txt", ".ndjson", ".jsonl", ".json"];

    private readonly Dictionary<string, (long Length, DateTime Written)> _seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    /// <summary>Looks once: files that have not changed since the last look are taken in.</summary>
    /// <returns>How many files were taken in.</returns>
    internal async Task<int> LookAsync(string folder, TimelineInfo timeline, CancellationToken cancellation)
    {
        var taken = 0;
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles().Where(f => f.Name[0] != '.' && Formats.Contains(f.Extension, StringComparer.OrdinalIgnoreCase)).OrderBy(f => f.Name, StringComparer.Ordinal).ToList())
        {
            var state = (file.Length, file.LastWriteTimeUtc);
            var settled = _seen.TryGetValue(file.FullName, out var before) && before == state;
            _seen[file.FullName] = state;
            if (settled && await TakeAsync(file, timeline, cancellation)) taken++;
        }

        foreach (var gone in _seen.Keys.Where(f => !File.Exists(f)).ToList()) _seen.Remove(gone);
        return taken;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.Inbox is not { Length: > 0 } setting || !await lifetime.StartedAsync(stoppingToken)) return;
        var folder = Path.GetFullPath(setting);
        try
        {
            Directory.CreateDirectory(folder);
            var timeline = await grains.GetTimelineDirectory().GetOrCreate(options.Value.InboxTimeline, TimelineKind.Live, options.Value.Partitions);
            Watches(folder, timeline.Name);
            using var timer = new PeriodicTimer(LookEvery, time);
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                try
                {
                    await LookAsync(folder, timeline, stoppingToken);
                }
                catch (Exception passing) when (passing is IntakeUnavailableException or TimeoutException or OrleansException or IOException or UnauthorizedAccessException)
                {
                    if (_told.Add(passing.Message)) LookFailed(passing, folder);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            LookFailed(problem, folder);
        }
    }

    private async Task<bool> TakeAsync(FileInfo file, TimelineInfo timeline, CancellationToken cancellation)
    {
        var rejected = new List<IngestResultDto>();
        var accepted = 0;
        try
        {
            await using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.Read);
            await foreach (var batch in DocumentsOf(file.Name, stream, cancellation).Chunk(ArticleIngest.BatchSize).WithCancellation(cancellation))
            {
                var results = await ingest.IngestAsync(timeline, batch, cancellation);
                rejected.AddRange(results.Where(r => r.Status == "rejected"));
                accepted += results.Count(r => r.Status != "rejected");
            }
        }
        catch (IOException problem)
        {
            if (_told.Add(file.FullName)) NotOpened(problem, file.FullName);
            return false;
        }

        var done = Directory.CreateDirectory(Path.Combine(file.DirectoryName!, Done)).FullName;
        var target = FreeName(done, file.Name);
        if (rejected.Count > 0) await File.WriteAllLinesAsync(target + ".rejected.txt", rejected.Select(r => $"{r.Line}: {r.Error}"), cancellation);
        file.MoveTo(target);
        Taken(file.Name, accepted, rejected.Count);
        return true;
    }

    private static async IAsyncEnumerable<PostedDocument> DocumentsOf(string name, Stream stream, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        switch (Path.GetExtension(name).ToLowerInvariant())
        {
            case ".txt":
                using (var reader = new StreamReader(stream, Encoding.UTF8)) yield return PostedDocuments.Text(name, await reader.ReadToEndAsync(cancellation));
                break;
            case ".json":
                foreach (var document in await PostedDocuments.TryReadJsonAsync(stream, cancellation)) yield return document;
                break;
            default:
                await foreach (var document in PostedDocuments.ReadLinesAsync(PipeReader.Create(stream), cancellation)) yield return document;
                break;
        }
    }

    private static string FreeName(string folder, string name)
    {
        var target = Path.Combine(folder, name);
        for (var i = 2; File.Exists(target); i++) target = Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(name)}-{i}{Path.GetExtension(name)}");
        return target;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Takes in what is put into {Folder}, for the timeline {Timeline}")]
    private partial void Watches(string folder, string timeline);

    [LoggerMessage(Level = LogLevel.Information, Message = "Took in {File}: {Accepted} articles, {Rejected} rejected")]
    private partial void Taken(string file, int accepted, int rejected);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{File} cannot be opened; it is tried again.")]
    private partial void NotOpened(Exception problem, string file);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The folder {Folder} could not be taken in; it is tried again.")]
    private partial void LookFailed(Exception problem, string folder);
}
