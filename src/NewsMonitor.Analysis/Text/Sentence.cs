namespace NewsMonitor.Analysis.Text;

/// <summary>A run of tokens within one paragraph: <c>[First, End)</c> in <see cref="TextModel.Tokens"/>.</summary>
internal readonly record struct Sentence(int First, int End, int Paragraph, TextSpan Span);
