using System.Collections.Frozen;
using NewsMonitor.Analysis.Knowledge;
using NewsMonitor.Analysis.Lexicon;

namespace NewsMonitor.Analysis.Text;

/// <summary>
/// Splits words that were glued where a link stood: a known name and a function word ("Putinwho", "withUkraine"), or any word and a
/// capitalised one ("frontierKuleba"). The parts are tokens that touch.
/// </summary>
internal static class GluedWords
{
    private static readonly FrozenSet<string> After = FrozenSet.ToFrozenSet(
    [
        "who", "whom", "whose", "which", "that", "however", "while", "when", "where", "said", "says", "told", "and", "but", "for", "from", "with", "the", "has", "had", "was", "will",
        "is", "in", "on", "to", "at", "as", "by", "of", "through", "according", "also", "claims", "states", "added", "who's", "it", "he", "she", "they", "would", "could", "then", "since", "after", "before", "against",
    ]);

    private static readonly FrozenSet<string> Before = FrozenSet.ToFrozenSet(["with", "the", "of", "and", "to", "in", "from", "by", "between", "for", "on", "against", "at", "that"]);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AfterSpans = After.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeSpans = Before.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Splits what is glued among the tokens from <paramref name="first"/> on.</summary>
    public static void Split(List<Token> tokens, int first, string text, KnowledgeBase knowledge)
    {
        for (var i = first; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.Kind != TokenKind.Word || token.Norm.Length < 5 || CutOf(token, text, knowledge) is not (> 0 and var cut)) continue;
            tokens[i] = new Token(token.Start, token.Start + cut, TokenKind.Word, Vocabulary.Of(token.Norm.AsSpan(0, cut)), token.Capital, token.SpaceBefore);
            tokens.Insert(++i, new Token(token.Start + cut, token.End, TokenKind.Word, Vocabulary.Of(token.Norm.AsSpan(cut)), char.IsUpper(text[token.Start + cut]), false));
        }
    }

    private static int CutOf(Token token, string text, KnowledgeBase knowledge)
    {
        // Folding may drop combining marks; then offsets no longer match and the word is left alone.
        if (token.Norm.Length != token.End - token.Start) return 0;
        return CutAtCapital(token, text, knowledge) is > 0 and var capital ? capital : token.Capital ? token.Word.CutIn(knowledge, CutBehindName) : 0;
    }

    private static int CutAtCapital(Token token, string text, KnowledgeBase knowledge)
    {
        for (var i = 2; i < token.Norm.Length - 2; i++)
        {
            if (!char.IsUpper(text[token.Start + i]) || !char.IsLower(text[token.Start + i - 1])) continue;
            var head = token.Norm.AsSpan(0, i);
            var tail = token.Norm.AsSpan(i);
            if (!knowledge.IsNameWord(tail)) return 0;
            return BeforeSpans.Contains(head) || char.IsLower(text[token.Start]) || knowledge.IsNameWord(head) ? i : 0;
        }

        return 0;
    }

    private static int CutBehindName(string norm, KnowledgeBase knowledge)
    {
        if (knowledge.IsNameWord(norm)) return 0;
        for (var i = norm.Length - 2; i >= 4; i--)
        {
            if (AfterSpans.Contains(norm.AsSpan(i)) && knowledge.IsNameWord(norm.AsSpan(0, i)) && IsGlue(norm, i)) return i;
        }

        return 0;
    }

    // Two letters behind a name are more often an ending ("Germanis") than a word; they count only behind long names.
    private static bool IsGlue(string norm, int cut) => norm.Length - cut > 2 || cut >= 5;
}
