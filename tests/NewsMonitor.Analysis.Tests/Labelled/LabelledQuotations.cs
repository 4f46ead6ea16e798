using System.Text;
using System.Text.RegularExpressions;
using NewsMonitor.Analysis.Statements;

namespace NewsMonitor.Analysis.Tests.Labelled;

/// <summary>Reads <c>quotations.txt</c>, whose head says how it is written. What is not well formed is refused with its passage and line.</summary>
internal static partial class LabelledQuotations
{
    private const string PassageStart = "=== ";
    private const string TextEnd = "--";

    private static readonly Lazy<IReadOnlyList<LabelledPassage>> FromFile =
        new(() => Read(File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Labelled", "quotations.txt"))));

    /// <summary>All passages, in the order of the file.</summary>
    public static IReadOnlyList<LabelledPassage> All() => FromFile.Value;

    /// <exception cref="FormatException">A mark or a label is not as the file's head says.</exception>
    public static IReadOnlyList<LabelledPassage> Read(IReadOnlyList<string> lines)
    {
        var passages = new List<LabelledPassage>();
        var at = 0;
        while (at < lines.Count && (lines[at].Length == 0 || lines[at][0] == '#')) at++;
        while (at < lines.Count)
        {
            if (!lines[at].StartsWith(PassageStart, StringComparison.Ordinal)) throw Bad("-", at, "a passage begins with \"=== \"");
            var head = lines[at][PassageStart.Length..].Split(" | ");
            if (head.Length != 2) throw Bad(lines[at], at, "a passage has an id and a manner");
            var start = ++at;
            while (at < lines.Count && lines[at] != TextEnd) at++;
            if (at == lines.Count) throw Bad(head[0], start, "the text has no end \"--\"");
            var marked = string.Join('\n', lines.Skip(start).Take(at - start));
            var (text, marks) = Unmark(head[0], start, marked);
            var statements = new List<LabelledStatement>();
            for (at++; at < lines.Count && !lines[at].StartsWith(PassageStart, StringComparison.Ordinal); at++)
            {
                if (lines[at].Length > 0) statements.Add(Label(head[0], at, lines[at], marks));
            }

            if (statements.Select(s => s.Number).Distinct().Count() != statements.Count) throw Bad(head[0], at - 1, "two labels have one number");
            if (marks.FirstOrDefault(m => statements.All(s => s.Number != m.Number)) is { } left) throw Bad(head[0], start, $"the mark {left.Number} has no label");
            passages.Add(new LabelledPassage(head[0], head[1], text, statements));
        }

        return passages;
    }

    private static (string Text, List<Mark> Marks) Unmark(string id, int line, string marked)
    {
        var text = new StringBuilder(marked.Length);
        var marks = new List<Mark>();
        var end = 0;
        foreach (Match match in MarkPattern().Matches(marked))
        {
            text.Append(marked, end, match.Index - end);
            var words = match.Groups["words"].Value;
            var span = new TextSpan(text.Length, text.Length + words.Length);
            foreach (var number in match.Groups["numbers"].Value.Split('+')) marks.Add(new Mark(int.Parse(number, null), match.Groups["what"].Value == "s", span));
            text.Append(words);
            end = match.Index + match.Length;
        }

        text.Append(marked, end, marked.Length - end);
        var plain = text.ToString();
        if (plain.IndexOfAny(['⟦', '⟧']) is >= 0 and var bad) throw Bad(id, line, $"a mark is not well formed near \"{plain[bad..Math.Min(plain.Length, bad + 30)]}\"");
        return (plain, marks);
    }

    private static LabelledStatement Label(string id, int line, string label, List<Mark> marks)
    {
        var fields = label.Split(" | ");
        if (fields.Length != 4 || !int.TryParse(fields[0], out var number)) throw Bad(id, line, "a label is: number | kind | speaker | form");
        if (!Enum.TryParse<StatementKind>(fields[1], ignoreCase: true, out var kind)) throw Bad(id, line, $"no such kind: {fields[1]}");
        if (!Enum.TryParse<SpeakerForm>(fields[3], ignoreCase: true, out var form)) throw Bad(id, line, $"no such form: {fields[3]}");
        var pieces = marks.Where(m => m.Number == number && !m.IsSpeaker).Select(m => m.Span).ToList();
        var mentions = marks.Where(m => m.Number == number && m.IsSpeaker).Select(m => m.Span).ToList();
        if (pieces.Count == 0) throw Bad(id, line, $"statement {number} has no content");
        if (mentions.Count != (form == SpeakerForm.None ? 0 : 1)) throw Bad(id, line, $"statement {number} has {mentions.Count} speakers and the form {fields[3]}");
        return new LabelledStatement(number, kind, pieces, mentions.Count == 0 ? null : mentions[0], fields[2] == "-" ? null : fields[2], form);
    }

    private static FormatException Bad(string id, int line, string what) => new($"quotations.txt, line {line + 1}, passage {id}: {what}");

    [GeneratedRegex("⟦(?<what>[cs])(?<numbers>[0-9]+(?:\\+[0-9]+)*): (?<words>[^⟦⟧]+)⟧")]
    private static partial Regex MarkPattern();

    private sealed record Mark(int Number, bool IsSpeaker, TextSpan Span);
}
