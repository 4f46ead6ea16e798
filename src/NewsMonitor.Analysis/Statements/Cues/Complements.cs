namespace NewsMonitor.Analysis.Statements.Cues;

/// <summary>What may stand behind a cue as its content. The words of the data files, as bits.</summary>
[Flags]
internal enum Complements
{
    None = 0,
    Quote = 1,
    That = 2,
    Zero = 4,
    Wh = 8,
    To = 16,
    Ing = 32,
    Np = 64,
    NpTo = 128,
    NpAs = 256,
    NpFor = 512,
    NpOf = 1024,
    NpThat = 2048,
    NpWh = 4096,
    NpQuote = 8192,
    NpAbout = 16384,
    Hearer = 32768,
    Passive = 65536,
    Post = 131072,
    Preposition = 262144,
    NpNp = 524288,
}

/// <summary>A verb, noun or adjective that introduces content.</summary>
/// <param name="Lemma">The word.</param>
/// <param name="Particle">Second word of a verb of two ("point out"), or null.</param>
/// <param name="Class">What kind of utterance it introduces.</param>
/// <param name="Takes">Its complements.</param>
/// <param name="Prepositions">Prepositions whose noun phrase is the content.</param>
internal sealed record Cue(string Lemma, string? Particle, SpeechAct Class, Complements Takes, IReadOnlyList<string> Prepositions)
{
    public bool Has(Complements any) => (Takes & any) != 0;
}
