using Microsoft.Extensions.Options;
using NewsMonitor.Server.Security;

namespace NewsMonitor.Server.Hosting;

/// <summary>Which corpora replays may read, and where they are.</summary>
internal sealed class CorpusPaths(IOptions<ServerOptions> options, ListeningAddresses addresses)
{
    /// <summary>The seeds' full path: under the working folder, else beside the program.</summary>
    public string Seeds { get; } = FindSeeds(options.Value.Seeds);

    /// <summary>The full path of a corpus that may be read.</summary>
    /// <exception cref="CorpusPathException">It lies outside of the folders that are open to replays.</exception>
    public string Resolve(string? path)
    {
        if (string.IsNullOrWhiteSpace(path)) return Seeds;
        var full = Path.GetFullPath(path);
        var roots = options.Value.CorpusRoots;
        var open = IsUnder(full, Seeds) || (roots.Length == 0 ? addresses.LoopbackOnly : roots.Any(r => IsUnder(full, Path.GetFullPath(r))));
        return open
            ? full
            : throw new CorpusPathException($"'{path}' lies outside of the folders that are open to replays; see NewsMonitor:CorpusRoots in the server's settings.");
    }

    private static string FindSeeds(string path)
    {
        var working = Path.GetFullPath(path);
        if (Path.IsPathRooted(path) || Path.Exists(working)) return working;
        var beside = Path.GetFullPath(path, AppContext.BaseDirectory);
        return Path.Exists(beside) ? beside : working;
    }

    private static bool IsUnder(string path, string root)
    {
        var relative = Path.GetRelativePath(root, path);
        return relative == "." || (!relative.StartsWith("..", StringComparison.Ordinal) && !Path.IsPathRooted(relative));
    }
}

/// <summary>A corpus path is not open to replays; the message is meant for the user.</summary>
internal sealed class CorpusPathException(string message) : Exception(message);
