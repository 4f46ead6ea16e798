using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using NewsMonitor.Analysis.Documents;

namespace NewsMonitor.Server.Sources;

/// <summary>One document of a request body, or why it could not be read.</summary>
/// <param name="Line">1-based line (NDJSON) or position (JSON array).</param>
internal readonly record struct PostedDocument(int Line, SourceDocument? Document, string? Error);

/// <summary>Reads documents from a request body as they come: NDJSON line by line, or one JSON object or array.</summary>
internal static class PostedDocuments
{
    /// <summary>Longest line of NDJSON, in bytes.</summary>
    public const int MostBytesPerLine = 16 * 1024 * 1024;

    /// <summary>Whether the body is NDJSON by its content type.</summary>
    public static bool IsNdjson(string? contentType) =>
        contentType is not null && (contentType.Contains("ndjson", StringComparison.OrdinalIgnoreCase) || contentType.Contains("jsonl", StringComparison.OrdinalIgnoreCase) || contentType.Contains("json-seq", StringComparison.OrdinalIgnoreCase));

    /// <summary>Documents line by line; blank lines are passed over. A line that is too long ends the request.</summary>
    public static async IAsyncEnumerable<PostedDocument> ReadLinesAsync(PipeReader body, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var number = 0;
        while (true)
        {
            var result = await body.ReadAsync(cancellation);
            var buffer = result.Buffer;
            while (TakeLine(ref buffer, result.IsCompleted, out var line))
            {
                number++;
                if (Parse(number, line) is { } document) yield return document;
            }

            var tooLong = buffer.Length > MostBytesPerLine;
            body.AdvanceTo(buffer.Start, buffer.End);
            if (tooLong)
            {
                yield return new PostedDocument(number + 1, null, $"the line is longer than {MostBytesPerLine} bytes; nothing behind it was read");
                yield break;
            }

            if (result.IsCompleted) yield break;
        }
    }

    /// <summary>The documents of a JSON object or array.</summary>
    /// <exception cref="JsonException">The body is no JSON.</exception>
    public static async Task<IReadOnlyList<PostedDocument>> ReadJsonAsync(Stream body, CancellationToken cancellation)
    {
        using var json = await JsonDocument.ParseAsync(body, default, cancellation);
        return json.RootElement.ValueKind == JsonValueKind.Array
            ? [.. json.RootElement.EnumerateArray().Select((element, i) => Parse(i + 1, () => JsonDocumentLine.Parse(element)))]
            : [Parse(1, () => JsonDocumentLine.Parse(json.RootElement))];
    }

    /// <summary>The documents of a JSON object or array, or why it is none, as one.</summary>
    public static async Task<IReadOnlyList<PostedDocument>> TryReadJsonAsync(Stream body, CancellationToken cancellation)
    {
        try
        {
            return await ReadJsonAsync(body, cancellation);
        }
        catch (JsonException problem)
        {
            return [new PostedDocument(1, null, $"no valid JSON: {problem.Message}")];
        }
    }

    /// <summary>The document that a text is.</summary>
    public static PostedDocument Text(string name, string content) => Parse(1, () => TextDocument.Parse(name, content));

    private static PostedDocument? Parse(int number, ReadOnlySequence<byte> line)
    {
        string text;
        try
        {
            text = StrictUtf8.GetString(line);
        }
        catch (DecoderFallbackException)
        {
            return new PostedDocument(number, null, "the line is no valid UTF-8");
        }

        return string.IsNullOrWhiteSpace(text) ? null : Parse(number, () => JsonDocumentLine.Parse(text));
    }

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static PostedDocument Parse(int number, Func<SourceDocument> parse)
    {
        try
        {
            return new PostedDocument(number, parse(), null);
        }
        catch (DocumentFormatException problem)
        {
            return new PostedDocument(number, null, problem.Message);
        }
    }

    private static bool TakeLine(ref ReadOnlySequence<byte> buffer, bool last, out ReadOnlySequence<byte> line)
    {
        if (buffer.PositionOf((byte)'\n') is { } end)
        {
            line = buffer.Slice(0, end);
            buffer = buffer.Slice(buffer.GetPosition(1, end));
            return true;
        }

        line = last ? buffer : default;
        if (!last || buffer.IsEmpty) return false;
        buffer = buffer.Slice(buffer.End);
        return true;
    }
}
