using System.Runtime.CompilerServices;
using System.Text;
using NewsMonitor.Analysis;
using NewsMonitor.Analysis.Documents;
using NewsMonitor.Cli.Common;

namespace NewsMonitor.Cli.Analyze;

/// <summary>An article to read, or why it cannot be read.</summary>
/// <param name="Name">The file, and the line within it.</param>
internal readonly record struct InputDocument(string Name, ArticleText? Article, string? Error)
{
    /// <summary>The document as its source gives it, a retraction too; null where it cannot be read.</summary>
    public SourceDocument? Source { get; init; }
}

/// <summary>Opens files of text and of JSON lines.</summary>
internal static class InputDocuments
{
    /// <summary>The documents of all files, in order; <c>-</c> is standard input.</summary>
    /// <param name="files">Names of files.</param>
    /// <param name="input">Standard input.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <param name="bytes">Hears how many bytes of the files are behind.</param>
    public static async IAsyncEnumerable<InputDocument> FromFiles(IEnumerable<string> files, Stream input, [EnumeratorCancellation] CancellationToken cancellation, IProgress<long>? bytes = null)
    {
        var behind = 0L;
        foreach (var file in files)
        {
            if (file == "-")
            {
                await foreach (var document in FromLines("standard input", input, cancellation)) yield return document;
                continue;
            }

            var (stream, problem) = InputFile.Open(file);
            if (stream is null)
            {
                yield return new InputDocument(file, null, problem);
                continue;
            }

            var length = stream.CanSeek ? stream.Length : 0;
            await using (stream)
            {
                if (Path.GetExtension(file).Equals(".txt", StringComparison.OrdinalIgnoreCase))
                {
                    using var reader = new StreamReader(stream, Encoding.UTF8);
                    yield return Text(file, await reader.ReadToEndAsync(cancellation));
                }
                else
                {
                    await foreach (var document in FromLines(file, stream, cancellation))
                    {
                        if (stream.CanSeek) bytes?.Report(behind + stream.Position);
                        yield return document;
                    }
                }

                behind += length;
                bytes?.Report(behind);
            }
        }
    }

    /// <summary>The documents of JSON lines; blank lines are passed over.</summary>
    public static async IAsyncEnumerable<InputDocument> FromLines(string name, Stream stream, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16, leaveOpen: true);
        for (var number = 1; await reader.ReadLineAsync(cancellation) is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line)) yield return Line($"{name}:{number}", line);
        }
    }

    private static InputDocument Text(string file, string content) =>
        Read(file, () => TextDocument.Parse(Path.GetFileName(file), content), article => article.Article with { Id = Path.GetFileName(file) });

    private static InputDocument Line(string name, string line) =>
        Read(name, () => JsonDocumentLine.Parse(line), article => article.HasOwnId ? article.Article : article.Article with { Id = ArticleIdentity.Of(article) });

    private static InputDocument Read(string name, Func<SourceDocument> parse, Func<ArticleDocument, ArticleText> article)
    {
        try
        {
            var source = parse();
            return source is ArticleDocument document
                ? new InputDocument(name, article(document), null) { Source = source }
                : new InputDocument(name, null, "it is a retraction; there is nothing to read") { Source = source };
        }
        catch (DocumentFormatException problem)
        {
            return new InputDocument(name, null, problem.Message);
        }
    }
}
