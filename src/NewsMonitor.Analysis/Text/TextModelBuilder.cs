using NewsMonitor.Analysis.Knowledge;

namespace NewsMonitor.Analysis.Text;

/// <summary>Cuts a title or a text into paragraphs, tokens, quotations and sentences. Linear in the text's length; never throws.</summary>
internal static class TextModelBuilder
{
    public static TextModel Build(string text, TextPart part, KnowledgeBase knowledge)
    {
        var lines = ParagraphSplitter.Split(text);
        var tokens = new List<Token>((text.Length / 5) + 8);
        var paragraphs = new List<Paragraph>(lines.Count);
        var quotations = new List<Quotation>();
        var sentences = new List<Sentence>();
        var tokenizer = new Tokenizer(text, tokens);
        var closed = false;
        foreach (var line in lines)
        {
            var kind = closed ? ParagraphKind.Boilerplate : ParagraphClassifier.Of(text.AsSpan(line.Start, line.Length), part);
            closed |= part == TextPart.Text && ParagraphClassifier.EndsArticle(text.AsSpan(line.Start, line.Length));
            if (closed) kind = ParagraphKind.Boilerplate;
            var first = tokens.Count;
            tokenizer.Run(line.Start, line.End);
            GluedWords.Split(tokens, first, text, knowledge);
            if (tokens.Count == first) continue;
            paragraphs.Add(new Paragraph(first, tokens.Count, kind, line));
        }

        var array = tokens.ToArray();
        var quotationOf = new int[array.Length];
        Array.Fill(quotationOf, -1);
        for (var p = 0; p < paragraphs.Count; p++)
        {
            var continued = p + 1 < paragraphs.Count && array[paragraphs[p + 1].First].Kind == TokenKind.Quote;
            QuotationPairer.Pair(array, paragraphs[p], continued, quotations);
        }

        for (var q = 0; q < quotations.Count; q++)
        {
            for (var t = quotations[q].Open; t < Math.Min(array.Length, quotations[q].Close + (quotations[q].Closed ? 1 : 0)); t++) quotationOf[t] = q;
        }

        for (var p = 0; p < paragraphs.Count; p++) SentenceSplitter.Split(array, quotationOf, paragraphs[p], p, sentences);
        return new TextModel
        {
            Source = text,
            Part = part,
            Tokens = array,
            Paragraphs = [.. paragraphs],
            Sentences = [.. sentences],
            Quotations = [.. quotations],
            QuotationOf = quotationOf,
        };
    }
}
