using System.Collections.Frozen;
using NewsMonitor.Analysis.Lexicon;
using NewsMonitor.Analysis.Statements.Grammar;

namespace NewsMonitor.Analysis.Events.Coding;

/// <summary>What verbs of force are also said of: the weather strikes, locusts attack, teams beat each other.</summary>
internal static class NonActors
{
    private static readonly FrozenSet<string> Forces = Set(
        "storm hurricane cyclone typhoon tornado earthquake quake tremor tsunami flood floods flooding fire fires wildfire blaze drought heatwave heat cold snow rain rains wind winds avalanche landslide mudslide volcano eruption lightning weather wave waves"
        + " virus pandemic epidemic outbreak disease cholera malaria ebola coronavirus covid locust locusts insect pest bacteria illness infection"
        + " inflation price prices market markets crisis recession shortage slump cost costs economy currency tide"
        + " accident crash collision train bus car truck lorry plane crashes shark bear crocodile elephant dog dogs wolf wolves tiger lion"
        + " speech book novel song film movie play article study report picture photograph idea question news survey poll scandal argument scene");

    private static readonly FrozenSet<string> Sport = Set(
        "striker goalkeeper keeper midfielder defender winger goal goals match matches coach footballer football soccer cricket rugby tennis basketball baseball hockey golf wicket wickets bowler bowlers innings runs batsman"
        + " championship championships tournament league semifinal semi-final quarterfinal quarter-final cup olympics medal medals sprinter marathon swimmer athlete athletes stadium penalty kick referee boxer boxing heavyweight sets grandmaster chess");

    /// <summary>In which of the lists the word stands.</summary>
    public static WordTraits TraitsOf(string norm) => (Forces.Contains(norm) ? WordTraits.Force : 0) | (Sport.Contains(norm) ? WordTraits.Sport : 0);

    /// <summary>Whether the phrase <c>[from, to)</c> is headed by something that does not act.</summary>
    public static bool Heads(Passage passage, int from, int to)
    {
        var head = NounPhrases.CoreEnd(passage, from);
        head = Math.Min(head, to) - 1;
        return head >= from && passage.Is(head, WordTraits.Force);
    }

    /// <summary>Whether the passage tells of a game: two of its words belong to sport.</summary>
    public static bool IsGame(Passage passage)
    {
        var words = 0;
        for (var i = 0; i < passage.Count; i++)
        {
            if (passage.Units[i].Word.Is(WordTraits.Sport) && ++words >= 2) return true;
        }

        return false;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
