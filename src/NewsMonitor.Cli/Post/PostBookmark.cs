using System.Text.Json;

namespace NewsMonitor.Cli.Post;

/// <summary>How far a run came, in a file, so that another one goes on from there.</summary>
/// <param name="path">The file; null to remember nothing.</param>
/// <param name="timeline">Where the lines go.</param>
/// <param name="files">The files that are sent.</param>
internal sealed class PostBookmark(string? path, string timeline, IReadOnlyList<string> files)
{
    /// <summary>Lines that are behind; 0 where the file is missing or speaks of other files.</summary>
    public long Read()
    {
        if (path is null || !File.Exists(path)) return 0;
        try
        {
            return JsonSerializer.Deserialize<Content>(File.ReadAllText(path)) is { } content && content.Timeline == timeline && content.Files.SequenceEqual(files) ? content.Lines : 0;
        }
        catch (JsonException)
        {
            return 0;
        }
    }

    /// <summary>Remembers that so many lines are behind.</summary>
    public void Write(long lines)
    {
        if (path is null) return;
        File.WriteAllText(path + ".new", JsonSerializer.Serialize(new Content(timeline, files, lines)));
        File.Move(path + ".new", path, overwrite: true);
    }

    /// <summary>Forgets: everything is sent.</summary>
    public void Delete()
    {
        if (path is not null) File.Delete(path);
    }

    private sealed record Content(string Timeline, IReadOnlyList<string> Files, long Lines);
}
