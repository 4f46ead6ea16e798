namespace NewsMonitor.Client;

/// <summary>The server refused a request, or failed; carries its problem details (RFC 9457) where it sent any.</summary>
public sealed class NewsMonitorApiException : Exception
{
    internal NewsMonitorApiException(int status, string title, string? detail, IReadOnlyDictionary<string, string[]> errors)
        : base(MessageOf(status, title, detail, errors))
    {
        Status = status;
        Title = title;
        Detail = detail;
        Errors = errors;
    }

    /// <summary>The HTTP status code: 400 to 599.</summary>
    public int Status { get; }

    /// <summary>What kind of problem it is; the reason phrase where the server gave none.</summary>
    public string Title { get; }

    /// <summary>What is wrong with this request.</summary>
    public string? Detail { get; }

    /// <summary>Messages by field; empty where the server named none.</summary>
    public IReadOnlyDictionary<string, string[]> Errors { get; }

    private static string MessageOf(int status, string title, string? detail, IReadOnlyDictionary<string, string[]> errors)
    {
        var fields = errors.SelectMany(e => e.Value.Select(m => $"{e.Key}: {m}"));
        return string.Join(' ', new[] { $"{title} ({status}).", detail }.Concat(fields).Where(p => !string.IsNullOrEmpty(p)));
    }
}
