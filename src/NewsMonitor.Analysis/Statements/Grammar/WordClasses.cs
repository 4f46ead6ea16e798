using System.Collections.Frozen;
using NewsMonitor.Analysis.Lexicon;
using NewsMonitor.Analysis.Statements.Cues;

namespace NewsMonitor.Analysis.Statements.Grammar;

/// <summary>Closed classes of English: words whose tag needs no lexicon, and small sets that rules ask for.</summary>
internal static class WordClasses
{
    private static readonly FrozenDictionary<string, Tag> Closed = Build(
        (Tag.Determiner, "the a an this these those no some any all both each every another many most few several such much either neither half various"),
        (Tag.Possessive, "my your his her its our their whose"),
        (Tag.Pronoun, "i you he she it we they there everyone everybody someone somebody anyone anybody nobody nothing everything something anything none ones one others"),
        (Tag.ObjectPronoun, "me him us them himself herself itself themselves myself yourself ourselves"),
        (Tag.Adverb, "also again already always ever even just now then still so too only very quite rather soon later earlier once twice often sometimes perhaps maybe however instead meanwhile nevertheless nonetheless therefore thus here away back ahead together almost about-face far well indeed further furthermore moreover today yesterday tomorrow tonight afterward afterwards finally ago else yet"),
        (Tag.Negation, "not never n't cannot"),
        (Tag.Auxiliary, "is are was were am has have had do does did 're 've 'm isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't ain't"),
        (Tag.BareAuxiliary, "be been being having"),
        (Tag.Modal, "will would can could may might shall should must 'll 'd won't wouldn't can't couldn't shouldn't mustn't ought"),
        (Tag.To, "to"),
        (Tag.Preposition, "of in on at by for with from about against into onto over under between among through during without within toward towards upon across behind beyond beside besides despite except off near per via amid amidst around along concerning regarding like unlike alongside below above inside outside versus throughout out up down"),
        (Tag.That, "that"),
        (Tag.Question, "what who whom which how why where whether whatever whoever"),
        (Tag.Coordinator, "and or but nor &"),
        (Tag.Subordinator, "because when if while although though unless as since until till after before than whereas whenever once lest"));

    private static readonly FrozenSet<string> Times = Set(
        "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight morning afternoon evening night week month year weekend"
        + " january february march april may june july august september october november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec");

    private static readonly FrozenSet<string> Occasions = Set(
        "interview interviews statement statements speech speeches tweet tweets post posts letter email memo conference briefing call rally rallies meeting hearing debate event appearance address note video message"
        + " report blog column op-ed book remarks comments series summit appearance forum release press broadcast facebook twitter program show radio television");

    private static readonly FrozenSet<string> Groups = Set("reporters journalists supporters lawmakers voters audience crowd parliament press media delegates viewers colleagues");

    private static readonly FrozenSet<string> MaleWords = Set("he him his himself mr mr. king prince spokesman chairman congressman father son brother husband lord sir businessman");

    private static readonly FrozenSet<string> FemaleWords = Set("she her herself hers mrs mrs. ms ms. queen princess spokeswoman chairwoman congresswoman mother daughter sister wife lady businesswoman");

    private static readonly FrozenSet<string> Pronouns = Set("he she they it we i you who him her them this that these those which");

    private static readonly FrozenSet<string> Adjectives = DataFile.Lines("adjectives.txt").SelectMany(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The tag of a closed-class word.</summary>
    public static bool TryTag(string norm, out Tag tag) => Closed.TryGetValue(norm, out tag);

    /// <summary>In which of the small sets the word stands.</summary>
    public static WordTraits TraitsOf(string norm) =>
        (Times.Contains(norm) ? WordTraits.Time : 0) | (Occasions.Contains(norm) ? WordTraits.Occasion : 0) | (Groups.Contains(norm) ? WordTraits.Audience : 0)
        | (MaleWords.Contains(norm) ? WordTraits.Male : 0) | (FemaleWords.Contains(norm) ? WordTraits.Female : 0) | (Adjectives.Contains(norm) ? WordTraits.Adjective : 0);

    public static bool IsPronoun(string norm) => Pronouns.Contains(norm);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, Tag> Build(params (Tag Tag, string Words)[] classes)
    {
        var all = new Dictionary<string, Tag>(StringComparer.Ordinal);
        foreach (var (tag, words) in classes)
        {
            foreach (var word in words.Split(' ')) all.TryAdd(word, tag);
        }

        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
