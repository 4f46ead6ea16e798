namespace NewsMonitor.SystemTests.Processes;

/// <summary>Programs of this repository as the build left them, in the same configuration as the tests.</summary>
internal static class BuiltProgram
{
    /// <summary>The program's assembly.</summary>
    /// <param name="project">The project's name.</param>
    /// <param name="assembly">The assembly's name where it differs.</param>
    public static string Path(string project, string? assembly = null)
    {
        // …/tests/NewsMonitor.System.Tests/bin/Release/net10.0/
        var framework = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(System.IO.Path.DirectorySeparatorChar));
        var configuration = framework.Parent!;
        var path = System.IO.Path.Combine(RepositoryRoot.Path, "src", project, "bin", configuration.Name, framework.Name, (assembly ?? project) + ".dll");
        return File.Exists(path) ? path : throw new FileNotFoundException($"Build {project} first ({configuration.Name}).", path);
    }
}
