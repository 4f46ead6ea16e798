namespace NewsMonitor.SystemTests;

/// <summary>Where the sources are, seen from the test's output folder.</summary>
internal static class RepositoryRoot
{
    public static string Path { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Monitor.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException("Monitor.sln is in none of the folders above " + AppContext.BaseDirectory);
    }
}
