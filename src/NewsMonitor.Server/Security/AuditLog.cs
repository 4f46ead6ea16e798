using System.Text.Json;
using Microsoft.Extensions.Options;
using NewsMonitor.Contracts.Api;

namespace NewsMonitor.Server.Security;

/// <summary>Acts that changed something, or were refused: one JSON object a line, on disk before the act is answered. Thread safe.</summary>
internal sealed partial class AuditLog(IOptions<SecurityOptions> options, ILogger<AuditLog> log) : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly string _path = Path.GetFullPath(options.Value.AuditFile);
    private FileStream? _stream;

    /// <summary>Records an act. Where that fails the act stays done, and the log says so.</summary>
    public async Task RecordAsync(AuditEntryDto entry)
    {
        await _turn.WaitAsync();
        try
        {
            if (_stream is null)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
                _stream = new FileStream(_path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
            }

            await _stream.WriteAsync((byte[])[.. JsonSerializer.SerializeToUtf8Bytes(entry, Json), (byte)'\n']);
            _stream.Flush(flushToDisk: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            NotRecorded(problem, entry.Method, entry.Path, entry.Caller);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>The newest entries, newest first.</summary>
    public IReadOnlyList<AuditEntryDto> Newest(int limit)
    {
        if (!File.Exists(_path)) return [];
        var newest = new Queue<string>(limit + 1);
        using var reader = new StreamReader(new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        while (reader.ReadLine() is { } line)
        {
            newest.Enqueue(line);
            if (newest.Count > limit) newest.Dequeue();
        }

        // A line that a crash cut in two says nothing any more.
        return [.. newest.Reverse().Select(Parse).OfType<AuditEntryDto>()];
    }

    public void Dispose()
    {
        _stream?.Dispose();
        _turn.Dispose();
    }

    private static AuditEntryDto? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<AuditEntryDto>(line, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "An act could not be recorded in the audit log: {Method} {Path} by {Caller}.")]
    private partial void NotRecorded(Exception problem, string method, string path, string caller);
}
