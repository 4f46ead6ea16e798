namespace NewsMonitor.Analysis.Lexicon;

/// <summary>What the word lists of the rules say of a word, one bit for each list.</summary>
[Flags]
internal enum WordTraits : uint
{
    None = 0,

    /// <summary>A weekday, a month, "week".</summary>
    Time = 1 << 0,

    /// <summary>Where things get said: "interview", "rally".</summary>
    Occasion = 1 << 1,

    /// <summary>Who listens: "reporters", "the crowd".</summary>
    Audience = 1 << 2,

    /// <summary>A word that is said of men only.</summary>
    Male = 1 << 3,

    /// <summary>A word that is said of women only.</summary>
    Female = 1 << 4,

    /// <summary>Hardly ever anything but an adjective.</summary>
    Adjective = 1 << 5,

    /// <summary>A base or -s form that is hardly ever a noun.</summary>
    SureVerb = 1 << 6,

    /// <summary>A form of a verb that introduces content.</summary>
    CueVerb = 1 << 7,

    /// <summary>A noun that introduces content.</summary>
    CueNoun = 1 << 8,

    /// <summary>An adjective that introduces content.</summary>
    CueAdjective = 1 << 9,

    /// <summary>A form of a verb that triggers events.</summary>
    EventVerb = 1 << 10,

    /// <summary>A noun that triggers events.</summary>
    EventNoun = 1 << 11,

    /// <summary>A word of speech as it stands beside a quotation.</summary>
    SayVerb = 1 << 12,

    /// <summary>A pronoun with a verb, or a verb with "not", in one: "they're", "didn't".</summary>
    Contraction = 1 << 13,

    /// <summary>A word that can begin a quantity: "more" (than), "at" (least), "up" (to), "as" (many as).</summary>
    Quantifier = 1 << 14,

    /// <summary>A word with which a number can begin.</summary>
    NumberStart = 1 << 15,

    /// <summary>A hostile act's subject that does not act: "storm", "prices".</summary>
    Force = 1 << 16,

    /// <summary>A word of sport.</summary>
    Sport = 1 << 17,

    /// <summary>A word that makes an act intended.</summary>
    Intention = 1 << 18,

    /// <summary>A word that makes an act doubtful.</summary>
    Doubt = 1 << 19,

    /// <summary>A word that denies an act.</summary>
    Denial = 1 << 20,

    /// <summary>A form of a verb that ends or prevents what its object names.</summary>
    Undoing = 1 << 21,

    /// <summary>A quantity of events: "a series of", "waves of".</summary>
    Quantity = 1 << 22,

    /// <summary>A title before a name.</summary>
    Title = 1 << 23,
}
