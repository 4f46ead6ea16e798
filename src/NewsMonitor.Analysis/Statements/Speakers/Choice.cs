namespace NewsMonitor.Analysis.Statements.Speakers;

/// <summary>Whom a pronoun or a noun phrase at a token takes up, and who else was thought of.</summary>
/// <param name="Token">The token of the pronoun or of the noun.</param>
/// <param name="Kind">Which kind of words it is.</param>
/// <param name="Options">Everybody thought of, with features.</param>
/// <param name="Best">Index of the one chosen, −1 where nobody scores enough.</param>
/// <param name="Margin">Its lead over the next.</param>
internal sealed record Choice(int Token, AnaphorKind Kind, IReadOnlyList<(Referent Referent, uint Features)> Options, int Best, int Margin)
{
    public Referent? Meant => Best < 0 ? null : Options[Best].Referent;

    /// <summary>0.5 for a tie, nearer to 1 the clearer the lead.</summary>
    public double Confidence => Best < 0 ? 0 : Math.Round(1 / (1 + Math.Exp(-0.35 * Margin)), 2);
}
