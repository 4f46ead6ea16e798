using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using NewsMonitor.Access;

namespace NewsMonitor.Server.Security;

/// <summary>
/// The keys in force. A change of their file is seen within a second; what was opened with a key that is worth nothing any more is
/// closed then. Once keys were needed they are until the server starts again, even if the file is gone.
/// </summary>
internal sealed partial class KeyBook : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    private readonly KeyFile _file;
    private readonly TimeProvider _time;
    private readonly ListeningAddresses _addresses;
    private readonly ILogger<KeyBook> _log;
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _ends = new(StringComparer.Ordinal);
    private volatile KeyRing _ring;
    private volatile bool _closed;
    private (DateTime Written, long Length) _seen;

    /// <exception cref="KeyFileException">The file cannot be read.</exception>
    public KeyBook(IOptions<SecurityOptions> options, ListeningAddresses addresses, TimeProvider time, ILogger<KeyBook> log)
    {
        (_addresses, _time, _log) = (addresses, time, log);
        _file = new KeyFile(options.Value.KeysFile);
        _seen = Stamp();
        _ring = _file.Read();
        _closed = options.Value.Jwt.Authority is not null || _ring.Keys.Count > 0;
    }

    /// <summary>Whether everybody who reaches the server may do everything: no key was ever made, and only this machine reaches it.</summary>
    public bool IsOpen => !_closed && _addresses.LoopbackOnly;

    /// <summary>Where the keys are kept.</summary>
    public string Path => _file.FullPath;

    /// <summary>Whether any key opens anything now.</summary>
    public bool AnyActive => _ring.AnyActive(_time.GetUtcNow());

    /// <summary>The active key of a token; null where it is none.</summary>
    public ApiKey? Find(string token) => _ring.Find(token, _time.GetUtcNow());

    /// <summary>The active key of an id; null where there is none.</summary>
    public ApiKey? FindId(string id) => _ring.FindId(id) is { } key && key.IsActive(_time.GetUtcNow()) ? key : null;

    /// <summary>Is cancelled when the key is worth nothing any more.</summary>
    public CancellationToken EndOf(string id)
    {
        var end = _ends.GetOrAdd(id, _ => new CancellationTokenSource()).Token;
        return FindId(id) is null ? new CancellationToken(canceled: true) : end;
    }

    /// <summary>Looks at the file and the clock.</summary>
    internal void Refresh()
    {
        if (Stamp() is var stamp && stamp != _seen)
        {
            _seen = stamp;
            try
            {
                _ring = _file.Read();
                _closed |= _ring.Keys.Count > 0;
            }
            catch (KeyFileException problem)
            {
                // What was in force stays so. Said once per change of the file.
                Unreadable(problem);
            }
        }

        foreach (var (id, end) in _ends)
        {
            if (FindId(id) is null && _ends.TryRemove(id, out _)) end.Cancel();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookEvery, _time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) Refresh();
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    private (DateTime Written, long Length) Stamp()
    {
        var file = new FileInfo(_file.FullPath);
        return file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The keys in force stay as they were: their file was changed and cannot be read.")]
    private partial void Unreadable(Exception problem);
}
