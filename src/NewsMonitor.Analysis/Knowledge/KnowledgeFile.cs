using System.Globalization;

namespace NewsMonitor.Analysis.Knowledge;

/// <summary>
/// A knowledge file: lines of fields between bars, entries between semicolons. Lines that begin with # are comments; one of them says
/// <c># As of: 2026-06-30</c>, the day as of which the file holds.
/// </summary>
/// <param name="Name">Path below the data folder with forward slashes: <c>countries.tsv</c>, <c>people/europe.tsv</c>.</param>
/// <param name="Lines">The lines as they stand.</param>
internal sealed record KnowledgeFile(string Name, string[] Lines)
{
    private const string AsOfMark = "# As of:";

    /// <summary>Every line with fields, whatever their number.</summary>
    public IEnumerable<DataRow> Rows
    {
        get
        {
            for (var i = 0; i < Lines.Length; i++)
            {
                if (Lines[i].Length > 0 && Lines[i][0] != '#') yield return new DataRow(Name, i + 1, Lines[i].Split('|'));
            }
        }
    }

    /// <summary>The line that says as of when the file holds, from 1, and its text behind the mark; 0 where there is none.</summary>
    public (int Line, string Text) AsOfLine
    {
        get
        {
            var i = Array.FindIndex(Lines, l => l.StartsWith(AsOfMark, StringComparison.Ordinal));
            return i < 0 ? (0, "") : (i + 1, Lines[i][AsOfMark.Length..].Trim());
        }
    }

    /// <summary>The day as of which the file holds; null where it does not say one.</summary>
    public DateOnly? AsOf => DateOnly.TryParseExact(AsOfLine.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The lines with exactly <paramref name="fields"/> fields.</summary>
    /// <exception cref="InvalidDataException">A line has more or fewer; the message names the file and the line.</exception>
    public IEnumerable<DataRow> Read(int fields)
    {
        foreach (var row in Rows)
        {
            if (row.Fields.Length != fields) throw row.Bad($"{fields} fields are expected, {row.Fields.Length} found");
            yield return row;
        }
    }
}

/// <summary>A line of fields.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Line">Its number, from 1.</param>
/// <param name="Fields">What stands between the bars.</param>
internal readonly record struct DataRow(string File, int Line, string[] Fields)
{
    public string this[int field] => Fields[field];

    /// <summary>The entries of a field.</summary>
    public string[] Entries(int field) => Fields[field].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>What to throw where the line makes no sense.</summary>
    public InvalidDataException Bad(string message) => new($"{File}:{Line}: {message}.");
}
