namespace NewsMonitor.Analysis.Text;

/// <summary>
/// One part of an article cut into paragraphs, sentences, tokens and quotations. All indices point into <see cref="Tokens"/>, all
/// spans into <see cref="Source"/>. Made once per part by <c>TextModelBuilder</c>; never changed.
/// </summary>
internal sealed class TextModel
{
    public required string Source { get; init; }

    public required TextPart Part { get; init; }

    public required Token[] Tokens { get; init; }

    public required Paragraph[] Paragraphs { get; init; }

    public required Sentence[] Sentences { get; init; }

    /// <summary>In the order of their opening marks; never nested (an inner quotation belongs to the outer one's content).</summary>
    public required Quotation[] Quotations { get; init; }

    /// <summary>For each token the index of the quotation that it is part of (marks included), or −1.</summary>
    public required int[] QuotationOf { get; init; }
}
