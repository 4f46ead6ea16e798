using NewsMonitor.Analysis.Events.Coding;
using NewsMonitor.Analysis.Lexicon;
using NewsMonitor.Analysis.Statements.Cues;
using NewsMonitor.Analysis.Text;

namespace NewsMonitor.Analysis.Statements.Grammar;

/// <summary>Cuts the readable paragraphs into passages of tagged units.</summary>
internal static class PassageBuilder
{
    private static readonly Word Nothing = Vocabulary.Of("");
    private const int ShortestQuotedSentence = 4;

    public static List<Passage> Build(Document document)
    {
        var model = document.Model;
        var names = Names(document);
        var passages = new List<Passage>(model.Sentences.Length);
        var units = new List<Unit>(128);
        var sentences = model.Sentences;
        for (var s = 0; s < sentences.Length;)
        {
            var paragraph = sentences[s].Paragraph;
            if (model.Paragraphs[paragraph].Kind is not (ParagraphKind.Body or ParagraphKind.Heading))
            {
                s++;
                continue;
            }

            var first = sentences[s].First;
            var end = sentences[s].End;
            s++;
            while (s < sentences.Length && sentences[s].Paragraph == paragraph && BelongTogether(model, first, end, sentences[s].End))
            {
                end = sentences[s].End;
                s++;
            }

            Add(model, names, units, passages, paragraph, first, end);
        }

        return passages;
    }

    /// <summary>The sentences within a quotation, which is an opaque unit of its passage.</summary>
    /// <param name="document">The part of the article.</param>
    /// <param name="passage">The passage.</param>
    /// <param name="quotation">Its unit that is the quotation.</param>
    /// <param name="names">Which tokens are names; found at first need and kept by the caller for all passages.</param>
    public static List<Passage> BuildQuoted(Document document, Passage passage, Unit quotation, ref bool[]? names)
    {
        List<Passage> passages = [];
        List<Unit> units = [];
        names ??= Names(document);
        var (first, end) = (quotation.First + 1, document.Model.Quotations[quotation.Quotation].Closed ? quotation.End - 1 : quotation.End);
        for (var t = first; t < end; t++)
        {
            var ends = t + 1 == end || document.Model.Tokens[t].Norm is "." or "!" or "?" && document.Model.Tokens[t + 1].Capital;
            if (!ends) continue;
            if (t + 1 - first >= ShortestQuotedSentence) Add(document.Model, names, units, passages, passage.Paragraph, first, t + 1, quotation.Quotation);
            first = t + 1;
        }

        return passages;
    }

    private static void Add(TextModel model, bool[] names, List<Unit> units, List<Passage> passages, int paragraph, int first, int end, int inside = -1)
    {
        for (var t = first; t < end;)
        {
            var next = AddUnit(model, names, units, t, end, inside);
            t = next;
            if (units.Count < Passage.MaxUnits && t < end) continue;
            if (units.Count == 0) continue;
            var array = units.ToArray();
            var titleCase = IsTitleCase(array);
            Tagger.Run(array, titleCase);
            passages.Add(new Passage { Model = model, Units = array, Paragraph = paragraph, Index = passages.Count, TitleCase = titleCase, Hyphened = Compounds.In(model, array) });
            units.Clear();
        }
    }

    /// <summary>Most longer words begin with a capital: "Wealthy Voters Abandon Party".</summary>
    private static bool IsTitleCase(Unit[] units)
    {
        int words = 0, capitals = 0;
        foreach (var unit in units)
        {
            if (unit.Tag is not (Tag.Noun or Tag.Compound) || unit.Norm.Length < 4) continue;
            words++;
            if (unit.Capital) capitals++;
        }

        return words >= 4 && capitals * 10 >= words * 9;
    }

    private static int AddUnit(TextModel model, bool[] names, List<Unit> units, int t, int end, int inside)
    {
        var token = model.Tokens[t];
        var q = model.QuotationOf[t];
        if (q >= 0 && q != inside)
        {
            var quotation = model.Quotations[q];
            var stop = Math.Min(end, Math.Max(t + 1, quotation.Closed ? quotation.Close + 1 : quotation.Close));
            units.Add(new Unit(t, stop, quotation.Content, Nothing, false, Tag.Quotation, q, false));
            return stop;
        }

        // The full stop of an abbreviation belongs to the word before it.
        if (token.Is(".") && !token.SpaceBefore && units.Count > 0 && t + 1 < end && units[^1].Quotation < 0 && units[^1].Norm.Length <= 4)
        {
            var last = units[^1];
            units[^1] = last with { End = t + 1, Span = new TextSpan(last.Span.Start, token.End) };
            return t + 1;
        }

        if (CompoundEnd(model, t, end, inside) is var compound && compound > t + 1)
        {
            units.Add(new Unit(t, compound, new TextSpan(token.Start, model.Tokens[compound - 1].End), model.Tokens[compound - 1].Word, token.Capital, Tag.Compound, -1, false));
            return compound;
        }

        units.Add(new Unit(t, t + 1, token.Span, token.Word, token.Capital, names[t] && token.IsWord && token.Norm is not "'s" && !token.Word.IsClosed ? Tag.Proper : GivenTag(token), -1, false));
        return t + 1;
    }

