using NewsMonitor.Analysis.Events.Patterns;
using NewsMonitor.Analysis.Statements.Grammar;

namespace NewsMonitor.Analysis.Events.Coding;

/// <summary>
/// "recognised the independence of Donetsk", "recognised the Donetsk People's Republic", "recognised two breakaway regions of Georgia": to
/// recognise what a state holds to be its own is a breach toward that state, and no support of it.
/// </summary>
internal static class Recognitions
{
    private const int Reach = 16;
    private const string Breach = "128";

    private static readonly ILookup<string, (string[] Words, string State)> Territories = EventData.Lines("breakaways.txt")
        .Select(l => (Words: l.Fields[0].Split(' '), State: l.Fields[1])).ToLookup(l => l.Words[0], StringComparer.Ordinal);

    /// <summary>The act as it is where it recognises no such territory; else the support of what is recognised, where that is an actor, and the breach toward each state.</summary>
    public static IEnumerable<Sides> Of(Passage passage, Sides found, ActorFinder actors)
    {
        if (!IsRecognition(found.Pattern) || States(passage, found, actors) is not { Count: > 0 } states) return [found];
        var recognised = found with { Targets = [.. found.Targets.Where(t => t.Id is not null && states.All(s => s.Id != t.Id) && found.Sources.All(s => s.Id != t.Id))] };
        if (found.Code.Root == PloverRoot.Reject) return recognised.Targets.Count > 0 ? [recognised] : [];
        var breach = found with { Targets = states, Code = new EventCode(PloverRoot.Reject, Breach, null, found.Code.Root == PloverRoot.Agree ? Modality.Intended : found.Code.Modality) };
        return recognised.Targets.Count > 0 ? [recognised, breach] : [breach];
    }

    private static bool IsRecognition(EventPattern pattern) => pattern.Id is "verb:recognise" or "verb:recognize" or "noun:recognition";

    private static List<Actor> States(Passage passage, Sides found, ActorFinder actors)
    {
        var states = new List<Actor>();
        var breakaway = false;
        for (var i = found.End; i < passage.Count && i < found.End + Reach; i++)
        {
            if (passage.TagAt(i) is Tag.Stop or Tag.Semicolon or Tag.Subordinator || passage.Units[i].Finite) break;
            foreach (var (words, state) in Territories[passage.NormAt(i)])
            {
                if (Follow(passage, i, words)) Add(passage, states, "country/" + state, i, i + words.Length);
            }

            breakaway |= passage.NormAt(i) is "breakaway" or "separatist" or "rebel" or "secessionist";
            if (breakaway && states.Count == 0 && passage.NormAt(i) is "in" or "of" && NounPhrases.Opens(passage, i + 1)
                && actors.Known(passage, i + 1, NounPhrases.CoreEnd(passage, i + 1), places: true) is [{ Id: { } id } holder, ..] && id.StartsWith("country/", StringComparison.Ordinal))
                states.Add(holder);
        }

        // A state that recognises what is its own breaks nothing toward itself.
        states.RemoveAll(s => found.Sources.Any(a => a.Id == s.Id));
        return states;
    }

    private static bool Follow(Passage passage, int i, string[] words)
    {
        for (var k = 1; k < words.Length; k++)
        {
            if (passage.NormAt(i + k) != words[k]) return false;
        }

        return true;
    }

    private static void Add(Passage passage, List<Actor> states, string state, int from, int to)
    {
        if (states.Any(s => s.Id == state)) return;
        var span = passage.SpanOf(from, to);
        states.Add(new Actor(span.In(passage.Model.Source), span, state, state["country/".Length..]));
    }
}
