namespace NewsMonitor.Analysis.Statements.Grammar;

/// <summary>What a unit does in its clause: a coarse part of speech, decided by closed word lists, inflection and neighbours.</summary>
internal enum Tag : byte
{
    Noun,
    Proper,

    /// <summary>A pronoun that can be a subject: "he", "it", "everyone".</summary>
    Pronoun,

    /// <summary>A pronoun that cannot be a subject: "him", "them".</summary>
    ObjectPronoun,
    Determiner,

    /// <summary>"his", "their".</summary>
    Possessive,

    /// <summary>The <c>'s</c> behind a noun.</summary>
    Genitive,
    Number,
    Adjective,
    Adverb,

    /// <summary>"not", "never".</summary>
    Negation,

    /// <summary>A verb in its base form.</summary>
    BaseVerb,

    /// <summary>A verb in the present: "says".</summary>
    PresentVerb,

    /// <summary>A form that is past tense or participle: "rejected".</summary>
    PastVerb,

    /// <summary>A form that is a participle only: "written".</summary>
    Participle,
    Ing,

    /// <summary>A finite form of be, have or do.</summary>
    Auxiliary,

    /// <summary>"be", "been", "having": parts of a verb group that are not finite.</summary>
    BareAuxiliary,
    Modal,
    To,
    Preposition,
    That,

    /// <summary>"what", "who", "how", "whether".</summary>
    Question,
    Coordinator,

    /// <summary>"because", "when", "if", "as".</summary>
    Subordinator,
    Comma,
    Stop,
    Semicolon,
    Colon,
    Dash,
    OpenBracket,
    CloseBracket,

    /// <summary>A whole quotation with its marks.</summary>
    Quotation,
    Mark,

    /// <summary>Words that hyphens join, before the tagger has looked at them; no tagged unit bears it.</summary>
    Compound,
}
