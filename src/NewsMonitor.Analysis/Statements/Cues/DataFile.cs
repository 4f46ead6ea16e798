namespace NewsMonitor.Analysis.Statements.Cues;

/// <summary>Reads the embedded word lists under <c>Statements/Data</c>: one entry per line, <c>#</c> begins a comment.</summary>
internal static class DataFile
{
    public static IReadOnlyList<string> Lines(string name)
    {
        using var stream = typeof(DataFile).Assembly.GetManifestResourceStream("statements/" + name)
            ?? throw new InvalidOperationException($"The embedded word list statements/{name} is missing.");
        using var reader = new StreamReader(stream);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            line = line.Trim();
            if (line.Length > 0 && line[0] != '#') lines.Add(line);
        }

        return lines;
    }
}
