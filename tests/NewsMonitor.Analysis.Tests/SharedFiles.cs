namespace NewsMonitor.Analysis.Tests;

/// <summary>
/// Documents that may lie beside a checkout (<c>../shared</c>, or where NEWSMONITOR_SHARED says) and are not part of it. Tests over them
/// check nothing where they are missing.
/// </summary>
internal static class SharedFiles
{
    /// <summary>The seeds' files by name; empty where they are not there.</summary>
    public static IReadOnlyList<string> Seeds() =>
        Folder() is { } folder && Directory.Exists(Path.Combine(folder, "seeds")) ? [.. Directory.GetFiles(Path.Combine(folder, "seeds"), "*.txt").Order(StringComparer.Ordinal)] : [];

    private static string? Folder()
    {
        if (Environment.GetEnvironmentVariable("NEWSMONITOR_SHARED") is { Length: > 0 } named) return named;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Monitor.sln"))) return folder.Parent is { } parent ? Path.Combine(parent.FullName, "shared") : null;
        }

        return null;
    }
}
