namespace NewsMonitor.Analysis.Text;

/// <summary>
/// A paired quotation within one paragraph. An unclosed one runs to the paragraph's end, or on into the next paragraph where that
/// opens with a mark again (<paramref name="Continues"/>).
/// </summary>
/// <param name="Open">Index of the opening mark's token.</param>
/// <param name="Close">Index of the closing mark's token, or of the token behind the last one where none closes.</param>
/// <param name="Content">The content without marks and white space at its ends.</param>
/// <param name="Closed">Whether a mark closes it.</param>
/// <param name="Continues">Whether the next paragraph's first quotation goes on with it.</param>
internal readonly record struct Quotation(int Open, int Close, TextSpan Content, bool Closed, bool Continues);
