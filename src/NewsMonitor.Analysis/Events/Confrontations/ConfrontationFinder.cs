using NewsMonitor.Analysis.Knowledge;
using NewsMonitor.Analysis.Text;

namespace NewsMonitor.Analysis.Events.Confrontations;

/// <summary>
/// Tells whether an article is about a confrontation between states. Only the headline and the first sentences are looked at: news puts there
/// what it is about, and what counts must not depend on how long an article is.
/// </summary>
internal static class ConfrontationFinder
{
    private const int LeadSentences = 3;

    /// <summary>The first sentence that tells of one; null where none does.</summary>
    public static Confrontation? Find(Document document)
    {
        var model = document.Model;
        var lead = 0;
        foreach (var sentence in model.Sentences)
        {
            if (model.Paragraphs[sentence.Paragraph].Kind is ParagraphKind.Boilerplate or ParagraphKind.Caption) continue;
            if (++lead > LeadSentences) return null;
            if (States(document, sentence) is not var (first, second)) continue;
            if (SecurityWords.Find(model.Tokens, sentence.First, sentence.End) is { } word)
                return new Confrontation(sentence.Span, model.Part, first, second, word);
        }

        return null;
    }

    private static (string First, string Second)? States(Document document, Sentence sentence)
    {
        string? first = null;
        foreach (var mention in document.Mentions)
        {
            if (mention.First >= sentence.End) break;
            if (mention.First < sentence.First) continue;
            var code = mention.Entity is KnownPerson person ? person.CountryOn(document.Day) : mention.Entity.Country;
            if (code is null || code == first) continue;
            if (first is not null) return (first, code);
            first = code;
        }

        return null;
    }
}
