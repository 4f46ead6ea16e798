namespace NewsMonitor.Analysis.Text;

internal enum ParagraphKind : byte
{
    Body,

    /// <summary>A short line without a full stop that stands over paragraphs.</summary>
    Heading,

    /// <summary>A photo caption or credit. Read for mentions, never for statements or events.</summary>
    Caption,

    /// <summary>"Read also" lines, share bars, comment forms, date lines, mojibake. Not read at all.</summary>
    Boilerplate,
}

/// <summary>A run of tokens between line breaks: <c>[First, End)</c> in <see cref="TextModel.Tokens"/>.</summary>
internal readonly record struct Paragraph(int First, int End, ParagraphKind Kind, TextSpan Span);
