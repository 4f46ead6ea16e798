namespace NewsMonitor.Analysis.Events.Patterns;

/// <summary>What a trigger means and where its target stands.</summary>
/// <param name="Id">The rule: <c>verb:attack</c>, <c>noun:invasion</c>.</param>
/// <param name="Words">The trigger's words: a lemma and, for two-word verbs, the particle or noun behind it.</param>
/// <param name="Root">PLOVER root.</param>
/// <param name="Cameo">CAMEO code.</param>
/// <param name="TakesObject">Whether the object is the target.</param>
/// <param name="Prepositions">Prepositions before the target, in order of trial.</param>
/// <param name="Symmetric">Whether both sides act: two subjects are source and target.</param>
internal sealed record EventPattern(string Id, string[] Words, PloverRoot Root, string Cameo, bool TakesObject, string[] Prepositions, bool Symmetric)
{
    /// <summary>Whether what follows is its topic, so that acts in its complement are no events of their own.</summary>
    public bool IsOuter => Root is PloverRoot.Threaten or PloverRoot.Accuse or PloverRoot.Reject or PloverRoot.Request or PloverRoot.Protest;
}
