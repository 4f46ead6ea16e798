namespace NewsMonitor.Analysis.Knowledge;

/// <summary>A knowledge file: lines of fields between bars, entries between semicolons; lines that begin with # are comments.</summary>
internal static class DataFile
{
    /// <summary>The lines of an embedded file with their numbers, each with at least <paramref name="fields"/> fields.</summary>
    /// <exception cref="InvalidDataException">A line has too few fields; the message names the file and the line.</exception>
    public static IEnumerable<(int Line, string[] Fields)> Read(string name, int fields)
    {
        using var stream = typeof(DataFile).Assembly.GetManifestResourceStream("knowledge/" + name)
            ?? throw new InvalidDataException($"The knowledge file {name} is not in the program.");
        using var reader = new StreamReader(stream);
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            var parts = line.Split('|');
            if (parts.Length < fields) throw new InvalidDataException($"{name}:{number}: {fields} fields are expected, {parts.Length} found.");
            yield return (number, parts);
        }
    }

    /// <summary>The names of the files in an embedded folder, in order.</summary>
    public static IEnumerable<string> In(string folder) => typeof(DataFile).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith($"knowledge/{folder}/", StringComparison.Ordinal)).Select(n => n["knowledge/".Length..]).Order(StringComparer.Ordinal);

    /// <summary>The entries of a field.</summary>
    public static string[] Entries(string field) => field.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
