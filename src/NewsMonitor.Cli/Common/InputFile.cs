namespace NewsMonitor.Cli.Common;

/// <summary>Opens files that a user names.</summary>
internal static class InputFile
{
    /// <summary>The file, or in words for the user why it cannot be opened.</summary>
    public static (Stream? Stream, string? Problem) Open(string file)
    {
        try
        {
            return (new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite), null);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return (null, Directory.Exists(file) ? "it is a folder; name its files" : problem is FileNotFoundException or DirectoryNotFoundException ? "there is no such file" : problem.Message);
        }
    }
}
