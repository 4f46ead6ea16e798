using NewsMonitor.Analysis.Knowledge;

namespace NewsMonitor.Analysis.Text;

/// <summary>
/// Machine translation from Italian takes "Nato" for the participle ("Born") and "Mosca" for the insect ("fly"). Both are read back only
/// where a noun must stand, and only in a text that names Russia or NATO itself.
/// </summary>
internal static class MistranslatedNames
{
    public static List<ScanMatch> Add(TextModel model, KnowledgeBase knowledge, List<ScanMatch> found)
    {
        var russia = knowledge.Entities.GetValueOrDefault("country/RUS");
        var nato = knowledge.Entities.GetValueOrDefault("organisation/NATO");
        if (russia is null || nato is null || !found.Any(m => ReferenceEquals(m.Entity, russia) || ReferenceEquals(m.Entity, nato))) return found;
        var more = new List<ScanMatch>();
        foreach (var sentence in model.Sentences)
        {
            if (model.Paragraphs[sentence.Paragraph].Kind == ParagraphKind.Boilerplate) continue;
            for (var i = sentence.First; i < sentence.End; i++)
            {
                if (IsNato(model.Tokens, i, sentence)) more.Add(new ScanMatch(i, i + 1, nato, MentionForm.Name));
                else if (IsMoscow(model.Tokens, i, sentence)) more.Add(new ScanMatch(i, i + 1, russia, MentionForm.Metonym));
            }
        }

        return more.Count == 0 ? found : [.. found.Concat(more).OrderBy(m => m.First)];
    }

    // "the Born", "between Born, European Union and Russia": a capital in mid-sentence behind an article or preposition, no "in" behind.
    private static bool IsNato(Token[] tokens, int i, Sentence sentence) =>
        tokens[i] is { Capital: true, Norm: "born" } && i > sentence.First && tokens[i - 1].Norm is "the" or "between" or "of" or "with" or "from" or "by" or "and" or "to"
        && (i + 1 >= sentence.End || tokens[i + 1].Norm is not ("in" or "on" or "to"));

    // "fly takes a first step" at the head of a sentence, "Beijing and fly repeats", "instead of a fly".
    private static bool IsMoscow(Token[] tokens, int i, Sentence sentence)
    {
        if (!tokens[i].Is("fly")) return false;
        if (i == sentence.First) return i + 1 < sentence.End && tokens[i + 1].Norm.EndsWith('s');
        var before = tokens[i - 1].Norm;
        if (before is "a" && i - 2 >= sentence.First && tokens[i - 2].Norm is "of" or "to" or "from") return i + 1 >= sentence.End || tokens[i + 1].Kind == TokenKind.Punctuation;
        return before is "and" or "," && i - 2 >= sentence.First && tokens[i - 2].Capital;
    }
}
