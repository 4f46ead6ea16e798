namespace NewsMonitor.Analysis.Knowledge;

/// <summary>One thing that is wrong with a knowledge file.</summary>
/// <param name="File">The file's name below its folder: <c>people/europe.tsv</c>.</param>
/// <param name="Line">The line, from 1; 1 where the file as a whole is meant.</param>
/// <param name="Field">The field's name; empty where the line as a whole is meant.</param>
/// <param name="Message">What is wrong, in words.</param>
public sealed record KnowledgeProblem(string File, int Line, string Field, string Message)
{
    /// <summary><c>file:line: field: message</c>.</summary>
    public override string ToString() => Field.Length == 0 ? $"{File}:{Line}: {Message}" : $"{File}:{Line}: {Field}: {Message}";
}
