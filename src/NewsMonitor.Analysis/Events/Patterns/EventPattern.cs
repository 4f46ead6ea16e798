namespace NewsMonitor.Analysis.Events.Patterns;

/// <summary>What a trigger means and where its target stands.</summary>
/// <param name="Id">The rule: <c>verb:attack</c>, <c>verb:impose-@sanctions</c>, <c>noun:invasion</c>.</param>
/// <param name="Rest">What must follow the trigger's first word, one set of words after another; empty for triggers of one word.</param>
/// <param name="Root">PLOVER root.</param>
/// <param name="Cameo">CAMEO code.</param>
/// <param name="Mode">PLOVER mode, or null.</param>
/// <param name="TakesObject">Whether the object is the target.</param>
/// <param name="NamedInObject">Whether whoever is named within the object's words is the target ("Russian diplomats").</param>
/// <param name="Prepositions">Prepositions before the target, in order of trial.</param>
/// <param name="Traits">How the trigger behaves in its clause.</param>
internal sealed record EventPattern(
    string Id,
    WordSet[] Rest,
    PloverRoot Root,
    string Cameo,
    string? Mode,
    bool TakesObject,
    bool NamedInObject,
    string[] Prepositions,
    PatternTraits Traits)
{
    /// <summary>Whether the target can stand behind the preposition.</summary>
    public bool Takes(string preposition)
    {
        foreach (var own in Prepositions)
        {
            if (string.Equals(own, preposition, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>Whether both sides act: two subjects are source and target.</summary>
    public bool Symmetric => (Traits & PatternTraits.Symmetric) != 0;

    /// <summary>Whether it stands without an object as well, so that a bare past form is no passive.</summary>
    public bool Intransitive => (Traits & PatternTraits.Intransitive) != 0;

    /// <summary>Whether what follows is its topic, so that acts in its complement are no events of their own.</summary>
    public bool IsOuter => Root is PloverRoot.Threaten or PloverRoot.Accuse or PloverRoot.Reject or PloverRoot.Request or PloverRoot.Protest;
}

/// <summary>How a trigger behaves in its clause.</summary>
[Flags]
internal enum PatternTraits : byte
{
    None = 0,
    Symmetric = 1,
    Intransitive = 2,
    Transitive = 4,

    /// <summary>"the deployment of Russian soldiers": those who move are the source.</summary>
    Moves = 8,

    /// <summary>A noun of words: what follows is its topic.</summary>
    OfWords = 16,

    /// <summary>"received aid from Japan": the subject is the target, and the source stands where a target would.</summary>
    Reversed = 32,

    /// <summary>A verb of many senses: an event only where its target is a known entity.</summary>
    KnownTarget = 64,

    /// <summary>Not with a second object: "called Lavrov on Saturday", but not "called the plan a mistake".</summary>
    SingleObject = 128,
}
