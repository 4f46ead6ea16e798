namespace NewsMonitor.Analysis.Statements.Speakers;

/// <summary>Whom a pronoun or a noun phrase at a token takes up, and who else was thought of.</summary>
/// <param name="Token">The token of the pronoun or of the noun.</param>
/// <param name="Kind">Which kind of words it is.</param>
/// <param name="Meant">The one chosen; null where nobody weighs enough.</param>
/// <param name="Features">What spoke for the one chosen.</param>
/// <param name="Margin">Its lead over the next.</param>
/// <param name="Options">Everybody thought of, with features; empty where nobody asked to see them.</param>
internal sealed record Choice(int Token, AnaphorKind Kind, Referent? Meant, uint Features, int Margin, IReadOnlyList<(Referent Referent, uint Features)> Options)
{
    /// <summary>0.5 for a tie, nearer to 1 the clearer the lead.</summary>
    public double Confidence => Meant is null ? 0 : Math.Round(1 / (1 + Math.Exp(-0.35 * Margin)), 2);
}
