namespace NewsMonitor.Cli.Post;

/// <summary>A line to send, or why it cannot be.</summary>
/// <param name="Name">The file, and the line within it.</param>
internal readonly record struct PostLine(string Name, string? Json, string? Error);
