using System.Text;
using NewsMonitor.Analysis;
using NewsMonitor.Analysis.Documents;
using NewsMonitor.Grains.Abstractions.Timelines;
using NewsMonitor.Grains.Timelines;

namespace NewsMonitor.Server.Sources;

/// <summary>
/// Reads a corpus from disk: a folder (every <c>.txt</c>, <c>.ndjson</c> and <c>.jsonl</c> file in it and below, READMEs left out) or one such
/// file. What cannot be read, or has no date, is named and left out.
/// </summary>
internal sealed class CorpusReader(ArticleReader reader) : ICorpusReader
{
    private static readonly string[] LineFormats = [".ndjson", ".jsonl"];
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public async Task<Corpus> ReadAsync(string path, CancellationToken cancellation)
    {
        var files = Files(path);
        var builder = new CorpusBuilder(reader);
        foreach (var (file, name) in files)
        {
            cancellation.ThrowIfCancellationRequested();
            await ReadFileAsync(file, name, builder, cancellation);
        }

        return builder.Build();
    }

    private static List<(string File, string Name)> Files(string path)
    {
        if (File.Exists(path)) return [(path, Path.GetFileName(path))];
        if (!Directory.Exists(path)) throw new ReplayException($"There is no file or folder '{path}'.");
        var files = Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Where(f => IsDocument(f))
            .Select(f => (f, Path.GetRelativePath(path, f).Replace('\\', '/')))
            .OrderBy(f => f.Item2, StringComparer.Ordinal)
            .ToList();
        return files.Count > 0 ? files : throw new ReplayException($"The folder '{path}' holds no .txt, .ndjson or .jsonl file.");
    }

    private static bool IsDocument(string file) =>
        Path.GetExtension(file).ToLowerInvariant() is ".txt" or ".ndjson" or ".jsonl"
        && !Path.GetFileNameWithoutExtension(file).Equals("README", StringComparison.OrdinalIgnoreCase);

    private static async Task ReadFileAsync(string file, string name, CorpusBuilder builder, CancellationToken cancellation)
    {
        string content;
        try
        {
            content = StrictUtf8.GetString(await File.ReadAllBytesAsync(file, cancellation));
        }
        catch (DecoderFallbackException)
        {
            builder.Skip(name, "it is no valid UTF-8");
            return;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            builder.Skip(name, $"it cannot be opened: {problem.Message}");
            return;
        }

        if (!LineFormats.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
        {
            builder.Add(name, () => TextDocument.Parse(name, content));
            return;
        }

        var number = 0;
        foreach (var line in content.Split('\n'))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line)) builder.Add($"{name}:{number}", () => JsonDocumentLine.Parse(line));
        }
    }
}