    /// <summary>Behind the last part of words that hyphens join ("early-morning"); behind the token itself where none does.</summary>
    private static int CompoundEnd(TextModel model, int t, int end, int inside)
    {
        var tokens = model.Tokens;
        if (tokens[t].Kind is not (TokenKind.Word or TokenKind.Number)) return t + 1;
        while (t + 2 < end && tokens[t + 1].Is("-") && !tokens[t + 1].SpaceBefore && !tokens[t + 2].SpaceBefore
            && tokens[t + 2].Kind is TokenKind.Word or TokenKind.Number && tokens[t + 2].Norm is not "'s" && (model.QuotationOf[t + 2] < 0 || model.QuotationOf[t + 2] == inside)) t += 2;
        return t + 1;
    }

    /// <summary>Which tokens the knowledge takes for a name, whatever else the word could be ("Turkey", a translator's "fly" for Mosca).</summary>
    private static bool[] Names(Document document)
    {
        var names = new bool[document.Model.Tokens.Length];
        foreach (var mention in document.Mentions)
        {
            if (mention.Form is MentionForm.Name or MentionForm.Metonym or MentionForm.Place) Array.Fill(names, true, mention.First, mention.End - mention.First);
        }

        return names;
    }

    private static Tag GivenTag(Token token) => token.Kind switch
    {
        TokenKind.Word => Tag.Noun,
        TokenKind.Number => Tag.Number,
        TokenKind.Quote => Tag.Mark,
        _ => token.Norm switch
        {
            "," => Tag.Comma,
            "." or "!" or "?" or "…" or "..." => Tag.Stop,
            ";" => Tag.Semicolon,
            ":" => Tag.Colon,
            "-" or "–" or "—" or "―" or "--" => Tag.Dash,
            "(" or "[" => Tag.OpenBracket,
            ")" or "]" => Tag.CloseBracket,
            "&" => Tag.Coordinator,
            "'s" or "'" => Tag.Noun,
            _ => Tag.Mark,
        },
    };

    /// <summary>
    /// A quotation may end a sentence before its attribution ("… organization", He said), and one that runs across the border belongs to both sides.
    /// </summary>
    private static bool BelongTogether(TextModel model, int first, int end, int nextEnd)
    {
        if (end >= model.Tokens.Length || end - first > 2000) return false;
        var q = model.QuotationOf[end];
        if (q >= 0 && end - 1 >= first && model.QuotationOf[end - 1] == q) return true;
        var last = end - 1;
        while (last > first && model.Tokens[last].Norm is "," or "." && model.QuotationOf[last] < 0) last--;
        return model.QuotationOf[last] >= 0 && (IsSigned(model, end, nextEnd) || OpensWithAttribution(model, end, nextEnd));
    }

    /// <summary>"“…” ― Sun Tzu": a dash and a name behind a quotation.</summary>
    private static bool IsSigned(TextModel model, int start, int end) =>
        start + 1 < end && model.Tokens[start].Norm is "–" or "—" or "-" && model.Tokens[start + 1] is { IsWord: true, Capital: true } && end - start <= 8;

    private static bool OpensWithAttribution(TextModel model, int start, int end)
    {
        if (model.Tokens[start].Is(",")) start++;
        var limit = Math.Min(end, start + 9);
        for (var t = start; t < limit; t++)
        {
            var token = model.Tokens[t];
            if (model.QuotationOf[t] >= 0 || token.Norm is "." or "," or ":" or "that" or "and" or "who") return false;
            if ((token.Word.Forms & (VerbForm.Past | VerbForm.Present)) == 0) continue;
            if (token.Word.CueBefore("") is not { } cue || !cue.Has(Complements.Post)) continue;
            // "He said." or "Said the spokesman": an attribution has nothing behind it that could be its own content.
            if (t + 1 >= end) return true;
            var next = model.Tokens[t + 1].Norm;
            return next is "." or "," or "in" or "on" or "at" or "to" or "during" || t == start || model.Tokens[t + 1].Word.IsTime;
        }

        return false;
    }
}
