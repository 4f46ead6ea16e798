namespace NewsMonitor.Analysis.Statements;

/// <summary>How an utterance is given.</summary>
public enum StatementKind
{
    /// <summary>Wholly in quotation marks.</summary>
    Direct = 0,

    /// <summary>Partly in quotation marks.</summary>
    Mixed = 1,

    /// <summary>Reported without quotation marks.</summary>
    Indirect = 2,

    /// <summary>A paragraph without marks that is followed by its author's name and office.</summary>
    Block = 3,
}
